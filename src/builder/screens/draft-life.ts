/** How far a plan that the browser keeps has come, as of today: what was due when it was saved may be past by now. */
import type { CalendarDate } from '~/domain/calendar-date'
import { summariseLife } from '~/domain/describe-life'
import { editionOf } from '~/domain/editions'
import { lifeOf } from '~/domain/life'
import { decodePlan } from '~/formats/plan-file/decode'
import type { Draft } from '~/storage/drafts'

/** "Agreed 20 July 2021 · update due"; '' before anything is recorded; null for a plan that can't be read. */
export function draftLife({ text }: Draft, today: CalendarDate): string | null {
  const decoded = decodePlan(text)
  if (!decoded.ok) return null
  const edition = editionOf(decoded.plan)
  return summariseLife(lifeOf(decoded.plan, edition, today), edition)
}
