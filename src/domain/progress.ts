/** What a plan comes to: counts and spans, always derived and never stored. */
import type { CalendarDate } from './calendar-date'
import type { PlanCheck } from './check-plan'
import { resolveDueDate, type DueDate } from './due-date'
import { mustBeFixed, type FieldPath, type Finding, type Level } from './finding'
import type { Action, Item, Owner, Plan } from './plan'
import { comparable, isBlank } from './text'

/** An item is complete when it has actions and every one of them is complete. */
export function isItemComplete(item: Item): boolean {
  return item.actions.length > 0 && item.actions.every((action) => action.status === 'complete')
}

/** The items that still count towards the limit. */
export function outstandingItems(plan: Plan): Item[] {
  return plan.items.filter((item) => !isItemComplete(item))
}

/** True for an action row in which nothing has been filled in yet. */
export function isActionEmpty(action: Action): boolean {
  return (
    isBlank(action.description) &&
    isBlank(action.owner.name) &&
    isBlank(action.owner.role) &&
    action.due === null &&
    action.status !== 'complete'
  )
}

export interface OwnerCount {
  owner: Owner
  actions: number
  outstanding: number
}

/** Text that two owners share when they are the same: the name in any case, or the role where there is no name. */
export function ownerKey(owner: Owner): string {
  return comparable(isBlank(owner.name) ? owner.role : owner.name)
}

/** Everyone who owns an action, the one with most first; each as first written. Actions without an owner are left out. */
export function ownersOf(plan: Plan): OwnerCount[] {
  const counts = new Map<string, OwnerCount>()
  for (const action of plan.items.flatMap((item) => item.actions)) {
    const key = ownerKey(action.owner)
    if (key === '') continue
    const count = counts.get(key) ?? { owner: action.owner, actions: 0, outstanding: 0 }
    count.actions += 1
    if (action.status !== 'complete') count.outstanding += 1
    counts.set(key, count)
  }
  return [...counts.values()].sort((a, b) => b.actions - a.actions)
}

export interface DueSpan {
  /** The first and the last day on which an action is due; null where no date comes to a day. */
  first: CalendarDate | null
  last: CalendarDate | null
  /** The longest time after the return to business as usual that comes to no day yet; null where there is none. */
  unresolved: Extract<DueDate, { kind: 'after-bau' }> | null
  /** True where any due date is relative, resolved or not. */
  relative: boolean
  /** How many actions have no due date at all. */
  undated: number
}

/** From the first to the last due date of an item's actions, with relative dates resolved where the plan says how. */
export function dueSpan(item: Item, plan: Pick<Plan, 'returnedToBauOn'>): DueSpan {
  return spanOf(item.actions, plan)
}

export interface PlanProgress {
  items: number
  outstandingItems: number
  completedItems: number
  /** Rows in which nothing was filled in are none. */
  actions: number
  completedActions: number
  owners: OwnerCount[]
  /** Of the actions that are not complete. */
  due: DueSpan
}

export function planProgress(plan: Plan): PlanProgress {
  const actions = plan.items.flatMap((item) => item.actions).filter((action) => !isActionEmpty(action))
  const outstanding = outstandingItems(plan).length
  return {
    items: plan.items.length,
    outstandingItems: outstanding,
    completedItems: plan.items.length - outstanding,
    actions: actions.length,
    completedActions: actions.filter((action) => action.status === 'complete').length,
    owners: ownersOf(plan),
    due: spanOf(
      actions.filter((action) => action.status !== 'complete'),
      plan,
    ),
  }
}

/** The findings of each level, in the order in which they were given. */
export function findingsByLevel(findings: readonly Finding[]): Record<Level, Finding[]> {
  const groups: Record<Level, Finding[]> = { refused: [], required: [], queried: [], advice: [] }
  for (const finding of findings) groups[finding.level].push(finding)
  return groups
}

/** "1 refused · 2 required · 3 queried" is made of these: how many findings of each level, none left out. */
export function countsByLevel(findings: readonly Finding[]): Record<Level, number> {
  const counts: Record<Level, number> = { refused: 0, required: 0, queried: 0, advice: 0 }
  for (const finding of findings) counts[finding.level] += 1
  return counts
}

/** The parts of the builder's task list, in order. */
export const steps = ['organisation', 'items', 'sign-off', 'check', 'download'] as const
export type Step = (typeof steps)[number]

/** `toMend` counts what would be refused and what the instructions ask for. */
export type StepState = 'complete' | 'to-do' | { toMend: number }

/** The step on which the field of a path is filled in. */
export function stepOf(path: FieldPath): Extract<Step, 'organisation' | 'items' | 'sign-off'> {
  switch (path.part) {
    case 'organisation':
      return 'organisation'
    case 'sign-off':
      return 'sign-off'
    case 'item':
    case 'action':
      return 'items'
    case 'plan':
      return path.field === 'preparedOn' ? 'organisation' : 'items'
  }
}

/**
 * Where each step stands. A step that nobody has begun is to do rather than faulty. Downloading is always to do: the tool
 * can't know whether the plan was uploaded.
 */
export function stepStates(check: PlanCheck, plan: Plan): Record<Step, StepState> {
  const toMend = check.findings.filter(mustBeFixed)
  const { organisation, signOff } = plan
  const begun = {
    organisation: !isBlank(organisation.name) || !isBlank(organisation.odsCode) || organisation.type !== null,
    items: plan.items.length > 0,
    'sign-off': !isBlank(signOff.siroName) || signOff.signedOn !== null,
  }
  const stateOf = (isBegun: boolean, faults: number): StepState =>
    faults === 0 ? 'complete' : isBegun ? { toMend: faults } : 'to-do'
  const stepState = (step: keyof typeof begun): StepState =>
    stateOf(begun[step], toMend.filter((finding) => stepOf(finding.path) === step).length)
  return {
    organisation: stepState('organisation'),
    items: stepState('items'),
    'sign-off': stepState('sign-off'),
    check: stateOf(Object.values(begun).includes(true), toMend.length),
    download: 'to-do',
  }
}

function spanOf(actions: readonly Action[], plan: Pick<Plan, 'returnedToBauOn'>): DueSpan {
  const span: DueSpan = { first: null, last: null, unresolved: null, relative: false, undated: 0 }
  for (const { due } of actions) {
    if (due === null) {
      span.undated += 1
      continue
    }
    if (due.kind === 'after-bau') span.relative = true
    const day = resolveDueDate(due, plan.returnedToBauOn)
    if (day !== null) {
      if (span.first === null || day < span.first) span.first = day
      if (span.last === null || day > span.last) span.last = day
    } else if (due.kind === 'after-bau' && (span.unresolved === null || weeksIn(due) > weeksIn(span.unresolved))) {
      span.unresolved = due
    }
  }
  return span
}

/** Only to compare one time with another: a month is counted as a twelfth of a year. */
function weeksIn(due: Extract<DueDate, { kind: 'after-bau' }>): number {
  return due.unit === 'weeks' ? due.count : (due.count * 365.25) / 12 / 7
}
