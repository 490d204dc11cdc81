/** Says what was just done, to eyes and to screen readers, with an Undo where it can be taken back. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useApp, useBuilderState } from '../state/context'
import { headingId } from './Heading'

export function Notice() {
  const { commands } = useApp()
  const notice = useBuilderState((state) => state.notice)
  const visit = useBuilderState((state) => state.visit)
  const plan = useBuilderState((state) => state.history?.plan)
  const [dismissed, setDismissed] = useState(0)
  const box = useRef<HTMLDivElement>(null)
  const cameFrom = useRef<HTMLElement | null>(null)
  // Once the plan has changed again, "Undo" would take back something else than the notice says.
  const passed = notice.undoes !== null && notice.undoes !== plan
  const shown = notice.text !== '' && notice.number > dismissed && visit <= notice.visit + 1 && !passed
  /** The button that was pressed is gone: the focus goes back to where it came from, or to the screen. */
  const leave = () => {
    const to = cameFrom.current?.isConnected === true ? cameFrom.current : document.getElementById(headingId)
    to?.focus({ preventScroll: true })
  }
  const dismiss = () => {
    if (box.current?.contains(document.activeElement) === true) leave()
    setDismissed(notice.number)
  }
  // With the drawing, not after it: Escape pressed at once would still be about the notice before.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') dismiss()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [notice.number])
  // The live region is always there: one that comes with its text is often not announced.
  return (
    <div
      ref={box}
      class={shown ? 'notice notice--shown' : 'notice'}
      onFocusIn={({ currentTarget, relatedTarget }) => {
        const isInside = relatedTarget instanceof Node && currentTarget.contains(relatedTarget)
        if (!isInside) cameFrom.current = relatedTarget instanceof HTMLElement ? relatedTarget : null
      }}
    >
      <p class="notice__text" role="status">
        {shown && <span key={notice.number}>{notice.text}</span>}
      </p>
      {shown && notice.undoes !== null && (
        <button
          type="button"
          class="notice__button"
          onClick={() => {
            leave()
            commands.undo()
          }}
        >
          Undo
        </button>
      )}
      {shown && (
        <button type="button" class="notice__button" onClick={dismiss}>
          Dismiss
        </button>
      )}
    </div>
  )
}
