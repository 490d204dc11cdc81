/** The earlier states of a plan, read and checked. */
import type { CalendarDate } from '~/domain/calendar-date'
import type { Catalogue } from '~/domain/catalogue'
import { checkPlan } from '~/domain/check-plan'
import { editionOf, type Edition } from '~/domain/editions'
import type { Verdict } from '~/domain/finding'
import type { Plan } from '~/domain/plan'
import { decodePlan } from '~/formats/plan-file/decode'
import type { Stored } from '~/storage/database'
import { snapshots, type Snapshot } from '~/storage/snapshots'

export interface PlanState {
  snapshot: Snapshot
  plan: Plan
  edition: Edition
  verdict: Verdict
}

/** Newest first. A state that can't be read stays where it is and is left out. */
export async function readStates(
  planId: string,
  today: CalendarDate,
  catalogueOf: (edition: string) => Catalogue | null,
): Promise<Stored<PlanState[]>> {
  const listed = await snapshots.list(planId)
  if (!listed.ok) return listed
  const states = listed.value.flatMap((snapshot): PlanState[] => {
    const decoded = decodePlan(snapshot.text)
    if (!decoded.ok) return []
    const { plan } = decoded
    const edition = editionOf(plan)
    const { verdict } = checkPlan({ plan, edition, today, catalogue: catalogueOf(edition.id) })
    return [{ snapshot, plan, edition, verdict }]
  })
  return { ok: true, value: states }
}
