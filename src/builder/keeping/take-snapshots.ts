/** When earlier states of the open plan are kept: as it was opened, before a step that changes much, and now and then. */
import { isUntouched } from '~/domain/start-plan'
import type { Plan } from '~/domain/plan'
import { encodePlan } from '~/formats/plan-file/encode'
import type { Snapshot, SnapshotStore } from '~/storage/snapshots'
import type { Store } from '../state/store'
import { isLargeStep } from './large-step'

/** Milliseconds of editing between one state and the next. */
const interval = 10 * 60_000

/** Gives the function that keeps what could not be saved before another tab took the plan. */
export function startSnapshots(store: Store, snapshots: Pick<SnapshotStore, 'keep'>): () => void {
  let last = store.get()
  /** The plan whose state at opening is kept. */
  let opened: string | null = null
  let keptAt = 0

  const keep = (plan: Plan, why: Snapshot['why']) => {
    keptAt = Date.now()
    if (isUntouched(plan)) return
    // A failure is not said: the plan itself is saved or not, and the bar says that.
    void snapshots.keep({ planId: plan.id, at: keptAt, why, text: encodePlan(plan) })
  }

  store.subscribe(() => {
    const before = last
    const now = store.get()
    last = now
    if (now.history === null) {
      opened = null
      return
    }
    if (now.editing !== 'here') return
    const { plan, past } = now.history
    if (opened !== plan.id) {
      opened = plan.id
      keep(past[0]?.plan ?? plan, { kind: 'opened' })
      return
    }
    const step = past.at(-1)
    const isNewStep = step !== undefined && now.history !== before.history && step.plan === before.history?.plan
    if (isNewStep && isLargeStep(step.plan, plan)) keep(step.plan, { kind: 'before-step', step: step.label })
    else if (now.written !== before.written && Date.now() - keptAt >= interval) keep(plan, { kind: 'while-editing' })
  })
  return () => {
    const { history } = store.get()
    if (history !== null) keep(history.plan, { kind: 'not-saved' })
  }
}
