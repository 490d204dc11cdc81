import { describe, expect, test } from 'vitest'
import { calendarDate } from '~/domain/calendar-date'
import { readReference } from '~/formats/spreadsheet/read/reference-text'

describe('words beside a reference', () => {
  test.each([
    ['1.3.1 – Policies are approved', 'Policies are approved'],
    ['Evidence item 1.3.1: (training) –', 'training'],
    ['Assertion 1.3.1', ''],
    ['Ref. no. 1.3.1', ''],
    ['01.3.1', ''],
    ['1.3.1 (new for 20/21)', 'new for 20/21'],
    ['1.3.1 Training (all staff)', 'Training (all staff)'],
    ['Policies: 1.3.1 (', 'Policies'],
    ['1.3.1', ''],
  ])('stand without what joins them: %s', (text, rest) => {
    expect(readReference({ kind: 'text', text })).toMatchObject({ reference: '1.3.1', rest })
  })

  test('are found in time that grows with the length of the cell, not with its square', () => {
    // With the square this would take minutes. Found by: npm run fuzz -- --seed 5 --case 5549
    const dashes = '-'.repeat(300_000)
    expect(readReference({ kind: 'text', text: `1.3.1 a${dashes}x` }).rest).toBe(`a${dashes}x`)
  })
})

describe('a cell with several references', () => {
  test.each([
    '1.3.2 and 1.3.3',
    '1.3.2 & 1.3.3',
    '1.4.1, 1.4.2',
    '1.4.3/1.4.4',
    '1.5.1\n1.5.2',
    '1.5.1 Assets\n1.5.2 Owners of assets',
    '1.6.1-1.6.3',
    '1.6.1 – 1.6.3',
    'Evidence items 1.6.1 to 1.6.3',
    '1.6.1, 1.6.2 and 1.6.3: training',
    '1.6.1-3',
    '1.6.1 & 2',
    'A1.a and A1.b',
    'A1.a, b',
  ])('is not read as the first of them: %j', (text) => {
    const whole = text.replaceAll('\n', ' ')
    expect(readReference({ kind: 'text', text })).toEqual({ reference: whole, rest: '', found: true, fromDate: false })
  })

  test.each([
    ['2.2.1 (linked to 9.4.6)', '2.2.1', '(linked to 9.4.6)'],
    ['2.3.2 (was 2.3.1 in 2019/20)', '2.3.2', '(was 2.3.1 in 2019/20)'],
    ['1.3.1 Policies go further than 1.3.2', '1.3.1', 'Policies go further than 1.3.2'],
    ['2.2.1 (linked to 9.4.5 and 9.4.6)', '2.2.1', '(linked to 9.4.5 and 9.4.6)'],
    ['1.3.1 – 2 policies are approved', '1.3.1', '2 policies are approved'],
    ['1.3.1 a', '1.3.1', 'a'],
    ['1.3.1\nTraining', '1.3.1', 'Training'],
    ['A1.a Direction from the board', 'A1.a', 'Direction from the board'],
  ])('is told from one with a remark: %j', (text, reference, rest) => {
    expect(readReference({ kind: 'text', text })).toMatchObject({ reference, found: true })
    expect(readReference({ kind: 'text', text }).rest).toBe(rest.replace(/^\(|\)$/g, ''))
  })

  test('is looked at in time that grows with its length, not with its square', () => {
    const marks = ' , a'.repeat(75_000)
    expect(readReference({ kind: 'text', text: `1.3.1${marks}x` }).reference).toBe('1.3.1')
    expect(readReference({ kind: 'text', text: '1.3.1\n'.repeat(50_000) }).found).toBe(true)
    expect(readReference({ kind: 'text', text: '1'.repeat(300_000) }).found).toBe(false)
  })
})

test.each([
  ['2006-04-09', '9.4.6'],
  ['2003-01-12', '1.12.3'],
  ['2021-09-30', '30.9.21'],
  ['2000-12-25', '25.12.0'],
])(
  'a date is the reference that its day, month and year make, or else its month, day and year: %s',
  (date, reference) => {
    const value = { kind: 'date' as const, date: calendarDate(date), number: 38_000 }
    expect(readReference(value)).toEqual({ reference, rest: '', found: true, fromDate: true })
  },
)
