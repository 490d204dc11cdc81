import { describe, expect, test } from 'vitest'
import type { DueDate } from '~/domain/due-date'
import { dateLike, readDateText } from '~/formats/spreadsheet/read/date-text'
import { describeQuestion } from '~/formats/spreadsheet/read/describe-reading'
import { toPlan } from '~/formats/spreadsheet/read/to-plan'
import { readingOfText } from './table-grid'

describe('a day', () => {
  test.each([
    '30/09/2021',
    '2021-09-30',
    '2021/09/30',
    '30/09/2021 00:00',
    '30/09/2021 17:00:00',
    '2021-09-30T17:00Z',
    '30 September 2021 5pm',
    '30 Sept’21',
    '30 09 2021',
    '30,09,2021',
    'on or before 30 September 2021',
    'No later than 30/09/2021',
    'Thursday 30 September 2021',
    'by Thursday 30 September 2021 at the latest',
    'Complete by 30/09/2021',
    '30/9/21 (revised)',
    '30 Medi 2021',
    '30ain o Fedi 2021',
    '30 o Fedi 2021',
  ])('is read with the words around it: %s', (text) => {
    expect(readDateText(text, null)).toEqual({ kind: 'due', due: { kind: 'date', date: '2021-09-30' } })
    expect(dateLike(text)).toBe(true)
  })

  test.each([
    ['14 Ionawr 2022', '2022-01-14'],
    ['14 o Fawrth 2022', '2022-03-14'],
    ['1 Mai 2022', '2022-05-01'],
    ['14 o Orffennaf 2021', '2021-07-14'],
    ['14 o Dachwedd 2021', '2021-11-14'],
    ['14 Rhagfyr 2021', '2021-12-14'],
  ])('has its month in Welsh: %s', (text, date) => {
    expect(readDateText(text, null)).toEqual({ kind: 'due', due: { kind: 'date', date } })
  })

  test('keeps both of its readings whatever stands beside it', () => {
    expect(readDateText('by 03/04/2021 17:00', null)).toMatchObject({ kind: 'ambiguous', dayFirst: '2021-04-03' })
  })

  test.each([
    ['21-09-30', ['2021-09-30', '2030-09-21']],
    ['w/c 5 July 2021', ['2021-07-05', '2021-07-09']],
    ['30/09/2021 - 31/10/2021', ['2021-09-30', '2021-10-31']],
    ['30/09/2021 (was 30/06/2021)', ['2021-09-30', '2021-06-30']],
    ['30/09/2021 (TBC)', ['2021-09-30']],
    ['Not before 30 Sept 2021', ['2021-09-30']],
    ['30/09/2021 or 3 months after return to BAU', ['2021-09-30']],
    ['Month end Oct 21', ['2021-10-31']],
    ['44469', ['2021-09-30']],
    ['30-Sep', ['2021-09-30']],
    ['end of Q1', ['2021-06-30', '2021-03-31']],
    ['end of September', ['2021-09-30']],
    ['TBC', []],
    ['31/11/2021', []],
    ['12345', []],
  ])('that is one of several is asked about, with those that it may be: %s', (text, suggestions) => {
    expect(readDateText(text, null, [2021])).toEqual({ kind: 'unclear', suggestions })
  })

  test('in a sentence does not make it a date', () => {
    expect(['Agreed by the board on 14 June 2021', '44469', '30-Sep', '3.2.1'].map(dateLike)).toEqual(
      Array.from({ length: 4 }, () => false),
    )
  })

  test('is looked for in time that grows with the length of the text, not with its square', () => {
    for (const text of [' at '.repeat(75_000), 'by '.repeat(100_000), '1'.repeat(300_000), '1/'.repeat(150_000)]) {
      expect(readDateText(`${text}x`, null, [2021])).toEqual({ kind: 'unclear', suggestions: [] })
    }
  })
})

describe('a time after the return to business as usual', () => {
  test.each([
    ['3 months after return to BAU', 3],
    ['BAU + 3 months', 3],
    ['within six months of business as usual', 6],
    ['No later than 3 months after BAU', 3],
    ['3-month period after BAU', 3],
  ])('is read: %s', (text, count) => {
    expect(readDateText(text, null)).toEqual({ kind: 'due', due: { kind: 'after-bau', count, unit: 'months' } })
  })

  test.each([
    ['3-6 months after BAU', 6, 'months'],
    ['3 to 6 months after BAU', 6, 'months'],
    ['between 3 and 6 months after return to BAU', 6, 'months'],
    ['three or six months after BAU', 6, 'months'],
    ['3 months or 6 weeks after BAU', 3, 'months'],
    ['6 weeks to 1 month after BAU', 6, 'weeks'],
    ['BAU + 12/18 wks', 18, 'weeks'],
  ])('that is a range, or one of two, has its later end, and is doubtful: %s', (text, count, unit) => {
    expect(readDateText(text, null)).toEqual({ kind: 'later-of', due: { kind: 'after-bau', count, unit } })
    expect(dateLike(text)).toBe(true)
  })

  test.each(['3 months pre-BAU', '3 months before return to BAU', '3 months after BAU (2022)'])(
    'that is another time is asked about: %s',
    (text) => {
      expect(readDateText(text, null)).toMatchObject({ kind: 'unclear' })
    },
  )

  test('in its own column may be a day, and is asked about where it is neither', () => {
    const rows = [
      'Reference,Gap,Action required,Owner,Due date,Time after BAU',
      '1.1.1,None kept,Keep the list of assets,Ann Lee,,3 months',
      '1.1.2,None kept,Keep the list of systems,Ann Lee,,3-6 months',
      '1.1.3,None kept,Keep the list of leavers,Ann Lee,,30/09/2021',
      '1.1.4,None kept,Keep the list of joiners,Ann Lee,,n/a',
    ]
    const reading = readingOfText(rows)
    const later: DueDate = { kind: 'after-bau', count: 6, unit: 'months' }
    expect(reading.items.map(({ actions: [action] }) => [action?.due, action?.dueText])).toEqual([
      [{ kind: 'after-bau', count: 3, unit: 'months' }, ''],
      [later, '3-6 months'],
      [{ kind: 'date', date: '2021-09-30' }, ''],
      [null, ''],
    ])
    expect(reading.questions).toEqual([{ kind: 'due-doubtful', cells: ['F3'], texts: ['3-6 months'], taken: later }])
    expect(reading.questions.map(describeQuestion)).toEqual([
      'Cell F3: “3-6 months” could mean more than one due date. We read it as 6 months after return to business as usual. Is that right?',
    ])
  })

  test('that is a range is kept as it was typed beside what was taken, and said', () => {
    const reading = readingOfText([
      'Reference,Gap,Action required,Owner,Due date',
      '1.1.1,None kept,Keep the list of assets,Ann Lee,3-6 months after BAU',
    ])
    let id = 0
    const { plan, notes, asWritten } = toPlan(reading, { edition: '2020-21', newId: () => `id-${id++}` })
    const [action] = plan.items[0]?.actions ?? []
    expect(action?.due).toEqual({ kind: 'after-bau', count: 6, unit: 'months' })
    expect(notes).toEqual([
      '“3-6 months after BAU” in row 2 could mean more than one due date. We read it as 6 months after return to business as usual.',
    ])
    expect(asWritten.dues.get(action?.id ?? '')).toEqual({ text: '3-6 months after BAU', readings: [], isTaken: true })
  })

  test('a day without its year may be of the years that the sheet speaks of most', () => {
    const rows = [
      'Reference,Gap,Action required,Owner,Due date',
      '1.1.1,None since 2019,Keep the list of assets,Ann Lee,30/09/2021',
      '1.1.2,None kept,Keep the list of systems,Ann Lee,31 March 2022',
      '1.1.3,None kept,Keep the list of leavers,Ann Lee,30/11/2021',
      '1.1.4,None kept,Keep the list of leavers,Ann Lee,31/01/2022',
      '1.1.5,None kept,Keep the list of joiners,Ann Lee,30-Oct',
    ]
    const reading = readingOfText(rows)
    expect(reading.questions).toEqual([
      { kind: 'unclear-date', cells: ['E6'], text: '30-Oct', suggestions: ['2021-10-30', '2022-10-30'] },
    ])
  })
})
