/** Everything that is recorded of the plan, the latest first; each entry can be corrected or removed. */
import { useState } from 'preact/hooks'
import { formatDate } from '~/domain/calendar-date'
import { queryOfDay } from '~/domain/event-dates'
import type { HistoryEntry } from '~/domain/plan'
import { removeEvent } from '~/domain/revise-plan'
import { ChangeList } from '../parts/ChangeList'
import { useApp, useOpenPlan } from '../state/context'
import { EventForm } from './EventForm'
import { eventName, queryWords } from './event-words'

const historyHeadingId = 'history-heading'

interface HistoryListProps {
  /** The place in the history of the entry that is being corrected. */
  correcting: number | null
  onCorrect(index: number | null): void
}

export function HistoryList({ correcting, onCorrect }: HistoryListProps) {
  const { plan } = useOpenPlan()
  const entries = plan.history
    .map((entry, index) => ({ entry, index }))
    .toSorted((a, b) => (a.entry.on === b.entry.on ? b.index - a.index : a.entry.on < b.entry.on ? 1 : -1))
  return (
    <section aria-labelledby={historyHeadingId}>
      <h2 class="section-heading" id={historyHeadingId} tabIndex={-1}>
        History
      </h2>
      {entries.length === 0 ? (
        <p>Nothing is recorded yet. This is revision {plan.revision} of the plan.</p>
      ) : (
        <ol class="history" reversed>
          {entries.map(({ entry, index }) => (
            <HistoryRow
              key={index}
              entry={entry}
              index={index}
              isCorrecting={correcting === index}
              onCorrect={onCorrect}
            />
          ))}
        </ol>
      )}
    </section>
  )
}

interface HistoryRowProps {
  entry: HistoryEntry
  index: number
  isCorrecting: boolean
  onCorrect: HistoryListProps['onCorrect']
}

function HistoryRow({ entry, index, isCorrecting, onCorrect }: HistoryRowProps) {
  const { commands, today } = useApp()
  const { plan, edition } = useOpenPlan()
  const [unfolded, setUnfolded] = useState(false)
  const { event, on, note, revision, changes } = entry
  const name = eventName(event, edition)
  const query = queryOfDay({ event, on, index }, plan, today)
  const hidden = (
    <span class="nhsuk-u-visually-hidden">
      {' '}
      {name}, {formatDate(on)}
    </span>
  )
  const remove = () => {
    const words = `Removed: ${name}, ${formatDate(on)}`
    const isLastAgreement = event === 'agreed' && plan.history.filter((other) => other.event === 'agreed').length === 1
    const notice = isLastAgreement ? `${words}. The due dates are no longer marked as agreed` : words
    commands.edit({ type: 'replace-plan', plan: removeEvent(plan, index) }, { label: words, notice })
    document.getElementById(historyHeadingId)?.focus()
  }
  const done = () => {
    // The focus must not go with the form.
    document.getElementById(correctId(index))?.focus()
    onCorrect(null)
  }
  return (
    <li class="history__entry card">
      <p class="history__what">
        <strong>{name}</strong> <span>{formatDate(on)}</span> <span class="history__revision">Revision {revision}</span>
      </p>
      {note !== '' && <p class="history__note">{note}</p>}
      {query !== null && !isCorrecting && <p class="remark">{queryWords(query, on, edition)}</p>}
      <div class="toolbar">
        {changes.length > 0 && (
          <button type="button" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
            {unfolded ? 'Hide' : 'Show'} what it changed{hidden}
          </button>
        )}
        <button
          type="button"
          id={correctId(index)}
          aria-expanded={isCorrecting}
          onClick={() => onCorrect(isCorrecting ? null : index)}
        >
          Correct{hidden}
        </button>
        <button type="button" onClick={remove}>
          Remove{hidden}
        </button>
      </div>
      {isCorrecting && <EventForm event={event} index={index} onDone={done} />}
      {unfolded && <ChangeList changes={changes} level={3} />}
    </li>
  )
}

function correctId(index: number): string {
  return `correct-${index}`
}
