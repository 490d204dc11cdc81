/** A plan with as many different findings as one plan can have. */
import { calendarDate } from '~/domain/calendar-date'
import type { Action, Item, Plan } from '~/domain/plan'
import { emptyAction } from '~/domain/plan-values'
import { actionOf, afterBau, itemOf, on, planOf } from '../../plans'

const covid = { impacted: true, explanation: '' }

/** Items one after another, each with its own id, reference and actions; most actions have the same owner. */
const faults: readonly { item?: Partial<Item>; actions: readonly Partial<Action>[] }[] = [
  { item: { reference: '' }, actions: [{}] },
  { item: { reference: '1.1' }, actions: [{}] },
  { item: { reference: '9.3.1' }, actions: [{}] },
  { item: { reference: '9.3.1' }, actions: [{}] },
  { item: { gap: '' }, actions: [{}] },
  { item: { covid: { impacted: null, explanation: '' } }, actions: [{ due: afterBau(2) }] },
  { item: { gap: 'Critical patches are applied on time.' }, actions: [{}] },
  { actions: [{ description: '' }, {}] },
  { actions: [{ owner: { name: '', role: '', email: '' } }] },
  { actions: [{ due: null }] },
  { actions: [{ due: on('2022-01-14') }] },
  { actions: [{ due: on('2021-05-14') }] },
  { actions: [{ due: afterBau(3) }] },
  { actions: [{ description: 'Look into a test of the plan' }] },
  { actions: [{ owner: { name: 'All staff', role: '', email: '' } }] },
  { actions: [{ due: on('2021-12-10') }] },
  { item: { covid }, actions: [{ due: afterBau(9) }] },
  { item: { covid }, actions: [{ due: on('2021-12-31') }] },
  { actions: [{ due: on('2021-06-16'), agreedDue: on('2021-06-16') }] },
  { actions: [{ due: on('2021-12-28') }, {}] },
  { actions: [{ due: on('2021-10-01'), agreedDue: on('2021-08-27') }] },
  { actions: [{ status: 'complete' }, {}] },
  { actions: [{ status: 'complete', completedOn: calendarDate('2021-08-26') }, {}] },
  { actions: [{ description: 'TBC' }, { description: 'Ongoing' }] },
  { actions: [] },
]

export function planWithNearlyEveryFinding(): Plan {
  const items = faults.map(({ item, actions }, index) =>
    itemOf({
      id: `item-${String(index)}`,
      reference: `${String((index % 10) + 1)}.${String(index + 1)}.1`,
      ...item,
      actions: actions.map((action, place) => actionOf({ id: `action-${String(index)}-${String(place)}`, ...action })),
    }),
  )
  const withEmptyRow = itemOf({ id: 'item-empty', reference: '10.9.9', actions: [emptyAction({ id: 'action-empty' })] })
  return planOf({
    organisation: { name: '', odsCode: 'R J1', type: 'gp-practice', contact: { name: '', email: '' } },
    signOff: { siroName: '', jobTitle: '', signedOn: calendarDate('2021-06-10'), statement: '' },
    items: [...items, withEmptyRow, itemOf({ id: 'item-evidence', actions: [actionOf({ evidence: '' })] })],
  })
}
