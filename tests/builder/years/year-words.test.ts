import { describe, expect, test } from 'vitest'
import { yearChanges } from '~/builder/years/year-change'
import { yearSummary } from '~/builder/years/year-summary'
import { calendarDate } from '~/domain/calendar-date'
import { anotherYear, defaultEdition, editionOf, findEdition, type Edition } from '~/domain/editions'
import { noYearFigures } from '~/domain/plan-values'
import { itemOf, planOf } from '../../plans'

function known(id: string): Edition {
  const edition = findEdition(id)
  if (edition === null) throw new Error(`There is no edition ${id}`)
  return edition
}

describe('a year in a sentence', () => {
  const summary = (id: string, day: string) => yearSummary(known(id), calendarDate(day))

  test('has its figures', () => {
    expect(summary('2020-21', '2021-06-14')).toBe(
      '2020-21: publish by 30 June 2021, actions complete by 30 December 2021, at most 15 items.',
    )
  })

  test('says what is not verified, and that a year is over', () => {
    expect(summary('2021-22', '2022-05-30')).toBe(
      '2021-22: publish by 30 June 2022. We could not verify its other limits, but you can enter them.',
    )
    expect(summary('2020-21', '2026-11-22')).toMatch(
      /at most 15 items\. That year is over\. You can choose a later one here/,
    )
    expect(summary('2024-25', '2026-06-30')).not.toMatch(/over/)
    expect(summary('2024-25', '2026-07-01')).toMatch(/That year is over/)
  })
})

describe('what a change of the year changes', () => {
  const plan = planOf()

  test('are the figures, those that are not known too', () => {
    expect(yearChanges(plan, defaultEdition, known('2021-22'))).toEqual([
      'Last day to publish: 30 June 2022 (now 30 June 2021)',
      'Last day for actions: not known, but you can enter it (now 30 December 2021)',
      'Limit on outstanding items: not known, but you can enter it (now 15)',
      'Where the plan is uploaded: not known, but you can enter it (now Evidence item 9.4.6)',
    ])
  })

  test('are the figures that the user gave for a year', () => {
    const edition = '2026-27'
    const mine = editionOf({ edition, yearFigures: { ...noYearFigures, itemLimit: 5 } })
    expect(yearChanges(plan, anotherYear('2025-26'), mine)).toEqual(['Limit on outstanding items: 5'])
  })

  test('are who is covered, the form of references and the dates that Covid allowed', () => {
    const trouble = planOf({
      organisation: { ...plan.organisation, type: 'ccg' },
      items: [
        itemOf({ reference: 'A1.a', covid: { impacted: true, explanation: '' } }),
        itemOf({ id: 'b', reference: '' }),
      ],
    })
    expect(yearChanges(trouble, defaultEdition, known('2022-23')).slice(4)).toEqual([
      'Clinical commissioning group (CCG) is a type of organisation that cannot send a plan in 2022-23',
      'One reference does not match the form used in 2022-23, such as 3.2.1',
      'We do not know if the template asks about Covid, so times after the return to business as usual need a date',
    ])
  })

  test('are none where both years say the same', () => {
    expect(yearChanges(plan, anotherYear('2025-26'), anotherYear('2026-27'))).toEqual([])
  })
})
