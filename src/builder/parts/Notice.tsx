/** Says what was just done, to eyes and to screen readers, with an Undo where it can be taken back. */
import { useEffect, useState } from 'preact/hooks'
import { useApp, useBuilderState } from '../state/context'

export function Notice() {
  const { commands } = useApp()
  const { notice, visit } = useBuilderState()
  const [dismissed, setDismissed] = useState(0)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setDismissed(notice.number)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [notice.number])
  const shown = notice.text !== '' && notice.number > dismissed && visit <= notice.visit + 1
  // The live region is always there: one that comes with its text is often not announced.
  return (
    <div class={shown ? 'notice notice--shown' : 'notice'}>
      <p class="notice__text" role="status">
        {shown && <span key={notice.number}>{notice.text}</span>}
      </p>
      {shown && notice.canUndo && (
        <button type="button" class="notice__button" onClick={commands.undo}>
          Undo
        </button>
      )}
      {shown && (
        <button type="button" class="notice__button" onClick={() => setDismissed(notice.number)}>
          Dismiss
        </button>
      )}
    </div>
  )
}
