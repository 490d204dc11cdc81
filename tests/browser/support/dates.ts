/** A plan with an action of every kind that Dates and owners tells apart, open on that screen. */
import type { Page } from '@playwright/test'
import { calendarDate } from '~/domain/calendar-date'
import type { Action, Plan } from '~/domain/plan'
import { actionOf, afterBau, itemOf, on, planOf } from '../../plans'
import { goToStep, heading, openBuilder, openPlan } from './builder'
import { expect } from './test'

/** A day on which the plan below has something overdue. */
const day = '2021-10-14T08:30:00Z'

const jo = { name: 'Jo Bloggs', role: 'Training Manager', email: '' }
const kwame = { name: 'Kwame Boateng', role: '', email: '' }
const nobody = { name: '', role: '', email: '' }

const actions: readonly Partial<Action>[] = [
  { description: 'Train the rest', owner: jo, due: on('2021-11-30'), agreedDue: on('2021-09-30') },
  { description: 'Write the course', owner: jo, due: on('2021-10-01'), status: 'in-progress' },
  { description: 'Book the room', owner: jo, status: 'complete', completedOn: calendarDate('2021-09-02') },
  { description: 'Renew the contract', owner: kwame, due: on('2022-01-14') },
  { description: 'Test the plan', owner: kwame, due: afterBau(3) },
  { description: 'Name a deputy', owner: nobody, due: null },
]

/** Two items with these actions, whose ids are action-1, action-2 and so on. */
export function planWith(own: readonly Partial<Action>[] = actions): Plan {
  const ids = own.map((action, index) => actionOf({ id: `action-${String(index + 1)}`, ...action }))
  return planOf({
    items: [
      itemOf({ id: 'item-1', reference: '3.2.1', actions: ids.slice(0, 3) }),
      itemOf({ id: 'item-2', reference: '9.2.1', actions: ids.slice(3) }),
    ],
  })
}

export async function openDates(page: Page, plan: Plan = planWith()): Promise<void> {
  await openBuilder(page, { day })
  await openPlan(page, plan)
  await goToStep(page, 'Dates and owners')
  await expect(heading(page, 'Dates and owners')).toBeFocused()
}
