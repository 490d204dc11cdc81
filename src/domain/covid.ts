/** Where the Covid question has a place: in the year that asks it, and wherever a plan says something about it all the same. */
import type { Edition } from './editions'
import type { Item, Plan } from './plan'
import { isBlank } from './text'

/** Whether anything about Covid is shown of an item. An answer that came with a file is never hidden. */
export function concernsCovid({ covidDates }: Pick<Edition, 'covidDates'>, { covid }: Item): boolean {
  return covidDates || covid.impacted !== null || covid.explanation.trim() !== ''
}

/** Whether the plan as a whole says how many items Covid affected. */
export function planConcernsCovid({ covidDates }: Pick<Edition, 'covidDates'>, { items }: Plan): boolean {
  return covidDates || items.some(({ covid }) => covid.impacted === true)
}

/** Whether any date counts from the return to business as usual, or may: the day of the return is then asked for. */
export function mayBeRelative({ covidDates }: Pick<Edition, 'covidDates'>, { items }: Plan): boolean {
  return items.some(
    ({ covid, actions }) =>
      (covidDates && covid.impacted === true) || actions.some(({ due }) => due?.kind === 'after-bau'),
  )
}

/** The other items that say nothing about Covid yet: no answer, no explanation, no date that rests on a Yes. */
export function withoutCovidAnswer({ items }: Pick<Plan, 'items'>, itemId: string): Item[] {
  return items.filter(
    ({ id, covid, actions }) =>
      id !== itemId &&
      covid.impacted === null &&
      isBlank(covid.explanation) &&
      !actions.some(({ due }) => due?.kind === 'after-bau'),
  )
}
