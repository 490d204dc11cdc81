/** Earlier states of the open plan: to look at, and to go back to. */
import { useEffect, useState } from 'preact/hooks'
import { VerdictTag } from '~/components/parts/VerdictTag'
import type { Stored } from '~/storage/database'
import { keptStates } from '~/storage/snapshots'
import { Heading } from '../parts/Heading'
import { problemWords } from '../parts/problem-words'
import { useApp, useBuilderState, useOpenPlan } from '../state/context'
import { EarlierState } from './EarlierState'
import { readStates, type PlanState } from './read-states'
import { momentWords, whyWords } from './state-words'

export function VersionsScreen() {
  const { store, today } = useApp()
  const { plan } = useOpenPlan()
  const written = useBuilderState((state) => state.written)
  const [states, setStates] = useState<Stored<PlanState[]> | null>(null)
  const [chosen, setChosen] = useState<PlanState | null>(null)
  useEffect(() => {
    const catalogueOf = (edition: string) => store.get().catalogues.get(edition)?.catalogue ?? null
    void readStates(plan.id, today, catalogueOf).then(setStates)
  }, [plan.id, written])
  if (chosen !== null) return <EarlierState state={chosen} onBack={() => setChosen(null)} />
  return (
    <>
      <Heading>Earlier versions of the plan</Heading>
      <p class="screen-lead">
        The last {keptStates} versions are saved in this browser. We save one when you open the plan, every ten minutes
        while you edit, and before a big change.
      </p>
      {states?.ok === false && <p class="panel">We cannot show them. {problemWords(states.problem)}</p>}
      {states?.ok === true && <StateList states={states.value} onChoose={setChosen} />}
    </>
  )
}

interface StateListProps {
  states: readonly PlanState[]
  onChoose(state: PlanState): void
}

function StateList({ states, onChoose }: StateListProps) {
  if (states.length === 0) {
    return <p>There are none yet. We’ll save the first one the next time you open the plan, or before a big change.</p>
  }
  return (
    <ol class="drafts" role="list" aria-label="Earlier versions, newest first">
      {states.map((state) => {
        const { snapshot, plan, verdict } = state
        const moment = momentWords(snapshot.at)
        return (
          <li class="card draft" key={snapshot.at}>
            <div>
              <h2 class="draft__name">{moment}</h2>
              <p class="draft__detail">
                {whyWords(snapshot.why)} · {plan.items.length === 1 ? '1 item' : `${plan.items.length} items`}
              </p>
            </div>
            <div class="draft__buttons">
              {plan.slip === null && <VerdictTag verdict={verdict} />}
              <button
                type="button"
                class="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
                onClick={() => onChoose(state)}
              >
                View<span class="nhsuk-u-visually-hidden">: {moment}</span>
              </button>
            </div>
          </li>
        )
      })}
    </ol>
  )
}
