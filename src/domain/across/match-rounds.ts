/** Finds for each plan of a round the plan that the same organisation sent in an earlier one. */
import type { Plan } from '../plan'
import { codeKey, nameKey, type PlanInRound } from './plan-in-round'

export interface MatchedPlans {
  now: PlanInRound
  earlier: PlanInRound
  matchedBy: 'ods-code' | 'name'
}

export interface MatchedRounds {
  /** In the order of the later round. */
  matches: MatchedPlans[]
  onlyNow: PlanInRound[]
  onlyEarlier: PlanInRound[]
}

/** By ODS code, and by name for what is left. Of several earlier plans of one organisation the latest is taken. */
export function matchRounds(now: readonly PlanInRound[], earlier: readonly PlanInRound[]): MatchedRounds {
  const byCode = latestBy(earlier, ({ organisation }) => codeKey(organisation.odsCode))
  const byName = latestBy(earlier, ({ organisation }) => nameKey(organisation.name))
  const matches: MatchedPlans[] = []
  const onlyNow: PlanInRound[] = []
  for (const each of now) {
    const { odsCode, name } = each.plan.organisation
    const sameCode = byCode.get(codeKey(odsCode))
    const sameName = byName.get(nameKey(name))
    if (sameCode !== undefined) matches.push({ now: each, earlier: sameCode, matchedBy: 'ods-code' })
    else if (sameName !== undefined) matches.push({ now: each, earlier: sameName, matchedBy: 'name' })
    else onlyNow.push(each)
  }
  const matched = new Set(matches.map((match) => match.earlier))
  // A plan that a later one of the same organisation stands for is not missing now.
  const stoodFor = (each: PlanInRound) =>
    [byCode.get(codeKey(each.plan.organisation.odsCode)), byName.get(nameKey(each.plan.organisation.name))].some(
      (latest) => latest !== undefined && matched.has(latest),
    )
  return { matches, onlyNow, onlyEarlier: earlier.filter((each) => !stoodFor(each)) }
}

/** The latest plan for each key that says something; of plans with the same date the one that was given last. */
function latestBy(plans: readonly PlanInRound[], keyOf: (plan: Plan) => string): Map<string, PlanInRound> {
  const latest = new Map<string, PlanInRound>()
  for (const each of plans) {
    const key = keyOf(each.plan)
    if (key === '') continue
    const known = latest.get(key)
    if (known === undefined || dateOf(each.plan) >= dateOf(known.plan)) latest.set(key, each)
  }
  return latest
}

function dateOf(plan: Plan): string {
  return plan.preparedOn ?? plan.signOff.signedOn ?? ''
}
