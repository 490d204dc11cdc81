/** Side by side with an earlier round: what slipped, vanished, was reworded, is overdue, was completed. */
import { useMemo } from 'preact/hooks'
import { compareRounds, type RoundPair } from '~/domain/across/compare-rounds'
import { formatDate } from '~/domain/calendar-date'
import { formatDueDate, type DueDate } from '~/domain/due-date'
import { capitalised, countInWords, quote, shorten } from '~/domain/text'
import type { Item } from '~/domain/plan'
import { filesFromList } from '../run/chosen-files'
import { inRound, organisationLabel, plansOf } from '../session/plans-in-round'
import { usePage, useSession } from '../session/use-session'
import { ShowMore } from './ShowMore'

export function EarlierView() {
  const { session } = usePage()
  const { results, earlier, options } = useSession()
  const plans = useMemo(() => plansOf(results), [results])
  const before = useMemo(() => plansOf(earlier.results), [earlier.results])
  const comparison = useMemo(
    () => (before.length === 0 ? null : compareRounds(inRound(plans), inRound(before), options.today)),
    [plans, before, options.today],
  )
  const labels = new Map([...before, ...plans].map((plan) => [plan.file.id, organisationLabel(plan)]))
  const changed = (comparison?.pairs ?? []).filter((pair) => isChanged(pair)).toSorted((a, b) => weight(b) - weight(a))
  const unchanged = (comparison?.pairs ?? []).filter((pair) => !isChanged(pair))
  const unread = earlier.results.size - before.length
  return (
    <>
      <div class="panel">
        <div class="nhsuk-form-group">
          <label class="nhsuk-label" for="earlier-plans">
            Plans of the earlier round
          </label>
          <div class="nhsuk-hint" id="earlier-plans-hint">
            We match them by ODS code, or by name if there is no code
          </div>
          <input
            class="file-input"
            id="earlier-plans"
            type="file"
            multiple
            aria-describedby="earlier-plans-hint"
            onChange={({ currentTarget }) => {
              session.addEarlier(filesFromList(currentTarget.files ?? []))
              currentTarget.value = ''
            }}
          />
        </div>
        {earlier.progress !== null && (
          <p>
            Reading {earlier.progress.total} files: {earlier.progress.done} done
          </p>
        )}
        <p role="status">
          {/* Said once, not for every file. */}
          {earlier.progress !== null && <span class="nhsuk-u-visually-hidden">Reading files</span>}
          {earlier.progress === null &&
            earlier.results.size > 0 &&
            `${capitalised(countInWords(before.length, 'earlier plan', 'earlier plans'))} read.`}
          {earlier.progress === null &&
            unread > 0 &&
            ` ${capitalised(countInWords(unread, 'file has', 'files have'))} no plan.`}
        </p>
      </div>
      {comparison !== null && (
        <>
          {changed.map((pair) => (
            <Pair key={pair.nowId} pair={pair} label={labels.get(pair.nowId) ?? ''} />
          ))}
          <Only heading="Nothing changed" ids={unchanged.map(({ nowId }) => nowId)} labels={labels} />
          <Only heading="New in this round" ids={comparison.onlyNow} labels={labels} />
          <Only heading="Only in the earlier round" ids={comparison.onlyEarlier} labels={labels} />
        </>
      )}
    </>
  )
}

function isChanged({ changes, overdue }: RoundPair): boolean {
  return changes.length + overdue.length > 0
}

/** What a reviewer asks about first comes first: dates that slipped, items that vanished, what is overdue. */
function weight({ slipped, vanished, overdue }: RoundPair): number {
  return slipped.length + vanished.length + overdue.length
}

function Pair({ pair, label }: { pair: RoundPair; label: string }) {
  const { slipped, vanished, added, reworded, overdue, completed } = pair
  const counts = [
    [slipped.length, 'date slipped', 'dates slipped'],
    [vanished.length, 'item removed', 'items removed'],
    [reworded.length, 'text reworded', 'texts reworded'],
    [overdue.length, 'action overdue', 'actions overdue'],
    [added.length, 'item added', 'items added'],
    [completed.length, 'item completed', 'items completed'],
  ] as const
  const said = counts.filter(([count]) => count > 0).map(([count, one, more]) => `${count} ${count === 1 ? one : more}`)
  return (
    <details class="round-pair" open={slipped.length + vanished.length > 0}>
      <summary class="round-pair__summary">
        <strong>{label}</strong>
        <span class="bar-table__detail">
          {said.length > 0 ? said.join(' · ') : 'Small changes only'}
          {pair.matchedBy === 'name' && ' · matched by name'}
        </span>
      </summary>
      <ul class="plain-findings">
        {slipped.map(({ item, before, after, days }) => (
          <li key={`slipped ${after.id}`}>
            <strong>{place(item)}: date slipped</strong> {days !== null && `by ${countInWords(days, 'day', 'days')}`},
            from {dueText(before.due)} to {dueText(after.due)}.{' '}
            {after.changeReason.trim() === '' ? 'No reason is given.' : `Reason: ${after.changeReason}`}{' '}
            <span class="bar-table__detail">{shorten(after.description, 120)}</span>
          </li>
        ))}
        {vanished.map(({ item, wasComplete }) => (
          <li key={`vanished ${item.id}`}>
            <strong>{place(item)}: no longer in the plan</strong>{' '}
            {wasComplete ? '(it was complete)' : '(it was not complete)'}
          </li>
        ))}
        {reworded.map(({ item, part, before, after }, index) => (
          <li key={`reworded ${item.id} ${index}`}>
            <strong>
              {place(item)}: {part} reworded
            </strong>{' '}
            from {quote(before, 140)} to {quote(after, 140)}
          </li>
        ))}
        {overdue.map(({ item, action, day }) => (
          <li key={`overdue ${action.id}`}>
            <strong>{place(item)}: overdue</strong> since {formatDate(day)}{' '}
            <span class="bar-table__detail">{shorten(action.description, 120)}</span>
          </li>
        ))}
        {added.map((item) => (
          <li key={`added ${item.id}`}>
            <strong>{place(item)}: new</strong> {shorten(item.title, 120)}
          </li>
        ))}
        {completed.map((item) => (
          <li key={`completed ${item.id}`}>
            <strong>{place(item)}: completed</strong>
          </li>
        ))}
      </ul>
    </details>
  )
}

function place(item: Item): string {
  return item.reference.trim() === '' ? quote(item.title || 'An item without a reference', 40) : item.reference
}

function dueText(due: DueDate | null): string {
  return due === null ? 'no date' : formatDueDate(due)
}

interface OnlyProps {
  heading: string
  ids: readonly string[]
  labels: ReadonlyMap<string, string>
}

function Only({ heading, ids, labels }: OnlyProps) {
  if (ids.length === 0) return null
  return (
    <section class="panel across__part">
      <h3>
        {heading} ({ids.length})
      </h3>
      <ShowMore rows={ids}>
        {(shown) => (
          <ul class="plain-findings">
            {shown.map((id) => (
              <li key={id}>{labels.get(id)}</li>
            ))}
          </ul>
        )}
      </ShowMore>
    </section>
  )
}
