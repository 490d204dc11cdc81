/** A small plan with everything that a spreadsheet shows, and some that it does not. */
import { calendarDate } from '~/domain/calendar-date'
import type { Plan } from '~/domain/plan'
import { emptyAction, emptyItem, emptyPlan } from '~/domain/plan-values'

const long =
  'Fourteen servers missed the April patch window because the supplier withdrew its engineers; nine have since been patched.'

export function samplePlan(items = 3): Plan {
  const plan = emptyPlan({ id: 'plan', edition: '2020-21', preparedOn: calendarDate('2021-06-14') })
  plan.organisation = { ...plan.organisation, name: 'Any Town NHS Trust', odsCode: 'RZ9', type: 'nhs-trust' }
  plan.signOff = { siroName: 'Ade Okafor', jobTitle: 'Director', signedOn: calendarDate('2021-06-21'), statement: '' }
  plan.items = Array.from({ length: items }, (_, index) => ({
    ...emptyItem({ id: `item-${index}`, reference: `${1 + (index % 10)}.${1 + Math.floor(index / 10)}.1` }),
    title: 'Critical patches are applied on time',
    gap: long,
    covid: { impacted: index === 1, explanation: '' },
    actions: [
      {
        ...emptyAction({ id: `action-${index}-1` }),
        description: '=Patch the servers\nand attach the report',
        owner: { name: 'Siân Prys-Jones', role: 'Cyber Security Lead', email: 'sian@example.org' },
        due: { kind: 'date', date: calendarDate('2021-09-30') },
      },
      {
        ...emptyAction({ id: `action-${index}-2` }),
        description: long,
        owner: { name: 'Smith, John', role: '', email: '' },
        due: { kind: 'after-bau', count: 3, unit: 'months' },
        status: 'complete',
        completedOn: calendarDate('2021-08-02'),
        progress: 'First lists sent in July',
      },
    ],
  }))
  return plan
}
