/**
 * Says a change aloud once it has stood still for a moment: what may change with each key would speak over the typing. What
 * stands from the start is not said, since it is there to be read.
 */
import { useEffect, useRef, useState } from 'preact/hooks'

const pauseMilliseconds = 1000
/** Then the words go again: who reads on comes upon what is shown, and not upon the same a second time. */
const keptMilliseconds = 5000

export function Said({ words }: { words: string }) {
  const [said, setSaid] = useState('')
  const last = useRef(words)
  useEffect(() => {
    if (words === last.current) return
    const timers = [
      setTimeout(() => {
        last.current = words
        setSaid(words)
      }, pauseMilliseconds),
      setTimeout(() => setSaid(''), pauseMilliseconds + keptMilliseconds),
    ]
    return () => timers.forEach(clearTimeout)
  }, [words])
  return (
    <p role="status" class="nhsuk-u-visually-hidden">
      {said}
    </p>
  )
}
