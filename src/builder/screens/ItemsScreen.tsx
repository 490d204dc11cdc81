/** Evidence items: add them, see all of them at a glance, open one to edit it in its place. */
import { useState } from 'preact/hooks'
import { formatDate } from '~/domain/calendar-date'
import { planConcernsCovid } from '~/domain/covid'
import type { Plan } from '~/domain/plan'
import { outstandingItems, ownersOf, planProgress } from '~/domain/progress'
import { AddItems } from '../items/AddItems'
import { BauPanel } from '../items/BauPanel'
import {
  findingsByItem,
  itemFilterNames,
  itemFilters,
  itemOrderNames,
  itemOrders,
  plainView,
  viewItems,
  type ItemView,
} from '../items/item-order'
import { ItemsTable } from '../items/ItemsTable'
import { OwnersPanel } from '../items/OwnersPanel'
import { ToConfirm } from '../items/ToConfirm'
import { useApp, useBuilderState, useOpenPlan } from '../state/context'
import { Heading } from '../parts/Heading'
import { formatRoute } from '../state/route'

export function ItemsScreen() {
  const { plan, check } = useOpenPlan()
  const { route } = useBuilderState()
  const [view, setView] = useState<ItemView>(plainView)
  const findings = findingsByItem(check.findings)
  const viewed = viewItems(plan, withKnownOwner(view, plan), findings)
  // An item that is open stays to be seen even where the filter would hide it: a Fix link may lead to it.
  const open = plan.items.find((item) => item.id === route.itemId)
  const items = open === undefined || viewed.includes(open) ? viewed : [open, ...viewed]
  return (
    <>
      <div class="screen-head">
        <Heading>Evidence items</Heading>
        <Summary />
      </div>
      <ToConfirm />
      <AddItems />
      {plan.items.length === 0 ? (
        <NothingYet />
      ) : (
        <>
          {plan.items.length > 1 && <ViewControls view={view} onChange={setView} />}
          {items.length === 0 ? (
            <p class="panel">
              No item matches what you chose to see.{' '}
              <button type="button" class="link-button" onClick={() => setView(plainView)}>
                Show all items
              </button>
            </p>
          ) : (
            <ItemsTable items={items} findings={findings} />
          )}
          <BauPanel />
          <OwnersPanel />
          <p class="screen-foot">
            <a class="nhsuk-button nhsuk-button--secondary" href={formatRoute({ screen: 'sign-off' })}>
              Go on to SIRO sign-off
            </a>
          </p>
        </>
      )}
    </>
  )
}

function ownerNames(plan: Plan): string[] {
  return ownersOf(plan)
    .map(({ owner }) => owner.name.trim())
    .filter((name) => name !== '')
}

/** An owner who has another name by now, or no action any more, is not chosen any more. */
function withKnownOwner(view: ItemView, plan: Plan): ItemView {
  return ownerNames(plan).includes(view.owner) ? view : { ...view, owner: '' }
}

function Summary() {
  const { plan, edition } = useOpenPlan()
  const outstanding = outstandingItems(plan).length
  const { due } = planProgress(plan)
  const parts = [
    edition.itemLimit === null
      ? `${outstanding} outstanding, limit not known`
      : `${outstanding} outstanding of at most ${edition.itemLimit}`,
    plan.items.length === outstanding ? '' : `${plan.items.length - outstanding} complete`,
    due.last === null ? '' : `last due ${formatDate(due.last)}`,
  ].filter((part) => part !== '')
  return <p class="screen-head__summary">{parts.join(' · ')}</p>
}

function NothingYet() {
  const { base } = useApp()
  return (
    <div class="panel empty">
      <h2>No evidence item yet</h2>
      <p>
        List every mandatory item that you have not met. You can paste the references from your toolkit in one go; the
        actions come next.
      </p>
      <p>
        <a href={`${base}guidance/complete-the-plan/`}>What a plan has to say about each item</a>
      </p>
    </div>
  )
}

interface ViewControlsProps {
  view: ItemView
  onChange(view: ItemView): void
}

function ViewControls({ view, onChange }: ViewControlsProps) {
  const { commands } = useApp()
  const { plan, check, edition } = useOpenPlan()
  const owners = ownerNames(plan)
  const filters = itemFilters.filter((filter) => filter !== 'covid' || planConcernsCovid(edition, plan))
  const keepOrder = () => {
    // What the filter hides is sorted too: the order is the plan's, the filter only this list's.
    const sorted = viewItems(plan, { ...plainView, order: view.order }, findingsByItem(check.findings))
    const order = sorted.map((item) => item.id)
    commands.edit({ type: 'sort-items', order }, { label: 'sorted the items', notice: 'The plan has this order now' })
    onChange({ ...view, order: 'plan' })
  }
  return (
    <div class="view-controls" role="group" aria-label="What the list shows">
      <div>
        <label class="nhsuk-label" for="view-order">
          Sort by
        </label>
        <select
          class="nhsuk-select"
          id="view-order"
          value={view.order}
          onChange={({ currentTarget }) =>
            onChange({ ...view, order: itemOrders.find((order) => order === currentTarget.value) ?? 'plan' })
          }
        >
          {itemOrders.map((order) => (
            <option key={order} value={order}>
              {itemOrderNames[order]}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label class="nhsuk-label" for="view-filter">
          Show
        </label>
        <select
          class="nhsuk-select"
          id="view-filter"
          value={view.filter}
          onChange={({ currentTarget }) =>
            onChange({ ...view, filter: itemFilters.find((filter) => filter === currentTarget.value) ?? 'all' })
          }
        >
          {filters.map((filter) => (
            <option key={filter} value={filter}>
              {itemFilterNames[filter]}
            </option>
          ))}
        </select>
      </div>
      {owners.length > 1 && (
        <div>
          <label class="nhsuk-label" for="view-owner">
            Owner
          </label>
          <select
            class="nhsuk-select"
            id="view-owner"
            value={owners.includes(view.owner) ? view.owner : ''}
            onChange={({ currentTarget }) => onChange({ ...view, owner: currentTarget.value })}
          >
            <option value="">Everyone</option>
            {owners.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      {view.order !== 'plan' && (
        <button type="button" class="link-button" onClick={keepOrder}>
          Keep this order in the plan
        </button>
      )}
    </div>
  )
}
