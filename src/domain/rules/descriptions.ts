/** What the actions say. */
import { isBlank } from '../text'
import type { Item } from '../plan'
import type { Rule } from './rule'
import { atAction, atItem, openActions, openItems } from './walk'
import { isStopgap, isVague } from './vague-words'

export const descriptionRules: readonly Rule[] = [
  {
    code: 'item.actions.all-vague',
    level: 'refused',
    *check({ plan }) {
      for (const item of openItems(plan)) if (isAllStopgaps(item)) yield { path: atItem(item, 'actions') }
    },
  },
  {
    code: 'action.description.vague',
    level: 'queried',
    *check({ plan }) {
      for (const { item, action } of openActions(plan)) {
        if (isBlank(action.description) || !isVague(action.description) || isAllStopgaps(item)) continue
        yield { path: atAction(item, action, 'description') }
      }
    },
  },
  {
    code: 'action.evidence.missing',
    level: 'advice',
    *check({ plan }) {
      const without = [...openActions(plan)].filter(({ action }) => isBlank(action.evidence))
      const first = without[0]
      if (first === undefined) return
      yield { path: atAction(first.item, first.action, 'evidence'), values: { count: without.length } }
    },
  },
]

/** Rows that say nothing at all are left aside: `action.description.missing` reports them. */
function isAllStopgaps(item: Item): boolean {
  const said = item.actions.filter((action) => !isBlank(action.description))
  return said.length > 0 && said.every((action) => action.status !== 'complete' && isStopgap(action.description))
}
