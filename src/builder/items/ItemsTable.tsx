/** The plan at a glance: one line an item, which opens in its place. On a phone each line becomes a card. */
import { Fragment } from 'preact'
import { formatDate, type CalendarDate } from '~/domain/calendar-date'
import { formatTimeAfterBau } from '~/domain/due-date'
import { levels, type Finding } from '~/domain/finding'
import { describeFinding } from '~/domain/messages'
import type { Item } from '~/domain/plan'
import { dueSpan, isActionEmpty, isItemComplete, ownerKey } from '~/domain/progress'
import { groupOf } from '~/domain/standards'
import { useApp, useBuilderState, useOpenPlan } from '../state/context'
import { dueScale, type DueScale } from './due-scale'
import { DueSpan } from './DueSpan'
import { ItemEditor, rowLinkId } from './ItemEditor'

interface ItemsTableProps {
  items: readonly Item[]
  findings: ReadonlyMap<string, readonly Finding[]>
}

export function ItemsTable({ items, findings }: ItemsTableProps) {
  const { plan, edition } = useOpenPlan()
  const { route } = useBuilderState()
  const scale = dueScale(plan, edition)
  // Explicit roles: on a phone the rows are laid out as cards, and some browsers drop a table's roles with its layout.
  return (
    <table class="items" role="table">
      <caption class="nhsuk-u-visually-hidden">Evidence items of the plan. Open an item to edit it.</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            Reference
          </th>
          <th role="columnheader" scope="col">
            Item and what will be done
          </th>
          <th role="columnheader" scope="col">
            Owners
          </th>
          <th role="columnheader" scope="col">
            {edition.completeBy === null ? 'Due' : `Due, against ${shortDate(edition.completeBy)}`}
          </th>
          <th role="columnheader" scope="col">
            Findings
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {items.map((item) => (
          <Fragment key={item.id}>
            <ItemRow item={item} scale={scale} findings={findings.get(item.id) ?? []} open={route.itemId === item.id} />
            {route.itemId === item.id && (
              <tr role="row" class="items__open">
                <td role="cell" colSpan={5} id={editorId(item)}>
                  <ItemEditor item={item} />
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}

interface ItemRowProps {
  item: Item
  scale: DueScale
  findings: readonly Finding[]
  open: boolean
}

function ItemRow({ item, scale, findings, open }: ItemRowProps) {
  const { goTo } = useApp()
  const { plan } = useOpenPlan()
  const group = groupOf(item.reference)
  // A row that is still empty is no action yet, in the words of the finding beside it.
  const actions = item.actions.filter((action) => !isActionEmpty(action)).length
  return (
    <tr role="row" class={open ? 'items__row items__row--open' : 'items__row'}>
      <th role="rowheader" scope="row" class="items__reference">
        {item.reference || <em>No reference</em>}
      </th>
      <td role="cell" class="items__what">
        <button
          type="button"
          class="items__title"
          id={rowLinkId(item)}
          aria-expanded={open}
          aria-controls={open ? editorId(item) : undefined}
          onClick={() =>
            goTo(
              open
                ? { screen: 'items', focus: rowLinkId(item) }
                : { screen: 'items', itemId: item.id, focus: editorStart(item) },
            )
          }
        >
          {item.title.trim() === '' ? 'No title yet' : item.title}
          <span class="nhsuk-u-visually-hidden">
            , {item.reference || 'no reference'}, {open ? 'close' : 'edit'}
          </span>
        </button>
        <span class="items__detail">
          {actions === 0 ? 'No action yet' : actions === 1 ? '1 action' : `${actions} actions`}
          {group !== null && ` · ${group.name}`}
        </span>
        {item.covid.impacted === true && <span class="level-tag level-tag--advice">Covid</span>}
        {isItemComplete(item) && <span class="level-tag level-tag--complete">Done</span>}
      </td>
      <td role="cell" class="items__owners">
        <span class="items__label">Owners: </span>
        <Owners item={item} />
      </td>
      <td role="cell" class="items__due">
        <span class="items__label">Due: </span>
        <DueWords item={item} />
        <DueSpan item={item} plan={plan} scale={scale} />
      </td>
      <td role="cell" class="items__findings">
        <FindingTag findings={findings} />
      </td>
    </tr>
  )
}

function Owners({ item }: { item: Item }) {
  const owners = new Map(
    item.actions.filter(({ owner }) => ownerKey(owner) !== '').map(({ owner }) => [ownerKey(owner), owner]),
  )
  const [first] = owners.values()
  if (first === undefined) return <em>no owner</em>
  return (
    <>
      {first.name || first.role}
      {first.name !== '' && first.role !== '' && <span class="items__detail">{first.role}</span>}
      {owners.size > 1 && <span class="items__detail">and {owners.size - 1} more</span>}
    </>
  )
}

function DueWords({ item }: { item: Item }) {
  const { plan } = useOpenPlan()
  const { last, unresolved, undated } = dueSpan(item, plan)
  const words = [
    last === null ? '' : formatDate(last),
    unresolved === null ? '' : `${formatTimeAfterBau(unresolved)} after BAU`,
  ].filter((part) => part !== '')
  if (words.length === 0) return <em>no date</em>
  return (
    <>
      {words.join(', ')}
      {undated > 0 && <span class="items__detail">{undated} without a date</span>}
    </>
  )
}

function FindingTag({ findings }: { findings: readonly Finding[] }) {
  const { plan, edition } = useOpenPlan()
  const [worst, ...others] = findings.toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level))
  if (worst === undefined) return <span class="items__clear">Nothing to mend</span>
  const rest = others.filter((finding) => finding.level !== 'advice').length
  return (
    <>
      <span class={`level-tag level-tag--${worst.level}`}>{describeFinding(worst, plan, edition).tag}</span>
      {rest > 0 && <span class="items__detail">and {rest} more</span>}
    </>
  )
}

function editorId(item: Item): string {
  return `editor-${item.id}`
}

/** Where the focus goes when an item is opened from its row: the title where it is missing, else the reference. */
function editorStart(item: Item): string {
  return item.title === '' ? `f-item-${item.id}-title` : `f-item-${item.id}-reference`
}

/** "30 December": the year stands in every date of the column. */
function shortDate(date: CalendarDate): string {
  return formatDate(date).replace(/ \d{4}$/, '')
}
