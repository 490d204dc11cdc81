/** What a finding says in plain English: what is wrong, what to do, and which line of the instructions it rests on. */
import type { Edition, GuidanceLine } from './editions'
import { isAboutSeveral, type FieldPath, type Finding, type Verdict } from './finding'
import type { Action, Item, Plan } from './plan'
import { isBlank, quote, shorten } from './text'
import { wording } from './wording'

export { levelNames } from './level-names'
export { summariseVerdict } from './verdict-summary'

export interface FindingMessage {
  /** Two or three words for a list: "Owner missing". */
  tag: string
  /** What is wrong and where, one sentence without a full stop: "“Commission the test” has no completion date". */
  problem: string
  /** What to do next, a sentence or two. */
  remedy: string
  /** Why it matters; null where the problem says it already. */
  reason: string | null
  /** The page of the guidance that explains it, as a path inside the site. */
  guidance: { path: string; label: string }
}

/** The verdict as the heading of the page that explains it. */
export const verdictHeadings: Record<Verdict, string> = {
  refused: 'This plan would be refused',
  incomplete: 'This plan is not complete',
  queried: 'This plan is complete, and may be queried',
  complete: 'This plan is complete',
}

/** A finding of that plan in words. A finding of an item or action that has gone since is still described. */
export function describeFinding(finding: Finding, plan: Plan, edition: Edition): FindingMessage {
  const { item, action } = partsOf(finding.path, plan)
  const words = wording[finding.code]({
    values: finding.values,
    plan,
    edition,
    item,
    action,
    itemName: item === null ? 'This item' : nameItem(item, plan),
    actionName: action === null ? 'This action' : nameAction(action, item),
  })
  return { ...words, reason: reasonIn(edition, words.reason) }
}

/** A line of another year's instructions is said to be one: what this year's say is then not known. */
function reasonIn(edition: Edition, reason: GuidanceLine | string | null): string | null {
  if (reason === null || typeof reason === 'string') return reason
  return reason.edition === edition.id
    ? reason.text
    : `${reason.text} This comes from the instructions for ${reason.edition}.`
}

/** Where a finding is, for a list: "9.2.1", "9.2.1, action 2", "Item 3", "Your organisation", "SIRO sign-off". */
export function placeOf(finding: Finding, plan: Plan): string {
  const { item, action } = partsOf(finding.path, plan)
  // One that is reported once for several places leads to the first of them, but is about them all.
  if (item !== null && !isAboutSeveral(finding)) {
    const place = nameItem(item, plan)
    return action === null || item.actions.length < 2 ? place : `${place}, action ${item.actions.indexOf(action) + 1}`
  }
  switch (finding.path.part) {
    case 'organisation':
      return 'Your organisation'
    case 'sign-off':
      return 'SIRO sign-off'
    case 'plan':
    case 'item':
    case 'action':
      return 'The whole plan'
  }
}

/** The item's reference, or its place in the plan where it has none. */
export function nameItem(item: Item, plan: Plan): string {
  return isBlank(item.reference) ? `Item ${plan.items.indexOf(item) + 1}` : shorten(item.reference, 20)
}

function nameAction(action: Action, item: Item | null): string {
  if (!isBlank(action.description)) return quote(action.description)
  return item === null || item.actions.length < 2 ? 'The action' : `Action ${item.actions.indexOf(action) + 1}`
}

function partsOf(path: FieldPath, plan: Plan): { item: Item | null; action: Action | null } {
  if (path.part !== 'item' && path.part !== 'action') return { item: null, action: null }
  const item = plan.items.find(({ id }) => id === path.itemId) ?? null
  const action = path.part === 'action' ? item?.actions.find(({ id }) => id === path.actionId) : undefined
  return { item, action: action ?? null }
}
