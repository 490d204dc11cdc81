import { expect, test } from 'vitest'
import { calendarDate } from '~/domain/calendar-date'
import { describeSlipPart } from '~/domain/describe-slip-part'
import type { SlipPart } from '~/domain/slip-parts'
import { actionOf, itemOf, on } from '../plans'

const item = itemOf()
const action = actionOf()
const common = { key: 'key', outcome: 'asked', item } as const

test.each<[SlipPart, ...string[]]>([
  [
    { ...common, kind: 'item-field', field: 'gap', after: itemOf({ gap: 'Two servers are left.' }) },
    'Current position',
    'Fourteen servers missed the April patch window.',
    'Two servers are left.',
  ],
  [
    {
      ...common,
      kind: 'action-field',
      field: 'due',
      before: action,
      after: actionOf({ due: on('2021-10-30'), changeReason: 'The supplier is late' }),
    },
    'Due date',
    '27 August 2021',
    '30 October 2021. Reason: The supplier is late',
  ],
  [
    {
      ...common,
      kind: 'action-field',
      field: 'status',
      before: action,
      after: actionOf({ status: 'complete', completedOn: calendarDate('2021-08-20') }),
    },
    'Status',
    'Not started',
    'Complete, on 20 August 2021',
  ],
  [
    { ...common, kind: 'action-field', field: 'evidence', before: action, after: actionOf({ evidence: '' }) },
    'Evidence',
    'Scan report',
    '',
  ],
  [
    { ...common, kind: 'action-added', action: actionOf({ progress: 'Half\ndone.' }) },
    'New action',
    '',
    'Patch the fourteen servers and attach the scan report. Piotr Zieliński, Infrastructure Manager. Due: 27 August 2021. Not started. Half done',
  ],
  [
    { ...common, kind: 'action-missing', action: actionOf({ owner: { name: 'Jo', role: '', email: '' }, due: null }) },
    'Action removed from the slip',
    'Patch the fourteen servers and attach the scan report. Jo. Not started',
    '',
  ],
  [
    { ...common, kind: 'action-gone', action: actionOf({ description: 'Scan again', due: null }) },
    'Action removed from the plan',
    '',
    'Scan again. Piotr Zieliński, Infrastructure Manager. Not started',
  ],
  [{ ...common, kind: 'item-added' }, 'New item', '', '8.3.3. Critical patches are applied on time. 1 action'],
  [
    { ...common, kind: 'item-gone' },
    'Item removed from the plan',
    '',
    '8.3.3. Critical patches are applied on time. 1 action',
  ],
])('%j is said as “%s”: “%s”, “%s”', (part, what, plan, slip) => {
  expect(describeSlipPart(part)).toEqual({ what, plan, slip })
})
