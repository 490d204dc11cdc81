import { describe, expect, test } from 'vitest'
import { calendarDate } from '~/domain/calendar-date'
import { describeFinding } from '~/domain/messages'
import { defaultEdition } from '~/domain/editions'
import { asWritten, check, codesOf, findingOf, itemOf, on, planOf, planWithAction } from '../../plans'

const endOfDecember = { text: 'Q3 21/22', readings: [calendarDate('2021-12-31')] }
const due = (text: string, readings = [calendarDate('2021-12-31')]) =>
  asWritten({ dues: new Map([['action-1', { text, readings }]]) })

describe('words in place of a due date', () => {
  test('that may mean a day are asked about, not reported as missing', () => {
    const plan = planWithAction({ due: null })
    expect(codesOf(plan)).toEqual(['action.due.missing'])
    expect(codesOf(plan, { asWritten: due('Q3 21/22') })).toEqual(['action.due.unclear'])
    expect(check(plan, { asWritten: due('Q3 21/22') }).verdict).toBe('queried')
  })

  test('that name no time are no date, and are quoted', () => {
    const plan = planWithAction({ due: null })
    const finding = findingOf(plan, 'action.due.missing', { asWritten: due('ongoing', []) })
    expect(describeFinding(finding, plan, defaultEdition).problem).toBe(
      '“Patch the fourteen servers and attach the scan report” has “ongoing” instead of a due date',
    )
  })

  test('are not asked about where the action has a date, or is complete', () => {
    const judging = { asWritten: due('Q3 21/22') }
    expect(codesOf(planWithAction({ due: on('2021-08-27') }), judging)).toEqual([])
    expect(codesOf(planWithAction({ due: null, status: 'complete' }), judging)).toEqual([])
  })

  test('are asked about where one of their meanings was taken', () => {
    const written = { text: '3-6 months after BAU', readings: [], isTaken: true }
    const judging = { asWritten: asWritten({ dues: new Map([['action-1', written]]) }) }
    const plan = planWithAction({ due: on('2021-08-27') })
    expect(codesOf(plan, judging)).toEqual(['action.due.unclear'])
    const { problem, remedy } = describeFinding(findingOf(plan, 'action.due.unclear', judging), plan, defaultEdition)
    expect([problem, remedy]).toEqual([
      '“Patch the fourteen servers and attach the scan report” is due “3-6 months after BAU”, which could mean more than one date',
      'Say which one it is.',
    ])
    expect(codesOf(planWithAction({ due: on('2021-08-27'), status: 'complete' }), judging)).toEqual([])
  })

  test('of one action say nothing of another', () => {
    const judging = { asWritten: asWritten({ dues: new Map([['another', endOfDecember]]) }) }
    expect(codesOf(planWithAction({ due: null }), judging)).toEqual(['action.due.missing'])
  })
})

describe('an answer to the Covid question', () => {
  const unanswered = planOf({ items: [itemOf({ covid: { impacted: null, explanation: '' } })] })

  test('that is neither Yes nor No is asked about, not reported as missing', () => {
    expect(codesOf(unanswered)).toEqual(['item.covid.missing'])
    const judging = { asWritten: asWritten({ covid: new Map([['item-1', 'Partly']]) }) }
    expect(codesOf(unanswered, judging)).toEqual(['item.covid.unclear'])
    expect(codesOf(planOf(), judging)).toEqual([])
  })

  test('that stands for an answer to come is missing', () => {
    for (const text of ['?', 'TBC']) {
      const judging = { asWritten: asWritten({ covid: new Map([['item-1', text]]) }) }
      expect(codesOf(unanswered, judging), text).toEqual(['item.covid.missing'])
    }
  })
})

describe('the date of the sign-off', () => {
  const unsigned = planOf({ signOff: { ...planOf().signOff, signedOn: null } })

  test('that can be read in two ways is asked about, not reported as missing', () => {
    expect(codesOf(unsigned)).toEqual(['sign-off.date.missing'])
    expect(codesOf(unsigned, { asWritten: asWritten({ signedOn: endOfDecember }) })).toEqual(['sign-off.date.unclear'])
    expect(codesOf(planOf(), { asWritten: asWritten({ signedOn: endOfDecember }) })).toEqual([])
  })

  test('that names no day is missing', () => {
    const judging = { asWritten: asWritten({ signedOn: { text: 'soon', readings: [] } }) }
    expect(codesOf(unsigned, judging)).toEqual(['sign-off.date.missing'])
  })
})
