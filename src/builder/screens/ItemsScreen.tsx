/** Evidence items: add them, see all of them at a glance, open one to edit it in its place, change several at once. */
import { useMemo, useState } from 'preact/hooks'
import { useAfterPicture } from '~/components/parts/use-after-picture'
import { formatDate } from '~/domain/calendar-date'
import type { Plan } from '~/domain/plan'
import { outstandingItems, ownersOf, planProgress } from '~/domain/progress'
import { AddItems } from '../items/AddItems'
import { BauPanel } from '../items/BauPanel'
import { BulkEdit, bulkEditId } from '../items/BulkEdit'
import { ChooseAll, chooseAllName } from '../items/ChooseAll'
import { factsOf, plainView, type ItemView } from '../items/item-order'
import { goOnId } from '../items/ItemEditor'
import { ItemsTable } from '../items/ItemsTable'
import { ItemViewControls } from '../items/ItemViewControls'
import { OwnersPanel } from '../items/OwnersPanel'
import { ToConfirm } from '../items/ToConfirm'
import { useListedItems } from '../items/use-listed-items'
import { useApp, useBuilderState, useOpenPlan } from '../state/context'
import { focusField } from '../parts/ErrorSummary'
import { Heading } from '../parts/Heading'
import { formatRoute } from '../state/route'

export function ItemsScreen() {
  const { today } = useApp()
  const { plan, check } = useOpenPlan()
  const openId = useBuilderState((state) => state.route.itemId)
  const [asked, setView] = useState<ItemView>(plainView)
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const facts = useMemo(() => factsOf(plan, check.findings, today), [plan, check, today])
  const view = withKnownOwner(asked, plan)
  const drawn = useAfterPicture(asked)
  const items = useListedItems(plan, withKnownOwner(drawn, plan), facts, openId)
  // What is not shown is not changed either.
  const chosen = items.filter(({ id }) => picked.has(id))
  const choosing = { items, chosen: new Set(chosen.map(({ id }) => id)), onChoose: setPicked }
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
          {plan.items.length > 1 && <ItemViewControls view={view} facts={facts} shown={items} onChange={setView} />}
          {items.length === 0 ? (
            <p class="panel">
              No items match.{' '}
              <button type="button" class="link-button" onClick={() => setView(plainView)}>
                Show all items
              </button>
            </p>
          ) : (
            <>
              {/* Cards have no headings, where this box stands in the table. */}
              <div class="items-choose-all">
                {chosen.length > 0 && (
                  <button type="button" class="link-button" onClick={() => focusField(bulkEditId)}>
                    Change the {chosen.length} chosen
                  </button>
                )}
                <label>
                  {chooseAllName}
                  <ChooseAll {...choosing} />
                </label>
              </div>
              <ItemsTable facts={facts} view={view} onView={setView} {...choosing} />
            </>
          )}
          <BulkEdit items={chosen} onDone={() => setPicked(new Set())} />
          <BauPanel />
          <OwnersPanel />
          <p class="screen-foot">
            <a class="nhsuk-button nhsuk-button--secondary" id={goOnId} href={formatRoute({ screen: 'sign-off' })}>
              Continue to SIRO sign-off
            </a>
          </p>
        </>
      )}
    </>
  )
}

/** An owner who has another name by now, or no action any more, is not chosen any more. */
function withKnownOwner(view: ItemView, plan: Plan): ItemView {
  if (view.owner === '') return view
  return ownersOf(plan).some(({ owner }) => owner.name.trim() === view.owner) ? view : { ...view, owner: '' }
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
      <h2>No evidence items yet</h2>
      <p>
        List every mandatory item you have not met. You can paste all the references from your toolkit at once. You add
        the actions next.
      </p>
      <p>
        <a href={`${base}guidance/complete-the-plan/`}>What to say about each item</a>
      </p>
    </div>
  )
}
