/** The plan at a glance: one line an item, which opens in its place. On a phone each line becomes a card. */
import type { ComponentChildren } from 'preact'
import { Fragment } from 'preact'
import { useCallback, useMemo, type Dispatch, type StateUpdater } from 'preact/hooks'
import { useAfterPicture } from '~/components/parts/use-after-picture'
import { formatDate, type CalendarDate } from '~/domain/calendar-date'
import type { Edition } from '~/domain/editions'
import { levels, type Finding } from '~/domain/finding'
import { describeFinding } from '~/domain/messages'
import type { Item, Plan } from '~/domain/plan'
import { useBuilderState, useOpenPlan } from '../state/context'
import { ChooseAll } from './ChooseAll'
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
  onChoose: Dispatch<StateUpdater<ReadonlySet<string>>>
}

export function ItemsTable({ items, facts, view, onView, chosen, onChoose }: ItemsTableProps) {
  const { plan, edition } = useOpenPlan()
  const openId = useBuilderState((state) => state.route.itemId)
  const fresh = dueScale(plan, edition)
  const scale = useMemo(() => fresh, [fresh.start, fresh.limit, fresh.days])
  const choose = useCallback(
    (itemId: string, isChosen: boolean) =>
      onChoose((before) => {
        const next = new Set(before)
        if (isChosen) next.add(itemId)
        else next.delete(itemId)
        return next
      }),
    [onChoose],
  )
  const heading = { view, onView }
  // The open item is back with Redo: its row comes first, its editor with the next picture.
  const isThere = openId === null || items.some(({ id }) => id === openId)
  const wasThere = useAfterPicture(isThere)
  // Explicit roles: on a phone the rows are laid out as cards, and some browsers drop a table's roles with its layout.
  return (
    <table class="items" role="table">
      <caption class="nhsuk-u-visually-hidden">Evidence items of the plan. Open an item to edit it.</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col" class="items__choose">
            <ChooseAll items={items} chosen={chosen} onChoose={onChoose} />
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
              returnedToBauOn={plan.returnedToBauOn}
              {...mostSerious(facts.findings.get(item.id) ?? [], plan, edition)}
              open={openId === item.id}
              chosen={chosen.has(item.id)}
              onChoose={choose}
            />
            {openId === item.id && wasThere && (
              <tr role="row" class="items__open">
                <td role="cell" colSpan={6} id={editorId(item)}>
                  <ItemEditor item={item} items={inOrder(items, plan)} findings={facts.findings} />
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}

/** All items of the plan, those of the list first and in its order. */
function inOrder(shown: readonly Item[], plan: Plan): readonly Item[] {
  return [...shown, ...plan.items.filter((item) => !shown.includes(item))]
}

/** What a row says of its findings: the worst of them, and how many more there are, advice left out. */
function mostSerious(findings: readonly Finding[], plan: Plan, edition: Edition) {
  const [worst, ...others] = findings.toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level))
  if (worst === undefined) return { level: null, tag: '', rest: 0 }
  const { tag } = describeFinding(worst, plan, edition)
  return { level: worst.level, tag, rest: others.filter(({ level }) => level !== 'advice').length }
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
