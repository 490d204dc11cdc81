/** The due dates for calendars: everybody's, or those of one owner; and which actions no calendar can hold. */
import type { AgendaEntry } from '~/domain/agenda'
import { nameItem } from '~/domain/messages'
import type { Owner } from '~/domain/plan'
import { ownerKey } from '~/domain/progress'
import { importAdvice } from '~/formats/calendar/messages'
import { DownloadCalendar, useCalendarFile } from '../calendar/CalendarButton'
import { CalendarReceipt } from '../calendar/CalendarReceipt'
import { counted } from '../screens/file-state'
import { useOpenPlan } from '../state/context'
import { formatRoute, routeToField } from '../state/route'
import { actionWords, noDayWords } from './agenda-words'
import { nameOfOwner } from './dates-view'

export const calendarHeadingId = 'calendar-heading'

export function CalendarCard({ entries }: { entries: readonly AgendaEntry[] }) {
  const { state, download } = useCalendarFile()
  const dated = entries.filter(({ daysLeft }) => daysLeft !== null)
  const withoutDay = entries.filter(({ timing }) => timing === 'after-bau' || timing === 'no-date')
  return (
    <section class="card app-no-print" aria-labelledby={calendarHeadingId}>
      <h2 class="calendar__heading" id={calendarHeadingId} tabIndex={-1}>
        Calendar
      </h2>
      <p>A file with an event for each open action, on the date it is due.</p>
      {importAdvice.map((advice) => (
        <p key={advice} class="app-quiet nhsuk-body-s">
          {advice}
        </p>
      ))}
      <DownloadCalendar onClick={() => download(null)} />
      <OwnerButtons dated={dated} onDownload={download} />
      <CalendarReceipt state={state} />
      {withoutDay.length > 0 && <WithoutDay entries={withoutDay} />}
    </section>
  )
}

function OwnerButtons({ dated, onDownload }: { dated: readonly AgendaEntry[]; onDownload(owner: Owner): void }) {
  const owners = [...Map.groupBy(dated, ({ action }) => ownerKey(action.owner))]
    .filter(([key]) => key !== '')
    .toSorted(([a], [b]) => a.localeCompare(b, 'en-GB'))
  if (owners.length === 0) return null
  return (
    <ul class="calendar-owners" aria-label="Calendars for one owner">
      {owners.map(([key, [first, ...more]]) => {
        if (first === undefined) return null
        const { owner } = first.action
        return (
          <li key={key}>
            <button type="button" class="link-button" onClick={() => onDownload(owner)}>
              Calendar for {nameOfOwner(owner)}
            </button>
            <span class="app-quiet"> {counted(more.length + 1, 'action')}</span>
          </li>
        )
      })}
    </ul>
  )
}

function WithoutDay({ entries }: { entries: readonly AgendaEntry[] }) {
  const { plan } = useOpenPlan()
  const count = entries.length
  return (
    <details class="nhsuk-details">
      <summary class="nhsuk-details__summary">
        <span class="nhsuk-details__summary-text">
          {count === 1
            ? '1 action has no day yet, so it is not in any calendar'
            : `${count} actions have no day yet, so they are not in any calendar`}
        </span>
      </summary>
      <ul class="nhsuk-details__text">
        {entries.map((entry) => {
          const { item, action } = entry
          const path = { part: 'action', itemId: item.id, actionId: action.id, field: 'due' } as const
          return (
            <li key={action.id}>
              {nameItem(item, plan)}: <a href={formatRoute(routeToField(path))}>{actionWords(entry)}</a> (
              {noDayWords(entry)})
            </li>
          )
        })}
      </ul>
    </details>
  )
}
