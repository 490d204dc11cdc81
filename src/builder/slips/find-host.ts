/** Finds the plan that a slip belongs to: the one that is open, or one that this browser keeps. */
import { whyNotByIds } from '~/domain/link-slip'
import type { Plan } from '~/domain/plan'
import { comparable } from '~/domain/text'
import { decodePlan } from '~/formats/plan-file/decode'
import type { Draft } from '~/storage/drafts'

export interface SlipHost {
  plan: Plan
  /** Null where the plan is open already. */
  draft: Draft | null
  /** False where only the organisation and the toolkit year speak for it. */
  isCertain: boolean
}

/** What is certain comes before what is likely, and the open plan before those that are kept; null where nothing fits. */
export function findHost(slip: Plan, open: Plan | null, drafts: readonly Draft[]): SlipHost | null {
  const kept = drafts.flatMap((draft) => {
    const decoded = draft.id === open?.id ? null : decodePlan(draft.text)
    return decoded?.ok === true ? [{ plan: decoded.plan, draft }] : []
  })
  const candidates = [...(open === null ? [] : [{ plan: open, draft: null }]), ...kept].filter(
    ({ plan }) => plan.slip === null,
  )
  const certain = candidates.find(({ plan }) => whyNotByIds(plan, slip) === null)
  if (certain !== undefined) return { ...certain, isCertain: true }
  const likely = candidates.find(({ plan }) => isLikely(plan, slip))
  return likely === undefined ? null : { ...likely, isCertain: false }
}

/** Only a slip that lost its tie may belong to a plan that it does not name. */
function isLikely(plan: Plan, slip: Plan): boolean {
  if (whyNotByIds(plan, slip) !== 'unmarked') return false
  const { odsCode, name } = slip.organisation
  return (
    (odsCode !== '' && comparable(odsCode) === comparable(plan.organisation.odsCode)) ||
    (name !== '' && comparable(name) === comparable(plan.organisation.name))
  )
}
