import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarDate } from '~/domain/calendar-date'
import { defaultEdition } from '~/domain/editions'
import { editPlan, type ActionChange } from '~/domain/edit-plan'
import type { Plan } from '~/domain/plan'
import { emptyPlan } from '~/domain/plan-values'
import { startUpdate } from '~/domain/revise-plan'
import { requestStandardsMet } from '~/formats/letters/request-standards-met'
import { updateMessage } from '~/formats/letters/update-message'
import { anyPlan } from '../../arbitraries/plan'
import { actionOf, itemOf, itemsOf, on, planOf, recorded } from '../../plans'

const twoItems = planOf({
  items: [
    itemOf(),
    itemOf({
      id: 'item-2',
      reference: '9.2.1',
      title: 'A penetration test is done',
      actions: [actionOf({ id: 'action-2', description: 'Book the test', due: on('2021-10-04'), evidence: '' })],
    }),
  ],
})

function withAction(plan: Plan, place: 1 | 2, change: ActionChange): Plan {
  return editPlan(plan, {
    type: 'change-action',
    itemId: `item-${String(place)}`,
    actionId: `action-${String(place)}`,
    change,
  })
}

const begun = startUpdate(recorded(twoItems, 'agreed', '2021-07-20'), calendarDate('2021-09-01'))
const firstDone = withAction(begun, 1, { status: 'complete', completedOn: calendarDate('2021-08-25') })
const answered = withAction(firstDone, 2, {
  due: on('2021-11-15'),
  changeReason: 'The supplier moved the test',
  progress: 'Booked and paid for',
})
const allDone = withAction(firstDone, 2, { status: 'complete', completedOn: calendarDate('2021-11-12') })

describe('the message of an update', () => {
  test('says how far the plan is and what changed', () => {
    expect(updateMessage(answered, defaultEdition)).toEqual({
      text: [
        'To: [the address for improvement plans at NHS Digital]',
        'Subject: DSP Toolkit 2020-21: updated improvement plan, Gorse Vale NHS Trust (RZ1X)',
        '',
        'Hello,',
        '',
        'Gorse Vale NHS Trust (RZ1X) has updated its improvement plan, which was agreed on 20 July 2021. The updated plan is attached.',
        '',
        '- Revision: 2',
        '- Complete: 1 of 2 evidence items, 1 of 2 actions',
        '- Last due date: 15 November 2021',
        '',
        'What has changed:',
        '- 8.3.3: item completed',
        '- 8.3.3, “Patch the fourteen servers and attach the scan report”: completed on 25 August 2021',
        '- 9.2.1, “Book the test”: due 15 November 2021 instead of 4 October 2021 (The supplier moved the test); progress: Booked and paid for',
        '',
        'Please tell us if you need anything else.',
        '',
        'Megan Pritchard',
        'Gorse Vale NHS Trust',
      ].join('\n'),
      gaps: ['the address for improvement plans at NHS Digital'],
    })
  })

  test('is the same after the update is recorded as sent', () => {
    const sent = recorded(answered, 'updated', '2021-09-02')
    expect(updateMessage(sent, defaultEdition)).toEqual(updateMessage(answered, defaultEdition))
  })

  test('says so where nothing has changed, and names no agreement that was not recorded', () => {
    const { text } = updateMessage(startUpdate(planOf(), calendarDate('2021-09-01')), defaultEdition)
    expect(text).toContain('Nothing has changed since the last revision.')
    expect(text).toContain('has updated its improvement plan. The updated plan is attached.')
  })

  test('names what was taken out, and leaves a long list to the plan', () => {
    const emptied = withAction(begun, 1, { evidence: '', due: null })
    expect(updateMessage(emptied, defaultEdition).text).toContain('due date removed; evidence removed')
    const many = startUpdate(planOf({ items: itemsOf(30) }), calendarDate('2021-09-01'))
    const changed = { ...many, items: itemsOf(30, () => ({ status: 'in-progress' })) }
    const lines = updateMessage(changed, defaultEdition).text.split('\n')
    expect(lines.filter((line) => line.endsWith(': in progress'))).toHaveLength(25)
    expect(lines).toContain('- and 5 more, in the plan')
  })

  test('is written for any plan, and no text adds a line', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (before, { items, organisation, signOff }) => {
        const started = startUpdate(before, calendarDate('2021-09-01'))
        const { text } = updateMessage({ ...started, items, organisation, signOff }, defaultEdition)
        const body = text.split('\n\nPlease tell us')[0]?.split('What has changed:\n')[1] ?? '- '
        expect(body.split('\n').filter((line) => !line.startsWith('- '))).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
})

describe('the request for Standards Met', () => {
  test('says that all is complete, item by item, and asks for the status', () => {
    expect(requestStandardsMet(allDone, defaultEdition)).toEqual({
      text: [
        'To: [the address for improvement plans at NHS Digital]',
        'Subject: DSP Toolkit 2020-21: improvement plan complete, Gorse Vale NHS Trust (RZ1X)',
        '',
        'Hello,',
        '',
        'Gorse Vale NHS Trust (RZ1X) has completed its improvement plan, which was agreed on 20 July 2021. Every action is complete, and we now meet every requirement of the 2020-21 toolkit. The completed plan is attached.',
        '',
        'Please change our status to Standards Met.',
        '',
        '- 8.3.3 Critical patches are applied on time: completed on 25 August 2021',
        '- 9.2.1 A penetration test is done: completed on 12 November 2021',
        '',
        'Please tell us if you need anything else.',
        '',
        'Megan Pritchard',
        'Gorse Vale NHS Trust',
      ].join('\n'),
      gaps: ['the address for improvement plans at NHS Digital'],
    })
  })

  test('gives no day where one of an item’s actions has none', () => {
    const { text } = requestStandardsMet(withAction(allDone, 2, { completedOn: null }), defaultEdition)
    expect(text).toContain('- 9.2.1 A penetration test is done: complete\n')
  })

  test('leaves gaps for what the plan does not say', () => {
    const { text, gaps } = requestStandardsMet(
      emptyPlan({ id: 'new', edition: '2020-21', preparedOn: null }),
      defaultEdition,
    )
    expect(gaps).toHaveLength(4)
    for (const gap of gaps) expect(text).toContain(`[${gap}]`)
  })
})
