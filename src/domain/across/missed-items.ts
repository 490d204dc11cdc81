/** Which evidence items organisations miss most. */
import { isItemComplete } from '../progress'
import { compareReferences, standardOf, type DataSecurityStandard } from '../standards'
import { isBlank } from '../text'
import type { PlanInRound } from './plan-in-round'

export interface MissedItem {
  /** References are not stable from one toolkit year to the next, so that an item is one of a year. */
  edition: string
  reference: string
  standard: DataSecurityStandard | null
  /** The title as the first plan has it; '' where none gives one. */
  title: string
  /** Ids of the plans in which it is outstanding. */
  plans: string[]
  /** Ids of the plans in which it is complete. */
  completedIn: string[]
}

/** The one that most plans have outstanding comes first; items without a reference are left out. */
export function missedItems(plans: readonly PlanInRound[]): MissedItem[] {
  const found = new Map<string, MissedItem>()
  for (const { id, plan } of plans) {
    for (const item of plan.items) {
      const reference = item.reference.trim()
      if (isBlank(reference)) continue
      const key = `${plan.edition} ${reference.toLowerCase()}`
      const known = found.get(key) ?? {
        ...{ edition: plan.edition, reference, standard: standardOf(reference), title: '' },
        ...{ plans: [], completedIn: [] },
      }
      found.set(key, known)
      if (known.title === '') known.title = item.title
      const list = isItemComplete(item) ? known.completedIn : known.plans
      // An item that stands twice in a plan is missed once.
      if (list.at(-1) !== id) list.push(id)
    }
  }
  return [...found.values()].sort(
    (a, b) => b.plans.length - a.plans.length || compareReferences(a.reference, b.reference),
  )
}
