import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyDateEntry, entryOf, readDateEntry, readWholeDate, type DateEntry } from '~/components/form/date-entry'
import { calendarDate, monthNames } from '~/domain/calendar-date'
import { anyDate } from '../../arbitraries/plan'

function typed(day: string, month: string, year: string): DateEntry {
  return { day, month, year }
}

function dateOf(entry: DateEntry): string | null {
  const read = readDateEntry(entry)
  return read.kind === 'date' ? read.date : null
}

function messageOf(entry: DateEntry): readonly [wrong: string, message: string] | null {
  const read = readDateEntry(entry)
  return read.kind === 'wrong' ? [read.wrong, read.message] : null
}

describe('the three fields of a date', () => {
  test('read every date that they show', () => {
    fc.assert(fc.property(anyDate, (date) => dateOf(entryOf(date)) === date))
    expect(entryOf(calendarDate('2021-06-04'))).toEqual(typed('4', '6', '2021'))
    expect(entryOf(null)).toEqual(emptyDateEntry)
  })

  test.each([
    [typed('14', '6', '2021'), '2021-06-14'],
    [typed(' 04 ', '06', ' 2021 '), '2021-06-04'],
    [typed('14', 'June', '2021'), '2021-06-14'],
    [typed('14', 'jun', '2021'), '2021-06-14'],
    [typed('1', 'Sept', '2021'), '2021-09-01'],
    [typed('1', 'DECEMBER', '2021'), '2021-12-01'],
    [typed('1', 'Dec.', '2021'), '2021-12-01'],
    [typed('29', '2', '2020'), '2020-02-29'],
  ])('%j is %s', (entry, date) => {
    expect(dateOf(entry)).toBe(date)
  })

  test('month names are accepted in full and from three letters on', () => {
    for (const [index, name] of monthNames.entries()) {
      for (let length = 3; length <= name.length; length += 1) {
        expect(dateOf(typed('1', name.slice(0, length), '2021'))).toBe(`2021-${String(index + 1).padStart(2, '0')}-01`)
      }
    }
  })

  test('nothing typed, or only spaces, is no date rather than a wrong one', () => {
    expect(readDateEntry(emptyDateEntry)).toEqual({ kind: 'empty' })
    expect(readDateEntry(typed(' ', '', '  '))).toEqual({ kind: 'empty' })
  })

  const wrongMonth = 'Month must be a number from 1 to 12, or a name such as June'
  const wrongYear = 'Year must include 4 numbers, such as 2021'
  const wrongDay = 'Day must be a number from 1 to 31'

  test.each([
    [typed('', '6', '2021'), 'day', 'The date must include a day'],
    [typed('14', '', '2021'), 'month', 'The date must include a month'],
    [typed('14', '6', ''), 'year', 'The date must include a year'],
    [typed('', '', '2021'), 'day', 'The date must include a day and a month'],
    [typed('14', '', ''), 'month', 'The date must include a month and a year'],
    [typed('', '6', ''), 'day', 'The date must include a day and a year'],
    [typed('14', '13', '2021'), 'month', wrongMonth],
    [typed('14', '0', '2021'), 'month', wrongMonth],
    [typed('14', 'Ju', '2021'), 'month', wrongMonth],
    [typed('14', 'Juny', '2021'), 'month', wrongMonth],
    [typed('14', '6', '21'), 'year', wrongYear],
    [typed('14', '6', '20211'), 'year', wrongYear],
    [typed('14', '6', 'next'), 'year', wrongYear],
    [typed('14th', '6', '2021'), 'day', wrongDay],
    [typed('114', '6', '2021'), 'day', wrongDay],
    [typed('29', '2', '2021'), 'day', 'There is no 29 February 2021. Enter a real date'],
    [typed('31', 'June', '2021'), 'day', 'There is no 31 June 2021. Enter a real date'],
    [typed('0', '6', '2021'), 'day', 'There is no 0 June 2021. Enter a real date'],
  ])('%j is wrong in its %s: %s', (entry, wrong, message) => {
    expect(messageOf(entry)).toEqual([wrong, message])
  })

  test('read any text without throwing', () => {
    const part = fc.string({ maxLength: 100 })
    fc.assert(
      fc.property(part, part, part, (day, month, year) => {
        expect(['empty', 'date', 'wrong']).toContain(readDateEntry(typed(day, month, year)).kind)
      }),
    )
  })
})

describe('a whole date in the field of the day', () => {
  test.each([
    ['30/12/2021', '2021-12-30'],
    ['30.12.21', '2021-12-30'],
    [' 4-6-2021 ', '2021-06-04'],
    ['30 12 2021', '2021-12-30'],
    ['30 December 2021', '2021-12-30'],
    ['30 dec 21', '2021-12-30'],
    ['30th Dec. 2021', '2021-12-30'],
    ['30dec21', '2021-12-30'],
    ['30122021', '2021-12-30'],
    ['301221', '2021-12-30'],
    ['2021-12-30', '2021-12-30'],
  ])('“%s” is %s', (text, date) => {
    expect(dateOf(typed(text, '', ''))).toBe(date)
    const spread = readWholeDate(text)
    expect(spread !== null && dateOf(spread)).toBe(date)
  })

  test.each(['30', '30/12', '30/12/2', '30/12/202', '3012', '30122', '3012202', '30 12 2021 or so', '20211230 1'])(
    '“%s” is none yet',
    (text) => {
      expect(readWholeDate(text)).toBeNull()
    },
  )

  test('takes the place of the date that stood there', () => {
    expect(dateOf(typed('301221', '6', '2020'))).toBe('2021-12-30')
  })

  test('that does not exist is said like one in three fields', () => {
    expect(messageOf(typed('310221', '', ''))).toEqual(['day', 'There is no 31 February 2021. Enter a real date'])
    expect(messageOf(typed('30/13/2021', '', ''))?.[0]).toBe('month')
  })

  test('reads every date however it is written', () => {
    fc.assert(
      fc.property(anyDate, fc.constantFrom('/', '-', '.', ' '), (date, separator) => {
        const { day, month, year } = entryOf(date)
        return dateOf(typed([day, month, year].join(separator), '', '')) === date
      }),
    )
  })
})
