/** The plan at a glance: one line an item, which opens in its place. On a phone each line becomes a card. */
import type { ComponentChildren } from 'preact'
import { Fragment } from 'preact'
import { formatDate, type CalendarDate } from '~/domain/calendar-date'
import type { Item } from '~/domain/plan'
import { useBuilderState, useOpenPlan } from '../state/context'
import { dueScale, type DueScale } from './due-scale'
import { ItemEditor } from './ItemEditor'
import type { ItemFacts, ItemOrder, ItemView } from './item-order'
import { editorId, ItemRow } from './ItemRow'

interface ItemsTableProps {
  items: readonly Item[]
  facts: ItemFacts
  view: ItemView
  onView(view: ItemView): void
  /** The ids of the items that are to be changed together. */
  chosen: ReadonlySet<string>
  onChoose(chosen: ReadonlySet<string>): void
}

export function ItemsTable({ items, facts, view, onView, chosen, onChoose }: ItemsTableProps) {
  const { plan, edition } = useOpenPlan()
  const { route } = useBuilderState()
  const scale = dueScale(plan, edition)
  const choose = (item: Item, isChosen: boolean) => {
    const next = new Set(chosen)
    if (isChosen) next.add(item.id)
    else next.delete(item.id)
    onChoose(next)
  }
  const heading = { view, onView }
  // Explicit roles: on a phone the rows are laid out as cards, and some browsers drop a table's roles with its layout.
  return (
    <table class="items" role="table">
      <caption class="nhsuk-u-visually-hidden">Evidence items of the plan. Open an item to edit it.</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col" class="items__choose">
            <input
              type="checkbox"
              class="items__checkbox"
              aria-label="Choose all items shown"
              checked={chosen.size === items.length}
              ref={(box) => {
                if (box !== null) box.indeterminate = chosen.size > 0 && chosen.size < items.length
              }}
              onChange={({ currentTarget }) =>
                onChoose(new Set(currentTarget.checked ? items.map(({ id }) => id) : []))
              }
            />
          </th>
          <SortHeading {...heading} order="reference">
            Reference
          </SortHeading>
          <th role="columnheader" scope="col">
            Item and what will be done
          </th>
          <SortHeading {...heading} order="owner">
            Owners
          </SortHeading>
          <SortHeading {...heading} order="due" below={<Axis scale={scale} />}>
            Due
          </SortHeading>
          <SortHeading {...heading} order="findings">
            Findings
          </SortHeading>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {items.map((item) => (
          <Fragment key={item.id}>
            <ItemRow
              item={item}
              scale={scale}
              findings={facts.findings.get(item.id) ?? []}
              late={facts.late.get(item.id) ?? []}
              open={route.itemId === item.id}
              chosen={chosen.has(item.id)}
              onChoose={(isChosen) => choose(item, isChosen)}
            />
            {route.itemId === item.id && (
              <tr role="row" class="items__open">
                <td role="cell" colSpan={6} id={editorId(item)}>
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

interface SortHeadingProps extends Pick<ItemsTableProps, 'view' | 'onView'> {
  order: ItemOrder
  children: ComponentChildren
  below?: ComponentChildren
}

function SortHeading({ view, onView, order, children, below }: SortHeadingProps) {
  const isSorted = view.order === order
  return (
    <th
      role="columnheader"
      scope="col"
      aria-sort={isSorted ? (view.descending ? 'descending' : 'ascending') : undefined}
    >
      <button
        type="button"
        class="sort-button"
        onClick={() => onView({ ...view, order, descending: isSorted && !view.descending })}
      >
        {children}
      </button>
      {below}
    </th>
  )
}

/** What the pictures below run from and to. Their words are said in every row, so it is for the eyes only. */
function Axis({ scale: { start, limit } }: { scale: DueScale }) {
  if (start === null || limit === null) return null
  return (
    <span class="items__axis" aria-hidden="true">
      <span>{shortDate(start)}</span>
      <span>{shortDate(limit)}</span>
    </span>
  )
}

/** "30 Dec": the year stands in every date of the column. */
function shortDate(date: CalendarDate): string {
  return formatDate(date).replace(/^(\d+ \w{3}).*$/, '$1')
}
