/** One earlier state: how it differs from the plan as it is now, all that it says, and the way back to it. */
import { useEffect } from 'preact/hooks'
import { comparePlans } from '~/domain/compare-plans'
import { describeChange } from '~/domain/describe-change'
import { snapshots } from '~/storage/snapshots'
import { encodePlan } from '~/formats/plan-file/encode'
import { ChangeList } from '../parts/ChangeList'
import { Heading, headingId } from '../parts/Heading'
import { Facts, factsOf } from '../parts/PlanFacts'
import { PlanItems } from '../parts/PlanItems'
import { useApp, useOpenPlan } from '../state/context'
import type { PlanState } from './read-states'
import { momentWords } from './state-words'

interface EarlierStateProps {
  state: PlanState
  onBack(): void
}

export function EarlierState({ state: { snapshot, plan: earlier, edition }, onBack }: EarlierStateProps) {
  const { store, commands, goTo } = useApp()
  const { plan } = useOpenPlan()
  const moment = momentWords(snapshot.at)
  const changes = comparePlans(plan, earlier).map(describeChange)
  useEffect(() => {
    document.getElementById(headingId)?.focus({ preventScroll: true })
    window.scrollTo({ top: 0 })
  }, [])
  const restore = async () => {
    const label = `went back to the version from ${moment}`
    const why = { kind: 'before-step', step: label } as const
    await snapshots.keep({ planId: plan.id, at: Date.now(), why, text: encodePlan(plan) })
    // What was half typed belongs to the state that is left.
    store.set({ entries: new Map() })
    commands.edit(
      { type: 'replace-plan', plan: { ...earlier, id: plan.id } },
      { label, notice: `The plan is back to how it was on ${moment}` },
    )
    goTo({ screen: 'items' })
  }
  return (
    <>
      <Heading>The plan on {moment}</Heading>
      <p class="screen-lead">If you go back to this version, you can undo it.</p>
      <div class="button-row">
        <button type="button" class="nhsuk-button" onClick={() => void restore()}>
          Go back to this version
        </button>
        <button type="button" class="link-button" onClick={onBack}>
          All earlier versions
        </button>
      </div>
      <section class="panel" aria-labelledby="would-change">
        <h2 class="section-heading" id="would-change">
          What would change
        </h2>
        {changes.length === 0 ? (
          <p>Nothing in the items, organisation or sign-off.</p>
        ) : (
          <ChangeList changes={changes} level={3} />
        )}
      </section>
      <h2 class="section-heading">The whole version</h2>
      <Facts facts={[['Organisation', earlier.organisation.name], ...factsOf(earlier, edition)]} />
      <PlanItems plan={earlier} edition={edition} />
    </>
  )
}
