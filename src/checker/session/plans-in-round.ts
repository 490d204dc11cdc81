/** The plans among the results, as what is compared across organisations takes them. */
import type { PlanInRound } from '~/domain/across/plan-in-round'
import type { Received, ReceivedPlan } from '../received/received'

export function plansOf(results: ReadonlyMap<string, Received>): ReceivedPlan[] {
  return [...results.values()].filter((received) => received.outcome === 'plan')
}

export function inRound(plans: readonly ReceivedPlan[]): PlanInRound[] {
  return plans.map(({ file, plan }) => ({ id: file.id, plan }))
}

/** "Gorse Vale Trust (RZ1)", or the file's name where the plan does not say whose it is. */
export function organisationLabel({ plan, file }: ReceivedPlan): string {
  const { name, odsCode } = plan.organisation
  const code = odsCode.trim() === '' ? '' : ` (${odsCode.trim()})`
  return name.trim() === '' && code === '' ? file.path : `${name.trim() || file.name}${code}`
}
