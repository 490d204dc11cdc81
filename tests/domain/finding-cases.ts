/** For each code a plan with that finding: what the tests of messages and of the pages that show findings start from. */
import { calendarDate } from '~/domain/calendar-date'
import type { Catalogue } from '~/domain/catalogue'
import { edition202425 } from '~/domain/editions/edition-2024-25'
import type { FindingCode } from '~/domain/finding'
import type { Organisation, Plan } from '~/domain/plan'
import { afterBau, itemOf, itemsOf, on, planOf, planWith16Items, planWithAction, type Judging } from '../plans'

/** Changes of an item and its list that several cases share. */
export const affected = { covid: { impacted: true, explanation: '' } }
const catalogue: Catalogue = {
  edition: '2020-21',
  items: new Map([['8.3.3', { reference: '8.3.3', entries: new Map() }]]),
}

export interface FindingCase {
  plan: Plan
  judging?: Judging
}

export function organisation(values: Partial<Organisation>): Plan {
  const plan = planOf()
  return { ...plan, organisation: { ...plan.organisation, ...values } }
}

export function signOff(values: Partial<Plan['signOff']>): Plan {
  const plan = planOf()
  return { ...plan, signOff: { ...plan.signOff, ...values } }
}

/** The compiler sees that no code is left out. */
export const findingCases: Record<FindingCode, FindingCase> = {
  'action.due.missing': { plan: planWithAction({ due: null, description: 'Commission the annual penetration test' }) },
  'item.actions.missing': { plan: planOf({ items: [itemOf({ actions: [] })] }) },
  'item.actions.all-vague': { plan: planWithAction({ description: 'TBC' }) },
  'plan.items.over-limit': { plan: planWith16Items() },
  'organisation.type.missing': { plan: organisation({ type: null }) },
  'organisation.type.not-covered': { plan: organisation({ type: 'gp-practice' }) },
  'organisation.name.missing': { plan: organisation({ name: '' }) },
  'organisation.ods-code.missing': { plan: organisation({ odsCode: '' }) },
  'organisation.ods-code.malformed': { plan: organisation({ odsCode: 'R J1' }) },
  'plan.items.missing': { plan: planOf({ items: [] }) },
  'item.reference.missing': { plan: planOf({ items: [itemOf({ reference: '' })] }) },
  'item.reference.malformed': { plan: planOf({ items: [itemOf({ reference: '1.1' })] }) },
  'item.reference.repeated': { plan: planOf({ items: itemsOf(2).map((item) => ({ ...item, reference: '9.3.1' })) }) },
  'item.reference.not-confirmed': {
    plan: planOf({
      items: [itemOf({ carriedFrom: { edition: '2019-20', reference: '8.3.3', confirmed: false } })],
    }),
  },
  'item.reference.not-outcome': {
    plan: planOf({ edition: '2024-25' }),
    judging: { edition: edition202425 },
  },
  'item.gap.missing': { plan: planOf({ items: [itemOf({ gap: '' })] }) },
  'item.covid.missing': { plan: planOf({ items: [itemOf({ covid: { impacted: null, explanation: '' } })] }) },
  'action.description.missing': { plan: planWithAction({ description: '' }) },
  'action.owner.missing': {
    plan: planWithAction({
      description: 'Review privileged accounts quarterly',
      owner: { name: '', role: '', email: '' },
    }),
  },
  'action.due.after-limit': { plan: planWithAction({ due: on('2022-01-14') }) },
  'action.due.before-prepared': { plan: planWithAction({ due: on('2021-05-14') }) },
  'action.due.relative-without-covid': { plan: planWithAction({ due: afterBau(3) }) },
  'sign-off.siro-name.missing': { plan: signOff({ siroName: '' }) },
  'sign-off.date.missing': { plan: signOff({ signedOn: null }) },
  'action.description.vague': { plan: planWithAction({ description: 'Look into a test of the plan' }) },
  'item.gap.repeats-title': { plan: planOf({ items: [itemOf({ gap: itemOf().title })] }) },
  'action.owner.names-nobody': { plan: planWithAction({ owner: { name: 'All staff', role: '', email: '' } }) },
  'plan.owner.has-most': { plan: planOf({ items: itemsOf(6) }) },
  'plan.due.all-on-last-day': { plan: planOf({ items: itemsOf(3, () => ({ due: on('2021-12-30') })) }) },
  'item.due.far-without-step': { plan: planWithAction({ due: on('2021-12-10') }) },
  'action.due.relative': {
    plan: planWithAction({ due: afterBau(3) }, {}, { edition: '2024-25' }),
    judging: { edition: edition202425 },
  },
  'action.due.long-after-bau': { plan: planWithAction({ due: afterBau(9) }, affected) },
  'action.due.after-limit-with-covid': { plan: planWithAction({ due: on('2021-12-31') }, affected) },
  'item.catalogue.not-listed': { plan: planOf({ items: [itemOf({ reference: '8.3.9' })] }), judging: { catalogue } },
  'item.catalogue.not-mandatory': { plan: planOf(), judging: { catalogue } },
  'sign-off.date.after-deadline': { plan: signOff({ signedOn: calendarDate('2021-07-01') }) },
  'sign-off.date.before-prepared': { plan: signOff({ signedOn: calendarDate('2021-06-10') }) },
  'action.due.overdue-without-reason': {
    plan: planWithAction({ agreedDue: on('2021-08-27') }),
    judging: { today: calendarDate('2021-09-01') },
  },
  'action.change-reason.missing': { plan: planWithAction({ agreedDue: on('2021-08-27'), due: on('2021-10-01') }) },
  'action.completed-on.missing': { plan: planWithAction({ agreedDue: on('2021-08-27'), status: 'complete' }) },
  'action.completed-on.in-future': {
    plan: planWithAction({ status: 'complete', completedOn: calendarDate('2021-08-26') }),
  },
  'action.due.not-working-day': { plan: planWithAction({ due: on('2021-12-28') }) },
  'plan.prepared-on.missing': { plan: planOf({ preparedOn: null }) },
  'plan.contact.no-deputy': { plan: organisation({ contact: { name: '', email: '' } }) },
  'action.evidence.missing': { plan: planWithAction({ evidence: '' }) },
}
