/** One item in two lines: what it is, who does it, by when against the limit, and what is wrong with it. */
import { useMemo } from 'preact/hooks'
import { overdueActions, type AgendaEntry } from '~/domain/agenda'
import { countDays } from '~/domain/agreed-date'
import { formatDate, type CalendarDate } from '~/domain/calendar-date'
import { formatTimeAfterBau } from '~/domain/due-date'
import type { Level } from '~/domain/finding'
import type { Item, Plan } from '~/domain/plan'
import { dueSpan, isActionEmpty, isItemComplete, ownerKey } from '~/domain/progress'
import { groupOf } from '~/domain/standards'
import { useApp } from '../state/context'
import type { DueScale } from './due-scale'
import { DueSpan } from './DueSpan'
import { rowLinkId } from './ItemEditor'

/** What stands in a row, as values that stay the same for as long as the row does. */
interface ItemRowProps {
  item: Item
  scale: DueScale
  returnedToBauOn: CalendarDate | null
  /** Of its most serious finding; null without any. */
  level: Level | null
  tag: string
  /** How many more findings there are than that, advice left out. */
  rest: number
  open: boolean
  chosen: boolean
  onChoose(itemId: string, isChosen: boolean): void
}

/** Drawn again only when one of its values is another: with sixty items a key would wait for sixty rows. */
export function ItemRow(props: ItemRowProps) {
  const { item, scale, returnedToBauOn, level, tag, rest, open, chosen, onChoose } = props
  return useMemo(() => <Row {...props} />, [item, scale, returnedToBauOn, level, tag, rest, open, chosen, onChoose])
}

function Row({ item, scale, returnedToBauOn, level, tag, rest, open, chosen, onChoose }: ItemRowProps) {
  const { goTo, today } = useApp()
  const plan = { returnedToBauOn }
  const overdue = overdueActions(item, plan, today)
  const group = groupOf(item.reference)
  // A row that is still empty is no action yet, in the words of the finding beside it.
  const actions = item.actions.filter((action) => !isActionEmpty(action)).length
  const named = item.reference || item.title || 'the item without a reference'
  return (
    <tr role="row" class={`items__row${open ? ' items__row--open' : ''}${chosen ? ' items__row--chosen' : ''}`}>
      <td role="cell" class="items__choose">
        <input
          type="checkbox"
          class="items__checkbox"
          aria-label={`Choose ${named}`}
          checked={chosen}
          onChange={({ currentTarget }) => onChoose(item.id, currentTarget.checked)}
        />
      </td>
      <th role="rowheader" scope="row" class="items__reference">
        {item.reference || <em>No reference</em>}
      </th>
      <td role="cell" class="items__what">
        <button
          type="button"
          class="link-button items__title"
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
        <span class="items__detail items__facts">
          <span>
            {actions === 0 ? 'No action yet' : actions === 1 ? '1 action' : `${actions} actions`}
            {group !== null && (
              <>
                {' · '}
                <span title={group.name}>{group.label}</span>
              </>
            )}
          </span>
          {item.covid.impacted === true && <span class="level-tag level-tag--advice">Covid</span>}
          {isItemComplete(item) && <span class="level-tag level-tag--complete">Complete</span>}
        </span>
      </td>
      <td role="cell" class="items__owners">
        <span class="items__label">Owners: </span>
        <Owners item={item} overdue={overdue} />
      </td>
      <td role="cell" class="items__due">
        <span class="items__label">Due: </span>
        <DueWords item={item} plan={plan} />
        <Overdue overdue={overdue} />
        <DueSpan item={item} plan={plan} scale={scale} />
      </td>
      <td role="cell" class="items__findings">
        <FindingTag level={level} tag={tag} rest={rest} />
      </td>
    </tr>
  )
}

/** Whose actions are overdue stands first: that is who is to be asked. */
function Owners({ item, overdue }: { item: Item; overdue: readonly AgendaEntry[] }) {
  const owners = new Map(
    [...overdue.map(({ action }) => action), ...item.actions]
      .filter(({ owner }) => ownerKey(owner) !== '')
      .map(({ owner }) => [ownerKey(owner), owner]),
  )
  const [first] = owners.values()
  if (first === undefined) return <em>no owner</em>
  return (
    <>
      <span title={first.role || undefined}>{first.name || first.role}</span>
      {owners.size > 1 && <span class="items__detail">and {owners.size - 1} more</span>}
    </>
  )
}

function Overdue({ overdue }: { overdue: readonly AgendaEntry[] }) {
  if (overdue.length === 0) return null
  const days = Math.max(...overdue.map(({ daysLeft }) => -(daysLeft ?? 0)))
  return (
    <>
      {' '}
      <span class="level-tag level-tag--refused items__overdue">
        {overdue.length > 1 && `${overdue.length} actions, up to `}
        {countDays(days)} overdue
      </span>
    </>
  )
}

function DueWords({ item, plan }: { item: Item; plan: Pick<Plan, 'returnedToBauOn'> }) {
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

function FindingTag({ level, tag, rest }: Pick<ItemRowProps, 'level' | 'tag' | 'rest'>) {
  if (level === null) return <span class="items__clear">Nothing to fix</span>
  return (
    <>
      <span class={`level-tag level-tag--${level}`}>{tag}</span>
      {rest > 0 && <span class="items__detail">and {rest} more</span>}
    </>
  )
}

export function editorId(item: Item): string {
  return `editor-${item.id}`
}

/** Where the focus goes when an item is opened from its row: the title where it is missing, else the reference. */
function editorStart(item: Item): string {
  return item.title === '' ? `f-item-${item.id}-title` : `f-item-${item.id}-reference`
}
