/** Undo and redo over whole plans. A plan is small and shares what did not change, so keeping it whole is simplest. */
import { editPlan, type PlanEdit } from '~/domain/edit-plan'
import type { Plan } from '~/domain/plan'

interface Step {
  plan: Plan
  /** What the step did, for "Undo: removed 3.2.1". */
  label: string
}

export interface PlanHistory {
  plan: Plan
  past: readonly Step[]
  future: readonly Step[]
  /** The field being typed in: edits of one field in a row are undone together. */
  mergeKey: string | null
}

const longestPast = 200

export function startHistory(plan: Plan): PlanHistory {
  return { plan, past: [], future: [], mergeKey: null }
}

export interface EditOptions {
  label: string
  /** Edits in a row with the same key become one step. */
  mergeKey?: string
}

export function applyEdit(history: PlanHistory, edit: PlanEdit, { label, mergeKey }: EditOptions): PlanHistory {
  const plan = editPlan(history.plan, edit)
  if (plan === history.plan) return history
  const merges = mergeKey !== undefined && mergeKey === history.mergeKey && history.past.length > 0
  const past = merges ? history.past : [...history.past, { plan: history.plan, label }].slice(-longestPast)
  return { plan, past, future: [], mergeKey: mergeKey ?? null }
}

export function undo(history: PlanHistory): PlanHistory {
  const step = history.past.at(-1)
  if (step === undefined) return history
  return {
    plan: step.plan,
    past: history.past.slice(0, -1),
    future: [{ plan: history.plan, label: step.label }, ...history.future],
    mergeKey: null,
  }
}

export function redo(history: PlanHistory): PlanHistory {
  const [step, ...future] = history.future
  if (step === undefined) return history
  return {
    plan: step.plan,
    past: [...history.past, { plan: history.plan, label: step.label }],
    future,
    mergeKey: null,
  }
}
