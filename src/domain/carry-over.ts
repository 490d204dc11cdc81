/**
 * Takes what is still open in a plan into a new plan for another toolkit year. The plan that it comes from stays as it is. No
 * reference is taken for granted, since references change from year to year: each one is confirmed, or changed, by hand.
 */
import type { CalendarDate } from './calendar-date'
import { mayStaySame } from './carried-reference'
import { coveredTypes, editionOf, type Edition } from './editions'
import type { OrganisationType } from './organisation-types'
import type { Action, Plan } from './plan'
import { outstandingItems } from './progress'
import { startPlan, type ChosenYear } from './start-plan'

export interface CarryOver {
  year: ChosenYear
  /** Ids of the items that come along. A completed item stays behind even where it is named. */
  itemIds: ReadonlySet<string>
  /** Whether the completed actions of those items come along too. */
  withCompletedActions: boolean
  /** The type of organisation in the new year; see `typeInYear`. */
  organisationType: OrganisationType | null
  today: CalendarDate
  /** Gives an id that was never given before. */
  newId(): string
}

/**
 * The new plan: first revision, no history, not signed off. Texts, owners, due dates and progress come along as they are, and
 * the rules of the new year say which dates no longer fit. What belongs to the old year stays there: dates as they were
 * agreed, reasons for changing them, the words of the sign-off, answers about Covid where the new year does not ask.
 */
export function carryOver(plan: Plan, choices: CarryOver): Plan {
  const { year, itemIds, newId } = choices
  const edition = editionOf(year)
  const items = outstandingItems(plan).filter(({ id }) => itemIds.has(id))
  const taken = items.map((item) => ({
    item,
    actions: item.actions.filter((action) => isTaken(action, choices)).map((action) => ({ action, id: newId() })),
  }))
  const newIds = new Map(taken.flatMap(({ actions }) => actions).map(({ action, id }) => [action.id, id]))
  const { siroName, jobTitle } = plan.signOff
  return {
    ...startPlan(year, newId(), choices.today),
    organisation: { ...plan.organisation, type: choices.organisationType },
    signOff: { siroName, jobTitle, signedOn: null, statement: '' },
    returnedToBauOn: plan.returnedToBauOn,
    items: taken.map(({ item, actions }) => ({
      ...item,
      id: newId(),
      reference: mayStaySame(item.reference, edition.references) ? item.reference : '',
      covid: edition.covidDates ? item.covid : { impacted: null, explanation: '' },
      actions: actions.map(({ action, id }) => carried(action, id, newIds)),
      carriedFrom: { edition: plan.edition, reference: item.reference, confirmed: false },
    })),
  }
}

/** The type of organisation where the other year covers it; null where it does not, since another is never inferred. */
export function typeInYear(type: OrganisationType | null, edition: Edition): OrganisationType | null {
  return type !== null && coveredTypes(edition).includes(type) ? type : null
}

function isTaken({ status }: Action, { withCompletedActions }: CarryOver): boolean {
  return withCompletedActions || status !== 'complete'
}

/** What an action waits for comes along where it does; what was complete and stayed behind is waited for no more. */
function carried(action: Action, id: string, newIds: ReadonlyMap<string, string>): Action {
  const dependsOn = action.dependsOn.flatMap((earlier) => newIds.get(earlier) ?? [])
  return { ...action, id, agreedDue: null, changeReason: '', dependsOn }
}
