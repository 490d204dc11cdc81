/** The evidence items: how many, which, and what is missing for each. */
import { isToConfirm } from '../carried-reference'
import { outstandingItems } from '../progress'
import { normaliseReference, parseReference, parseReferenceOf } from '../standards'
import { comparable, isBlank } from '../text'
import { actionsNeeded, covidAnswer, itemLimit, itemsWithGap, outcomes, realisticPlan } from './guidance-lines'
import { ruleNeeding, type Rule } from './rule'
import { atItem, hasNoAction, openItems } from './walk'

export const itemRules: readonly Rule[] = [
  ruleNeeding(['itemLimit'], {
    code: 'plan.items.over-limit',
    level: 'refused',
    summary: 'The plan covers more outstanding items than the limit. Completed items do not count.',
    basis: itemLimit,
    *check({ plan, edition }) {
      const count = outstandingItems(plan).length
      if (count <= edition.itemLimit) return
      yield { path: { part: 'plan', field: 'items' }, values: { count, limit: edition.itemLimit } }
    },
  }),
  {
    code: 'item.actions.missing',
    level: 'refused',
    summary: 'An item has no action.',
    basis: realisticPlan,
    *check({ plan }) {
      for (const item of openItems(plan)) if (hasNoAction(item)) yield { path: atItem(item, 'actions') }
    },
  },
  {
    code: 'item.reference.missing',
    level: 'required',
    summary: 'An item has no reference.',
    basis: itemsWithGap,
    *check({ plan }) {
      for (const item of plan.items) if (isBlank(item.reference)) yield { path: atItem(item, 'reference') }
    },
  },
  {
    code: 'item.reference.malformed',
    level: 'required',
    summary:
      'A reference has not the form that the toolkit year uses: standard.assertion.item, such as 3.2.1, with a standard from 1 to 10, or an outcome such as A1.a, with a letter from A to E.',
    basis: itemsWithGap,
    *check({ plan, edition }) {
      for (const item of plan.items) {
        const { reference } = item
        if (isBlank(reference) || parseReferenceOf(edition.references, reference) !== null) continue
        yield { path: atItem(item, 'reference'), values: { reference } }
      }
    },
  },
  ruleNeeding(['outcomes'], {
    code: 'item.reference.not-outcome',
    level: 'queried',
    summary:
      'A reference names an evidence item, in a year whose toolkit has contributing outcomes for the larger bodies.',
    basis: outcomes,
    *check({ plan }) {
      for (const item of plan.items) {
        if (parseReference(item.reference)?.kind !== 'item') continue
        yield { path: atItem(item, 'reference'), values: { reference: normaliseReference(item.reference) } }
      }
    },
  }),
  {
    code: 'item.reference.repeated',
    level: 'required',
    summary: 'Two items have the same reference.',
    basis: itemsWithGap,
    *check({ plan, edition }) {
      const places = new Map<string, number>()
      for (const [index, item] of plan.items.entries()) {
        if (parseReferenceOf(edition.references, item.reference) === null) continue
        const reference = normaliseReference(item.reference)
        const first = places.get(reference)
        if (first === undefined) places.set(reference, index + 1)
        else yield { path: atItem(item, 'reference'), values: { reference, first, second: index + 1 } }
      }
    },
  },
  {
    code: 'item.reference.not-confirmed',
    level: 'required',
    summary: 'The reference of an item that was carried over from another year is not confirmed for this one.',
    basis: itemsWithGap,
    *check({ plan, edition }) {
      for (const item of plan.items) {
        if (!isToConfirm(item) || parseReferenceOf(edition.references, item.reference) === null) continue
        yield { path: atItem(item, 'reference'), values: { reference: normaliseReference(item.reference) } }
      }
    },
  },
  {
    code: 'item.gap.missing',
    level: 'required',
    summary: 'An item does not say what is missing today: its current position.',
    basis: itemsWithGap,
    *check({ plan }) {
      for (const item of openItems(plan)) if (isBlank(item.gap)) yield { path: atItem(item, 'gap') }
    },
  },
  {
    code: 'item.gap.repeats-title',
    level: 'queried',
    summary: 'The current position of an item only repeats its title.',
    basis: itemsWithGap,
    *check({ plan }) {
      for (const item of openItems(plan)) {
        if (!isBlank(item.gap) && position(item.gap) === position(item.title)) yield { path: atItem(item, 'gap') }
      }
    },
  },
  ruleNeeding(['covidDates'], {
    code: 'item.covid.missing',
    level: 'required',
    summary: 'An item does not say whether the Covid response affected it.',
    basis: covidAnswer,
    *check({ plan }) {
      for (const item of openItems(plan)) if (item.covid.impacted === null) yield { path: atItem(item, 'covid') }
    },
  }),
  {
    code: 'action.description.missing',
    level: 'required',
    summary: 'An action does not say what will be done.',
    basis: actionsNeeded,
    *check({ plan }) {
      for (const item of plan.items) {
        if (hasNoAction(item)) continue
        for (const action of item.actions) {
          if (isBlank(action.description)) {
            yield { path: { part: 'action', itemId: item.id, actionId: action.id, field: 'description' } }
          }
        }
      }
    },
  },
]

/** "Penetration test: not met." says no more than the title "Penetration test". */
function position(text: string): string {
  return comparable(text).replace(/ (?:is |are )?not (?:yet )?(?:met|done|complete|completed|in place)$/, '')
}
