/** Ids name items and actions in edits and findings, so each may stand only once. A file put together by hand may repeat them. */
import type { Plan } from '~/domain/plan'

const longestId = 64

function numbered(id: string, number: number): string {
  const ending = `-${number}`
  return `${id.slice(0, longestId - ending.length)}${ending}`
}

/**
 * The plan with a new id for the second and each later item or action of the same id, and the ids that stood more than
 * once. A plan without any comes back as it is. What `dependsOn` names stays the first of them.
 */
export function renewRepeatedIds(plan: Plan): { plan: Plan; renewed: string[] } {
  const given = new Set(plan.items.flatMap((item) => [item.id, ...item.actions.map((action) => action.id)]))
  const items = new Set<string>()
  const actions = new Set<string>()
  const renewed = new Set<string>()
  const numbers = new Map<string, number>()

  const unique = (id: string, seen: Set<string>): string => {
    if (!seen.has(id)) {
      seen.add(id)
      return id
    }
    renewed.add(id)
    // Counted on from the last one, or a file with one id 200,000 times would take minutes.
    let number = numbers.get(id) ?? 2
    while (given.has(numbered(id, number))) number += 1
    const next = numbered(id, number)
    numbers.set(id, number + 1)
    given.add(next)
    seen.add(next)
    return next
  }

  const renewedItems = plan.items.map((item) => ({
    ...item,
    id: unique(item.id, items),
    actions: item.actions.map((action) => ({ ...action, id: unique(action.id, actions) })),
  }))
  return renewed.size === 0 ? { plan, renewed: [] } : { plan: { ...plan, items: renewedItems }, renewed: [...renewed] }
}
