/** The evidence items: how many, which, and what is missing for each. */
import { isToConfirm } from '../carried-reference'
import { outstandingItems } from '../progress'
import { normaliseReference, parseReference, parseReferenceOf } from '../standards'
import { comparable, isBlank } from '../text'
import { unclearCovid } from './as-written'
import { ruleNeeding, type Rule } from './rule'
import { atItem, hasNoAction, openItems } from './walk'

export const itemRules: readonly Rule[] = [
  ruleNeeding(['itemLimit'], {
    code: 'plan.items.over-limit',
    level: 'refused',
    *check({ plan, edition }) {
      const count = outstandingItems(plan).length
      if (count <= edition.itemLimit) return
      yield { path: { part: 'plan', field: 'items' }, values: { count, limit: edition.itemLimit } }
    },
  }),
  {
    code: 'item.actions.missing',
    level: 'refused',
    *check({ plan }) {
      for (const item of openItems(plan)) if (hasNoAction(item)) yield { path: atItem(item, 'actions') }
    },
  },
  {
    code: 'item.reference.missing',
    level: 'required',
    *check({ plan }) {
      for (const item of plan.items) if (isBlank(item.reference)) yield { path: atItem(item, 'reference') }
    },
  },
  {
    code: 'item.reference.malformed',
    level: 'required',
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
    *check({ plan, edition }) {
      const places = new Map<string, number>()
      for (const [index, item] of plan.items.entries()) {
        if (parseReferenceOf(edition.references, item.reference) === null) continue
        const reference = normaliseReference(item.reference)
        const first = places.get(reference)
        if (first === undefined) places.set(reference, index + 1)
        // One that still waits to be confirmed may yet become another.
        else if (!isToConfirm(item))
          yield { path: atItem(item, 'reference'), values: { reference, first, second: index + 1 } }
      }
    },
  },
  {
    code: 'item.reference.not-confirmed',
    level: 'required',
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
    *check({ plan }) {
      for (const item of openItems(plan)) if (isBlank(item.gap)) yield { path: atItem(item, 'gap') }
    },
  },
  {
    code: 'item.gap.repeats-title',
    level: 'queried',
    *check({ plan }) {
      for (const item of openItems(plan)) {
        if (!isBlank(item.gap) && position(item.gap) === position(item.title)) yield { path: atItem(item, 'gap') }
      }
    },
  },
  ruleNeeding(['covidDates'], {
    code: 'item.covid.missing',
    level: 'required',
    *check(context) {
      for (const item of openItems(context.plan)) {
        if (item.covid.impacted === null && unclearCovid(context, item.id) === null) {
          yield { path: atItem(item, 'covid') }
        }
      }
    },
  }),
  {
    code: 'action.description.missing',
    level: 'required',
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
