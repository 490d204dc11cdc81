/** Who has the most to do. Owners are people of one organisation: the same name in two plans is two owners. */
import type { Owner } from '../plan'
import { ownersOf, planProgress } from '../progress'
import type { PlanInRound } from './plan-in-round'

export interface OwnerLoad {
  planId: string
  owner: Owner
  outstanding: number
  /** Of all outstanding actions of the plan. */
  of: number
}

/** Everyone with something to do, those with most first. */
export function ownerLoads(plans: readonly PlanInRound[]): OwnerLoad[] {
  return plans
    .flatMap(({ id, plan }) => {
      const { actions, completedActions } = planProgress(plan)
      return ownersOf(plan)
        .filter(({ outstanding }) => outstanding > 0)
        .map(({ owner, outstanding }) => ({ planId: id, owner, outstanding, of: actions - completedActions }))
    })
    .sort((a, b) => b.outstanding - a.outstanding)
}
