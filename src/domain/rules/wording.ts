/** What the actions say. */
import { isBlank } from '../text'
import { actionsNeeded, realisticPlan } from './guidance-lines'
import type { Item } from '../plan'
import type { Rule } from './rule'
import { atAction, atItem, openActions, openItems } from './walk'
import { isStopgap, isVague } from './vague-words'

export const wordingRules: readonly Rule[] = [
  {
    code: 'item.actions.all-vague',
    level: 'refused',
    summary: 'Nothing is planned for an item: every action only says something such as “TBC” or “ongoing”.',
    basis: realisticPlan,
    *check({ plan }) {
      for (const item of openItems(plan)) if (isAllStopgaps(item)) yield { path: atItem(item, 'actions') }
    },
  },
  {
    code: 'action.description.vague',
    level: 'queried',
    summary: 'An action does not say what will be done: “look into”, “as soon as possible”, no verb.',
    basis: actionsNeeded,
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
    summary: 'Actions do not say which evidence will show that they are done. Reported once for a plan.',
    basis: null,
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
