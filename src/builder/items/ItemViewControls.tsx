/** What the overview shows: counts that narrow it down, whose items, and the order that a phone has no column headings for. */
import { SelectInput } from '~/components/form/SelectInput'
import { Said } from '~/components/parts/Said'
import { planConcernsCovid } from '~/domain/covid'
import type { Item } from '~/domain/plan'
import { ownerKey, ownersOf } from '~/domain/progress'
import { useApp, useOpenPlan } from '../state/context'
import {
  countByFilter,
  itemFilters,
  itemOrderNames,
  itemOrders,
  viewItems,
  type ItemFacts,
  type ItemFilter,
  type ItemView,
} from './item-order'

const filterNames: Record<ItemFilter, string> = {
  all: 'All',
  'to-fix': 'To fix',
  overdue: 'Overdue',
  queried: 'May be queried',
  covid: 'Covid',
  outstanding: 'Outstanding',
  complete: 'Complete',
}

interface ItemViewControlsProps {
  view: ItemView
  facts: ItemFacts
  /** The items that are shown now. */
  shown: readonly Item[]
  onChange(view: ItemView): void
}

export function ItemViewControls({ view, facts, shown, onChange }: ItemViewControlsProps) {
  const { commands } = useApp()
  const { plan } = useOpenPlan()
  const keepOrder = () => {
    // What is not shown is sorted too: the order is the plan's, the rest only this list's.
    const sorted = viewItems(plan, { ...view, filter: 'all', owner: '' }, facts)
    const order = sorted.map((item) => item.id)
    commands.edit({ type: 'sort-items', order }, { label: 'sorted the items', notice: 'The plan is now in this order' })
    onChange({ ...view, order: 'plan', descending: false })
  }
  return (
    <div class="item-view" role="group" aria-label="What the list shows">
      <Counts view={view} facts={facts} onChange={onChange} />
      <div class="view-controls">
        <SelectInput
          id="view-order"
          label="Sort by"
          className="item-view__order"
          value={view.order}
          options={itemOrders.map((order) => [order, itemOrderNames[order]] as const)}
          onChange={(order) => onChange({ ...view, order, descending: false })}
        />
        <OwnerChoice view={view} facts={facts} onChange={onChange} />
        {view.order !== 'plan' && (
          <>
            <button type="button" class="link-button" onClick={keepOrder}>
              Keep this order in the plan
            </button>
            <button
              type="button"
              class="link-button"
              onClick={() => onChange({ ...view, order: 'plan', descending: false })}
            >
              Back to the plan’s order
            </button>
          </>
        )}
      </div>
      <Said words={whatIsShown(view, shown.length, plan.items.length)} />
    </div>
  )
}

function whatIsShown({ order, descending, filter, owner }: ItemView, shown: number, all: number): string {
  const sorted = order === 'plan' ? '' : `Sorted by ${itemOrderNames[order]}${descending ? ', descending' : ''}`
  const count = filter === 'all' && owner === '' ? `${all} items shown` : `${shown} of ${all} items shown`
  return sorted === '' ? count : `${count}. ${sorted}`
}

type PartProps = Pick<ItemViewControlsProps, 'view' | 'facts' | 'onChange'>

/** How many items have what, each a button that shows these alone. What no item has is left out. */
function Counts({ view, facts, onChange }: PartProps) {
  const { plan, edition } = useOpenPlan()
  const counts = countByFilter(plan, facts)
  const filters = itemFilters.filter((filter) => {
    if (filter === 'all' || filter === view.filter) return true
    if (filter === 'covid' && !planConcernsCovid(edition, plan)) return false
    // While nothing is complete, everything is outstanding.
    return filter === 'outstanding' ? counts.complete > 0 : counts[filter] > 0
  })
  return (
    <div class="item-counts">
      {filters.map((filter) => (
        <button
          key={filter}
          type="button"
          class={`item-counts__button item-counts__button--${filter}`}
          aria-pressed={view.filter === filter}
          onClick={() => onChange({ ...view, filter: view.filter === filter ? 'all' : filter })}
        >
          <strong>{counts[filter]}</strong> {filterNames[filter]}
        </button>
      ))}
    </div>
  )
}

function OwnerChoice({ view, facts, onChange }: PartProps) {
  const { plan } = useOpenPlan()
  const owners = ownersOf(plan).filter(({ owner }) => owner.name.trim() !== '')
  if (owners.length < 2) return null
  const overdue = [...facts.overdue.values()].flat()
  const words = (key: string) => {
    const count = overdue.filter(({ action }) => ownerKey(action.owner) === key).length
    return count === 0 ? '' : ` (${count} overdue)`
  }
  return (
    <SelectInput
      id="view-owner"
      label="Owner"
      className=""
      value={view.owner}
      options={[
        ['', 'Everyone'],
        ...owners.map(({ owner }) => {
          const name = owner.name.trim()
          return [name, `${name}${words(ownerKey(owner))}`] as const
        }),
      ]}
      onChange={(owner) => onChange({ ...view, owner })}
    />
  )
}
