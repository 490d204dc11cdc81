/**
 * The example of 15 items, over and over until there are as many as asked for, each under a reference of its own. All are
 * impacted by Covid, so that every kind of due date can be chosen.
 */
import type { Plan } from '~/domain/plan'
import { decodePlan } from '~/formats/plan-file/decode'
import example from '~/content/examples/trust-at-the-limit.json'

export function planOfItems(count: number): Plan {
  const decoded = decodePlan(JSON.stringify(example))
  if (!decoded.ok) throw new Error('The example plan does not open')
  const { items } = decoded.plan
  const repeated = Array.from({ length: count }, (_, index) => {
    const item = items[index % items.length]
    if (item === undefined) throw new Error('The example plan has no items')
    const covid = { impacted: true, explanation: item.covid.explanation || 'Staff were moved to the wards' }
    if (index < items.length) return { ...item, covid }
    const actions = item.actions.map((action) => ({ ...action, id: `${action.id}-${index}`, dependsOn: [] }))
    const reference = `${(index % 10) + 1}.${Math.floor(index / 10) + 1}.9`
    return { ...item, id: `${item.id}-${index}`, reference, covid, actions }
  })
  return { ...decoded.plan, items: repeated }
}
