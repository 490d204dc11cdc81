/** How the items overview is sorted and narrowed down: views of the plan, which itself keeps its order. */
import { overdueActions, type AgendaEntry } from '~/domain/agenda'
import type { CalendarDate } from '~/domain/calendar-date'
import { resolveDueDate } from '~/domain/due-date'
import { isAboutSeveral, levels, mustBeFixed, type Finding } from '~/domain/finding'
import type { Item, Plan } from '~/domain/plan'
import { isItemComplete } from '~/domain/progress'
import { compareReferences, parseReference } from '~/domain/standards'
import { comparable } from '~/domain/text'

export const itemOrders = ['plan', 'reference', 'owner', 'due', 'findings'] as const
export type ItemOrder = (typeof itemOrders)[number]
export const itemOrderNames: Record<ItemOrder, string> = {
  plan: 'Order of the plan',
  reference: 'Reference',
  owner: 'First owner',
  due: 'Last due date',
  findings: 'Most serious finding',
}

export const itemFilters = ['all', 'to-fix', 'overdue', 'queried', 'covid', 'outstanding', 'complete'] as const
export type ItemFilter = (typeof itemFilters)[number]

export interface ItemView {
  order: ItemOrder
  descending: boolean
  filter: ItemFilter
  /** An owner's name; '' for everybody's. */
  owner: string
}

export const plainView: ItemView = { order: 'plan', descending: false, filter: 'all', owner: '' }

/** What the overview says of items beyond what stands in them, by item id. */
export interface ItemFacts {
  findings: ReadonlyMap<string, readonly Finding[]>
  /** Overdue actions; of an item without any, none. */
  overdue: ReadonlyMap<string, readonly AgendaEntry[]>
}

export function factsOf(plan: Plan, findings: readonly Finding[], today: CalendarDate): ItemFacts {
  return {
    findings: findingsByItem(findings),
    overdue: new Map(plan.items.map((item) => [item.id, overdueActions(item, plan, today)])),
  }
}

/** The findings about each item and its actions, by item id. What is remarked of several at once is of the plan, not of the first. */
export function findingsByItem(findings: readonly Finding[]): Map<string, Finding[]> {
  const byItem = new Map<string, Finding[]>()
  for (const finding of findings) {
    if (finding.path.part !== 'item' && finding.path.part !== 'action') continue
    if (isAboutSeveral(finding) && !mustBeFixed(finding)) continue
    const found = byItem.get(finding.path.itemId)
    if (found === undefined) byItem.set(finding.path.itemId, [finding])
    else found.push(finding)
  }
  return byItem
}

export function viewItems(plan: Plan, view: ItemView, facts: ItemFacts): Item[] {
  const shown = plan.items.filter((item) => passesFilter(item, view.filter, facts) && isOwnedBy(item, view.owner))
  const compare = comparison(plan, view, facts)
  return compare === null ? shown : shown.toSorted(compare)
}

/** How many items each filter shows. */
export function countByFilter(plan: Plan, facts: ItemFacts): Record<ItemFilter, number> {
  const count = (filter: ItemFilter) => plan.items.filter((item) => passesFilter(item, filter, facts)).length
  return {
    all: plan.items.length,
    'to-fix': count('to-fix'),
    overdue: count('overdue'),
    queried: count('queried'),
    covid: count('covid'),
    outstanding: count('outstanding'),
    complete: count('complete'),
  }
}

function passesFilter(item: Item, filter: ItemFilter, { findings, overdue }: ItemFacts): boolean {
  const found = findings.get(item.id) ?? []
  switch (filter) {
    case 'all':
      return true
    case 'to-fix':
      return found.some(mustBeFixed)
    case 'overdue':
      return (overdue.get(item.id) ?? []).length > 0
    case 'queried':
      return found.some(({ level }) => level === 'queried')
    case 'covid':
      return item.covid.impacted === true
    case 'outstanding':
      return !isItemComplete(item)
    case 'complete':
      return isItemComplete(item)
  }
}

function isOwnedBy(item: Item, name: string): boolean {
  return name === '' || item.actions.some(({ owner }) => comparable(owner.name) === comparable(name))
}

const alphabet = new Intl.Collator('en-GB', { sensitivity: 'base' })

type Comparison = (a: Item, b: Item) => number

function comparison(plan: Plan, { order, descending }: ItemView, { findings }: ItemFacts): Comparison | null {
  const sorted = <Key>(keyOf: (item: Item) => Key | null, compare: (a: Key, b: Key) => number) =>
    byKey(keyOf, descending ? (a, b) => compare(b, a) : compare)
  switch (order) {
    case 'plan':
      return null
    case 'reference':
      return sorted(({ reference }) => (parseReference(reference) === null ? null : reference), compareReferences)
    case 'owner':
      return sorted(
        (item) => item.actions.find((action) => action.owner.name !== '')?.owner.name ?? null,
        alphabet.compare,
      )
    case 'due':
      return sorted((item) => lastDueKey(item, plan), alphabet.compare)
    case 'findings':
      return sorted(
        (item) => worst(findings.get(item.id)),
        (a, b) => a - b,
      )
  }
}

/** By a key, with what has none at the end either way: what is missing never hides at the top as if it were first. */
function byKey<Key>(keyOf: (item: Item) => Key | null, compare: (a: Key, b: Key) => number): Comparison {
  return (a, b) => {
    const left = keyOf(a)
    const right = keyOf(b)
    if (left === null || right === null) return Number(left === null) - Number(right === null)
    return compare(left, right)
  }
}

/** Fixed dates in their order, then times after the return to business as usual; null without any date. */
function lastDueKey(item: Item, plan: Plan): string | null {
  const keys = item.actions.flatMap(({ due }) => {
    if (due === null) return []
    const date = resolveDueDate(due, plan.returnedToBauOn)
    if (date !== null) return [date]
    return due.kind === 'after-bau'
      ? [`after-${String(due.count * (due.unit === 'weeks' ? 7 : 30)).padStart(5, '0')}`]
      : []
  })
  return keys.toSorted().at(-1) ?? null
}

function worst(findings: readonly Finding[] = []): number | null {
  return findings.length === 0 ? null : Math.min(...findings.map((finding) => levels.indexOf(finding.level)))
}
