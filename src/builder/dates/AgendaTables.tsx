/** The actions in their groups, one table a group: all that the picture shows, in words. */
import { ColumnHeadings } from '~/components/parts/ColumnHeadings'
import { countTimings, type AgendaEntry } from '~/domain/agenda'
import { formatDate } from '~/domain/calendar-date'
import { nameItem } from '~/domain/messages'
import { actionStatusNames } from '~/domain/plan-values'
import { shorten } from '~/domain/text'
import { counted } from '../screens/file-state'
import { useOpenPlan } from '../state/context'
import { formatRoute, routeToField } from '../state/route'
import { actionWords, countsInWords, dueNotes, dueWords, standing } from './agenda-words'
import { nameOfOwner, type Grouping, type ShownGroup } from './dates-view'

export function AgendaTables({ groups, by }: { groups: readonly ShownGroup[]; by: Grouping }) {
  return (
    <section aria-labelledby="agenda-heading">
      <h2 class="section-heading" id="agenda-heading">
        Actions by {by}
      </h2>
      {groups.map((group) => (
        <GroupTable key={group.id} group={group} by={by} />
      ))}
    </section>
  )
}

function GroupTable({ group, by }: { group: ShownGroup; by: Grouping }) {
  const { id, name, detail, entries } = group
  const counts = by === 'owner' ? countsInWords(countTimings(entries)) : counted(entries.length, 'action')
  const columns = ['Evidence item', 'Action', ...(by === 'month' ? ['Owner'] : []), 'Due', 'Progress']
  // Explicit roles: on a phone the rows are laid out as cards, and some browsers drop a table's roles with its layout.
  return (
    <div class="agenda">
      <h3 class="agenda__heading" id={id}>
        {shorten(name, 120)} <span class="agenda__detail">{shorten(detail, 120)}</span>
      </h3>
      <p class="agenda__counts">{counts}</p>
      <table class="plain-table agenda__table" role="table" aria-labelledby={id}>
        <ColumnHeadings headings={columns} />
        <tbody role="rowgroup">
          {entries.map((entry) => (
            <ActionRow key={entry.action.id} entry={entry} hasOwner={by === 'month'} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function ActionRow({ entry, hasOwner }: { entry: AgendaEntry; hasOwner: boolean }) {
  const { plan, edition } = useOpenPlan()
  const { item, action, timing } = entry
  const reference = nameItem(item, plan)
  const due = dueWords(entry)
  const toDue = routeToField({ part: 'action', itemId: item.id, actionId: action.id, field: 'due' })
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        {reference}
      </th>
      <td role="cell">
        <a href={formatRoute(toDue)}>
          {actionWords(entry)}
          <span class="nhsuk-u-visually-hidden">, edit in {reference}</span>
        </a>
      </td>
      {hasOwner && (
        <td role="cell">
          <span class="agenda__label">Owner: </span>
          {shorten(nameOfOwner(action.owner), 120)}
        </td>
      )}
      <td role="cell">
        <span class="agenda__label">Due: </span>
        {due ?? <em>No due date</em>}
        {dueNotes(entry, edition.completeBy).map((note) => (
          <span key={note} class="items__detail">
            {note}
          </span>
        ))}
      </td>
      <td role="cell">
        {timing === 'overdue' || timing === 'complete' ? (
          <span class={`level-tag level-tag--${timing === 'overdue' ? 'refused' : 'complete'}`}>{standing(entry)}</span>
        ) : (
          standing(entry)
        )}
        <span class="items__detail">{statusWords(entry)}</span>
      </td>
    </tr>
  )
}

function statusWords({ action }: AgendaEntry): string {
  if (action.status !== 'complete') return actionStatusNames[action.status]
  return action.completedOn === null ? '' : formatDate(action.completedOn)
}
