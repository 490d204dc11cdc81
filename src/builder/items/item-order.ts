/** How the items overview is sorted and filtered: views of the plan, which itself keeps its order. */
import { resolveDueDate } from '~/domain/due-date'
import { levels, type Finding } from '~/domain/finding'
import type { Item, Plan } from '~/domain/plan'
import { isItemComplete } from '~/domain/progress'
import { compareReferences } from '~/domain/standards'
import { comparable } from '~/domain/text'

export const itemOrders = ['plan', 'reference', 'owner', 'due', 'findings'] as const
export type ItemOrder = (typeof itemOrders)[number]
export const itemOrderNames: Record<ItemOrder, string> = {
  plan: 'Order of the plan',
  reference: 'Reference',
  owner: 'First owner',
  due: 'Last due date',
  findings: 'What is wrong first',
}

export const itemFilters = ['all', 'to-mend', 'covid', 'outstanding', 'complete'] as const
export type ItemFilter = (typeof itemFilters)[number]
export const itemFilterNames: Record<ItemFilter, string> = {
  all: 'All items',
  'to-mend': 'With something to mend',
  covid: 'Impacted by Covid',
  outstanding: 'Outstanding',
  complete: 'Complete',
}

export interface ItemView {
  order: ItemOrder
  filter: ItemFilter
  /** An owner's name; '' for everybody's. */
  owner: string
}

export const plainView: ItemView = { order: 'plan', filter: 'all', owner: '' }

/** The findings about each item and its actions, by item id. */
export function findingsByItem(findings: readonly Finding[]): Map<string, Finding[]> {
  const byItem = new Map<string, Finding[]>()
  for (const finding of findings) {
    if (finding.path.part !== 'item' && finding.path.part !== 'action') continue
    const found = byItem.get(finding.path.itemId)
    if (found === undefined) byItem.set(finding.path.itemId, [finding])
    else found.push(finding)
  }
  return byItem
}

export function viewItems(plan: Plan, view: ItemView, findings: ReadonlyMap<string, readonly Finding[]>): Item[] {
  const shown = plan.items.filter(
    (item) =>
      passesFilter(item, view.filter, findings.get(item.id) ?? []) &&
      (view.owner === '' || item.actions.some(({ owner }) => comparable(owner.name) === comparable(view.owner))),
  )
  const compare = comparison(plan, view.order, findings)
  return compare === null ? shown : shown.toSorted(compare)
}

function passesFilter(item: Item, filter: ItemFilter, findings: readonly Finding[]): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'to-mend':
      return findings.some((finding) => finding.level !== 'advice')
    case 'covid':
      return item.covid.impacted === true
    case 'outstanding':
      return !isItemComplete(item)
    case 'complete':
      return isItemComplete(item)
  }
}

type Comparison = (a: Item, b: Item) => number

function comparison(
  plan: Plan,
  order: ItemOrder,
  findings: ReadonlyMap<string, readonly Finding[]>,
): Comparison | null {
  switch (order) {
    case 'plan':
      return null
    case 'reference':
      return (a, b) => compareReferences(a.reference, b.reference)
    case 'owner':
      return byText((item) => item.actions.find((action) => action.owner.name !== '')?.owner.name ?? '')
    case 'due':
      return byText((item) => lastDueKey(item, plan))
    case 'findings':
      return (a, b) => worst(findings.get(a.id)) - worst(findings.get(b.id))
  }
}

/** By text, with what has none at the end: what is missing never hides at the top as if it were first. */
function byText(key: (item: Item) => string): Comparison {
  return (a, b) => {
    const left = key(a)
    const right = key(b)
    if (left === '' || right === '') return left === right ? 0 : left === '' ? 1 : -1
    return left.localeCompare(right, 'en-GB', { sensitivity: 'base' })
  }
}

/** Fixed dates in their order, then times after the return to business as usual, then items without any date. */
function lastDueKey(item: Item, plan: Plan): string {
  const keys = item.actions.flatMap(({ due }) => {
    if (due === null) return []
    const date = resolveDueDate(due, plan.returnedToBauOn)
    if (date !== null) return [date]
    return due.kind === 'after-bau'
      ? [`after-${String(due.count * (due.unit === 'weeks' ? 7 : 30)).padStart(5, '0')}`]
      : []
  })
  return keys.toSorted().at(-1) ?? ''
}

function worst(findings: readonly Finding[] | undefined): number {
  if (findings === undefined || findings.length === 0) return levels.length
  return Math.min(...findings.map((finding) => levels.indexOf(finding.level)))
}
