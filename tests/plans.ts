/** Plans for tests: the three named examples, and a plan without any finding that a test changes in one place. */
import { readFileSync } from 'node:fs'
import { calendarDate, type CalendarDate } from '~/domain/calendar-date'
import type { Catalogue } from '~/domain/catalogue'
import { checkPlan, type PlanCheck } from '~/domain/check-plan'
import type { DueDate } from '~/domain/due-date'
import { defaultEdition, type Edition } from '~/domain/editions'
import type { Finding, FindingCode } from '~/domain/finding'
import { editPlan } from '~/domain/edit-plan'
import type { Action, HistoryEntry, Item, Plan } from '~/domain/plan'
import { emptyAction, emptyItem, emptyPlan } from '~/domain/plan-values'
import { recordEvent, startUpdate } from '~/domain/revise-plan'
import { decodePlan } from '~/formats/plan-file/decode'

export const exampleNames = ['small-trust', 'council-with-covid-impact', 'trust-at-the-limit'] as const
export type ExampleName = (typeof exampleNames)[number]

export function exampleText(name: ExampleName): string {
  return readFileSync(new URL(`../src/content/examples/${name}.json`, import.meta.url), 'utf8')
}

export function examplePlan(name: ExampleName): Plan {
  const decoded = decodePlan(exampleText(name))
  if (!decoded.ok) throw new Error(`The example ${name} does not open: ${JSON.stringify(decoded.problem)}`)
  return decoded.plan
}

/** The example at the limit with one item more: the plan that is refused for its number of items. */
export function planWith16Items(): Plan {
  const plan = examplePlan('trust-at-the-limit')
  const extra = itemOf({ id: 'item-16', reference: '9.5.2', actions: [actionOf({ id: 'action-16-1' })] })
  return { ...plan, items: [...plan.items, extra] }
}

/** The plan once it is recorded that this happened. */
export function recorded(plan: Plan, event: HistoryEntry['event'], day: string): Plan {
  return recordEvent(plan, { event, on: calendarDate(day), note: '' })
}

/** The example sent, published and agreed, one after another. */
export function agreedPlan(name: ExampleName = 'small-trust'): Plan {
  const published = recorded(recorded(examplePlan(name), 'submitted', '2021-06-28'), 'published', '2021-06-29')
  return recorded(published, 'agreed', '2021-07-20')
}

/** The small trust's plan once it was agreed: an update sent in September, and a second one under way. */
export function planUnderUpdate(): Plan {
  const changed = (plan: Plan, place: number, change: Partial<Action>): Plan => {
    const [item, action] = plan.items.flatMap((each) => each.actions.map((one) => [each, one] as const))[place] ?? []
    if (item === undefined || action === undefined) throw new Error(`The example has no action ${place}`)
    return editPlan(plan, { type: 'change-action', itemId: item.id, actionId: action.id, change })
  }
  const done = { status: 'complete', completedOn: calendarDate('2021-08-30'), progress: 'Done and minuted' } as const
  const first = startUpdate(agreedPlan(), calendarDate('2021-09-01'))
  const sent = recorded(changed(first, 0, done), 'updated', '2021-09-03')
  const late = { due: on('2021-12-17'), changeReason: 'The supplier moved the date', status: 'in-progress' } as const
  return changed(startUpdate(sent, calendarDate('2021-10-01')), 1, late)
}

export function on(text: string): DueDate {
  return { kind: 'date', date: calendarDate(text) }
}

export function afterBau(count: number, unit: 'weeks' | 'months' = 'months'): DueDate {
  return { kind: 'after-bau', count, unit }
}

export function actionOf(values: Partial<Action> = {}): Action {
  return {
    ...emptyAction({ id: 'action-1' }),
    description: 'Patch the fourteen servers and attach the scan report',
    owner: { name: 'Piotr Zieliński', role: 'Infrastructure Manager', email: '' },
    due: on('2021-08-27'),
    evidence: 'Scan report',
    ...values,
  }
}

export function itemOf(values: Partial<Item> = {}): Item {
  return {
    ...emptyItem({ id: 'item-1', reference: '8.3.3' }),
    title: 'Critical patches are applied on time',
    gap: 'Fourteen servers missed the April patch window.',
    covid: { impacted: false, explanation: '' },
    actions: [actionOf()],
    ...values,
  }
}

/** A plan that no rule has anything to say about, not even advice. */
export function planOf(values: Partial<Plan> = {}): Plan {
  return {
    ...emptyPlan({ id: 'plan-1', edition: '2020-21', preparedOn: calendarDate('2021-06-14') }),
    organisation: {
      name: 'Gorse Vale NHS Trust',
      odsCode: 'RZ1X',
      type: 'nhs-trust',
      contact: { name: 'Megan Pritchard', email: '' },
    },
    signOff: { siroName: 'Margaret Oyelaran', jobTitle: '', signedOn: calendarDate('2021-06-24'), statement: '' },
    items: [itemOf()],
    ...values,
  }
}

/** One item with one action, changed as given. */
export function planWithAction(action: Partial<Action>, item: Partial<Item> = {}, plan: Partial<Plan> = {}): Plan {
  return planOf({ items: [itemOf({ actions: [actionOf(action)], ...item })], ...plan })
}

/** As many items, each with an action of its own, with well-formed references that differ. */
export function itemsOf(count: number, change: (index: number) => Partial<Action> = () => ({})): Item[] {
  return Array.from({ length: count }, (_, index) =>
    itemOf({
      id: `item-${index}`,
      reference: `${(index % 10) + 1}.${Math.floor(index / 10) + 1}.1`,
      actions: [actionOf({ id: `action-${index}`, ...change(index) })],
    }),
  )
}

export interface Judging {
  edition?: Edition
  today?: CalendarDate
  catalogue?: Catalogue | null
}

export function check(plan: Plan, judging: Judging = {}): PlanCheck {
  return checkPlan({
    plan,
    edition: defaultEdition,
    today: calendarDate('2021-06-24'),
    catalogue: null,
    ...judging,
  })
}

export function codesOf(plan: Plan, judging: Judging = {}): FindingCode[] {
  return check(plan, judging).findings.map((finding) => finding.code)
}

/** The first finding of that code; a test that asks for one fails where there is none. */
export function findingOf(plan: Plan, code: FindingCode, judging: Judging = {}): Finding {
  const finding = check(plan, judging).findings.find((each) => each.code === code)
  if (finding === undefined) throw new Error(`No finding ${code}, but: ${codesOf(plan, judging).join(', ')}`)
  return finding
}
