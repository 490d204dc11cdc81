/** For what takes long to draw: the button that was pressed answers at once, and the rest follows it. */
import { useEffect, useState } from 'preact/hooks'

/**
 * The value as it was until the next picture is out, and then as it is: what is drawn from it takes no part in the time
 * from a key or a click to the first picture that answers it. `value` must be the same object until it changes.
 */
export function useAfterPicture<T>(value: T): T {
  const [drawn, setDrawn] = useState(value)
  // Preact runs effects once the picture is out.
  useEffect(() => setDrawn(() => value), [value])
  return drawn
}
