/** Parts of the page that are fetched when they are first needed: what stands at once is what plans go into. */
import { useEffect, useState } from 'preact/hooks'

export type Later<Value> = { kind: 'loading' } | { kind: 'ready'; value: Value } | { kind: 'failed' }

/** @param load the same function each time; what it gives is kept by the browser */
export function useLater<Value>(load: () => Promise<Value>): Later<Value> {
  const [later, setLater] = useState<Later<Value>>({ kind: 'loading' })
  useEffect(() => {
    let isHere = true
    load().then(
      (value) => {
        if (isHere) setLater({ kind: 'ready', value })
      },
      () => {
        if (isHere) setLater({ kind: 'failed' })
      },
    )
    return () => {
      isHere = false
    }
  }, [load])
  return later
}
