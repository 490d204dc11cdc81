import { describe, expect, test } from 'vitest'
import { readItemLimit, readYearEntry } from '~/builder/state/read-year-entry'
import { figuresFor, workingYear } from '~/builder/state/working-year'
import { startHistory } from '~/builder/state/history'
import { yearEntryOf, type YearEntry } from '~/builder/state/year-entry'
import { editions } from '~/domain/editions'
import { planSchema } from '~/domain/plan'
import { noYearFigures } from '~/domain/plan-values'
import { startPlan } from '~/domain/start-plan'
import { calendarDate } from '~/domain/calendar-date'
import { planOf } from '../../plans'

function another(values: Partial<YearEntry> = {}): YearEntry {
  return { ...yearEntryOf(null), name: '2026-27', ...values }
}

function problemsOf(values: Partial<YearEntry>, current: string | null = null) {
  const reading = readYearEntry(another(values), current)
  return reading.ok ? [] : [...reading.problems]
}

describe('a toolkit year that is chosen', () => {
  test.each(editions.map(({ id }) => id))('is %s as it is known, whatever was typed of another', (id) => {
    expect(readYearEntry(another({ known: id, itemLimit: 'x' }))).toEqual({
      ok: true,
      year: { edition: id, yearFigures: noYearFigures },
    })
  })
})

describe('a toolkit year that is typed', () => {
  test('needs its name and no more', () => {
    expect(readYearEntry(another())).toEqual({ ok: true, year: { edition: '2026-27', yearFigures: noYearFigures } })
  })

  test('has the figures that were typed', () => {
    const typed = {
      publishBy: { day: '30', month: 'June', year: '2027' },
      completeBy: { day: '31', month: '12', year: '2027' },
      itemLimit: ' 12 ',
      uploadItem: ' 9.4.6 ',
    }
    expect(readYearEntry(another(typed))).toEqual({
      ok: true,
      year: {
        edition: '2026-27',
        yearFigures: { publishBy: '2027-06-30', completeBy: '2027-12-31', itemLimit: 12, uploadItem: '9.4.6' },
      },
    })
  })

  test.each([' 2026-27 ', '2026/27', '2026 – 27', '2026—27'])('may have its name as %j', (name) => {
    expect(readYearEntry(another({ name }))).toMatchObject({ year: { edition: '2026-27' } })
  })

  test.each([
    ['', 'Enter the name of the toolkit year, such as 2025-26'],
    ['2026 to 27', 'The name can have up to 40 letters, numbers and hyphens, such as 2025-26'],
    ['x'.repeat(41), 'The name can have up to 40 letters, numbers and hyphens, such as 2025-26'],
    ['2020/21', '2020-21 is in the list of years. Choose it there'],
  ])('can’t be named %j', (name, problem) => {
    expect(problemsOf({ name })).toEqual([['name', problem]])
  })

  test('can’t be the one that the plan has', () => {
    expect(problemsOf({}, '2026-27')).toEqual([['name', 'The plan is already for 2026-27']])
  })

  test('says of every figure what is wrong with it', () => {
    const problems = problemsOf({
      publishBy: { day: '31', month: '6', year: '2027' },
      completeBy: { day: '', month: '6', year: '2027' },
      itemLimit: 'fifteen',
      uploadItem: 'x'.repeat(301),
    })
    expect(problems).toEqual([
      ['publishBy', 'There is no 31 June 2027. Enter a real date'],
      ['completeBy', 'The date must include a day'],
      ['itemLimit', 'Enter a whole number from 1 to 1000, such as 15'],
      ['uploadItem', 'Shorten this to 300 characters'],
    ])
  })

  test('makes a plan that can be saved and opened again', () => {
    for (const name of ['2026-27', 'x'.repeat(40)]) {
      const reading = readYearEntry(another({ name, itemLimit: '1000', uploadItem: 'x'.repeat(300) }))
      expect(reading.ok).toBe(true)
      if (reading.ok)
        expect(planSchema.safeParse(startPlan(reading.year, 'p', calendarDate('2026-11-22'))).success).toBe(true)
    }
  })
})

describe('a limit of items', () => {
  test.each([
    ['', null],
    ['  ', null],
    ['1', 1],
    [' 15 ', 15],
    ['1000', 1000],
    ['0', undefined],
    ['1001', undefined],
    ['-5', undefined],
    ['1.5', undefined],
    ['1e2', undefined],
    ['many', undefined],
  ])('%j is read as %s', (text, limit) => {
    expect(readItemLimit(text)).toBe(limit)
  })
})

describe('the year that is being worked on', () => {
  const startYear = another({ itemLimit: '5' })
  const start = { screen: 'start', itemId: null, focus: null } as const
  const items = { screen: 'items', itemId: null, focus: null } as const

  test('is that of the open plan', () => {
    const plan = planOf({ edition: '2021-22', yearFigures: { ...noYearFigures, itemLimit: 9 } })
    expect(workingYear({ history: startHistory(plan), route: items, startYear })).toEqual({
      edition: '2021-22',
      yearFigures: { ...noYearFigures, itemLimit: 9 },
    })
  })

  test('is the one that was chosen at the start, where no plan is open', () => {
    expect(workingYear({ history: null, route: items, startYear })).toEqual({
      edition: '2026-27',
      yearFigures: { ...noYearFigures, itemLimit: 5 },
    })
  })

  test('is the chosen one at the start too, where a plan waits in the background', () => {
    const history = startHistory(planOf())
    expect(workingYear({ history, route: start, startYear }).edition).toBe('2026-27')
  })

  test('is the default while the chosen one has no name yet', () => {
    expect(workingYear({ history: null, route: start, startYear: another({ name: '' }) }).edition).toBe('2020-21')
  })

  test('gives its figures to a plan of that year only', () => {
    const year = { edition: '2026-27', yearFigures: { ...noYearFigures, itemLimit: 5 } }
    expect(figuresFor('2026-27', year).itemLimit).toBe(5)
    expect(figuresFor('2021-22', year)).toEqual(noYearFigures)
  })
})
