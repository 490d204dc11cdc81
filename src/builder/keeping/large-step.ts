import type { Plan } from '~/domain/plan'

/** Items that a step touches before the state ahead of it is worth keeping: a column pasted wrong, a merge, a new year. */
const manyItems = 3

/** True where a step changes so much that one may want to see how the plan was before. */
export function isLargeStep(before: Plan, after: Plan): boolean {
  if (before.edition !== after.edition || before.history.length !== after.history.length) return true
  // What a step leaves alone stays the same object.
  const kept = new Set(after.items)
  const touched = before.items.filter((item) => !kept.has(item)).length
  const added = after.items.length - before.items.length
  return Math.max(touched, added) >= manyItems
}
