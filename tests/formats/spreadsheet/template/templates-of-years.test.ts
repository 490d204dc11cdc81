/** The tool's own template for each toolkit year, and the one for a year that it does not know. */
import { describe, expect, test } from 'vitest'
import { templateAddress } from '~/builder/screens/make-file'
import { calendarDate } from '~/domain/calendar-date'
import { anotherYear, defaultEdition, editions, type Edition } from '~/domain/editions'
import { organisationTypeNames } from '~/domain/organisation-types'
import type { Plan } from '~/domain/plan'
import { columnFields, covidFields, laterFields } from '~/formats/spreadsheet/layout'
import { makeSpreadsheetHere } from '~/formats/spreadsheet/make-spreadsheet'
import { makeOpenDocument } from '~/formats/spreadsheet/open-document/make-open-document'
import { openPackage } from '~/formats/spreadsheet/package/open-package'
import { textAt, type Grid } from '~/formats/spreadsheet/read/grid'
import { readWorkbook } from '~/formats/spreadsheet/read/read-any'
import { isOwnSheet, readOwnPlan } from '~/formats/spreadsheet/read/read-own-plan'
import { helpRows } from '~/formats/spreadsheet/template/help-texts'
import { makeOwnCsv } from '~/formats/spreadsheet/template/make-own-csv'
import { makeOwnTemplate } from '~/formats/spreadsheet/template/make-own-template'
import { anotherYearId, labels } from '~/formats/spreadsheet/template/own-layout'
import { actionOf, afterBau, itemOf, planOf } from '../../../plans'
import { ownWork } from '../own-spreadsheet'

const unknown = anotherYear(anotherYearId)
const all: readonly Edition[] = [...editions, unknown]

function xml(bytes: Uint8Array, part: string): string {
  return new TextDecoder().decode(openPackage(bytes).part(part) ?? new Uint8Array())
}

async function gridsOf(bytes: Uint8Array, name: string): Promise<readonly Grid[]> {
  const read = await readWorkbook(bytes, name)
  return read.ok ? read.grids : []
}

function hiddenIn(grid: Grid | undefined): (string | undefined)[] {
  return Array.from(grid?.hiddenColumns ?? [], (column) => columnFields[column - 1]).toSorted()
}

const formats = [
  ['xlsx', makeOwnTemplate],
  ['ods', (edition: Edition) => makeOpenDocument({ plan: null, changes: [], edition, draft: false })],
  ['csv', makeOwnCsv],
] as const

describe.each(all)('the blank template of $id', (edition) => {
  test.each(formats)('opens as the tool’s own sheet, with what the year asks for: .%s', async (extension, make) => {
    const [plan] = (await gridsOf(make(edition), `blank.${extension}`)).filter(isOwnSheet)
    if (plan === undefined) throw new Error('It is not known as a sheet of the tool')
    const texts = [...plan.rows.keys()].flatMap((row) =>
      columnFields.map((_, column) => textAt(plan, { column: column + 1, row })),
    )
    const title =
      edition === unknown ? 'Improvement plan: write the toolkit year here' : `Improvement plan ${edition.id}`
    expect(textAt(plan, { column: 1, row: 1 })).toBe(title)
    expect(texts.includes(labels.returnedToBauOn)).toBe(edition.covidDates)
    if (extension === 'csv') expect(texts.join().includes('Covid')).toBe(edition.covidDates)
    if (extension === 'xlsx') {
      expect(hiddenIn(plan)).toEqual([...(edition.covidDates ? [] : covidFields), ...laterFields].toSorted())
    }
  })

  test('offers the types of organisation that the year covers, in a list that Excel takes', () => {
    const sheet = xml(makeOwnTemplate(edition), 'xl/worksheets/sheet1.xml')
    const lists = Array.from(sheet.matchAll(/<formula1>"([^<]*)"<\/formula1>/g), ([, list = '']) => list)
    expect(lists.length).toBeGreaterThan(1)
    for (const list of lists) expect(list.length).toBeLessThanOrEqual(255)
    const names = (edition.covers ?? []).map((type) => organisationTypeNames[type].replaceAll('’', '’'))
    for (const name of names) expect(lists.some((list) => list.split(',').includes(name))).toBe(true)
  })

  test('explains the year in its second sheet, without a word of another', () => {
    const words = helpRows(edition)
      .filter(({ topic }) => topic !== 'Hidden columns')
      .map(({ topic, text, example }) => `${topic} ${text} ${example}`)
      .join('\n')
    expect(words).not.toMatch(/null|undefined|another-year/)
    expect(/covid|\bBAU\b/i.test(words)).toBe(edition.covidDates)
    expect(words.includes('9.4.6')).toBe(edition.uploadItem !== null)
    expect(words.includes('A1.a')).toBe(edition.references !== 'items')
    const years = new Set(Array.from(words.matchAll(/\b[A-Z][a-z]+ (20\d\d)\b/g), ([, year]) => year))
    if (edition.publishBy !== null && edition.completeBy === null)
      expect([...years]).toEqual([edition.publishBy.slice(0, 4)])
  })
})

describe('a filled spreadsheet', () => {
  const plan: Plan = planOf({
    edition: '2026-27',
    items: [itemOf({ reference: 'A1.a', covid: { impacted: null, explanation: '' } })],
  })

  async function fill(kind: 'xlsx' | 'ods', given: Plan, template: Edition): Promise<Uint8Array> {
    const made = await makeSpreadsheetHere({
      ...ownWork(kind, given),
      template: makeOwnTemplate(template),
    })
    if (!made.ok) throw new Error(made.problem.code)
    expect(made.receipt.differences).toEqual([])
    return made.bytes
  }

  test('names the plan’s year everywhere, where the template left it open', async () => {
    const bytes = await fill('xlsx', plan, unknown)
    const [grid] = await gridsOf(bytes, 'filled.xlsx')
    expect(grid === undefined ? '' : textAt(grid, { column: 1, row: 1 })).toContain('2026-27')
    expect(xml(bytes, 'docProps/core.xml')).toContain('<dc:title>DSP Toolkit: improvement plan 2026-27</dc:title>')
    for (const sheet of [1, 2, 3]) {
      expect(xml(bytes, `xl/worksheets/sheet${String(sheet)}.xml`)).toContain(
        'DSP Toolkit improvement plan 2026-27&amp;R',
      )
    }
    expect(
      readOwnPlan(await gridsOf(bytes, 'filled.xlsx'), { edition: '2020-21', newId: () => 'id' }).plan.edition,
    ).toBe('2026-27')
  })

  test('changes neither title nor footers of a template that names its year', async () => {
    const given = planOf({ items: plan.items })
    const template = makeOwnTemplate(defaultEdition)
    const bytes = await fill('xlsx', given, defaultEdition)
    for (const part of ['docProps/core.xml', 'xl/worksheets/sheet3.xml'])
      expect(xml(bytes, part)).toBe(xml(template, part))
  })

  test.each(['xlsx', 'ods'] as const)(
    'shows what the plan says of Covid, in a year that does not ask it: .%s',
    async (kind) => {
      const covid = { impacted: true, explanation: '' }
      const said = planOf({
        edition: '2022-23',
        items: [itemOf({ covid, actions: [actionOf({ due: afterBau(3) })] })],
        returnedToBauOn: calendarDate('2023-03-01'),
      })
      const bytes = await fill(kind, said, editions[2] ?? defaultEdition)
      const [grid] = await gridsOf(bytes, `filled.${kind}`)
      if (kind === 'xlsx') expect(hiddenIn(grid)).not.toEqual(expect.arrayContaining([...covidFields]))
      const { plan: read } = readOwnPlan(await gridsOf(bytes, `filled.${kind}`), { edition: '', newId: () => 'id' })
      expect(read.items[0]?.covid.impacted).toBe(true)
      expect(read.items[0]?.actions[0]?.due).toEqual(afterBau(3))
      expect(read.returnedToBauOn).toBe('2023-03-01')
    },
  )
})

test('a plan is filled into the template of its year, or into the one for years that the tool does not know', () => {
  expect(templateAddress('/', defaultEdition)).toBe('/template/dspt-improvement-plan-2020-21.xlsx')
  expect(templateAddress('/at/', { id: '2024-25' })).toBe('/at/template/dspt-improvement-plan-2024-25.xlsx')
  expect(templateAddress('/', { id: '2026-27' })).toBe('/template/dspt-improvement-plan-another-year.xlsx')
})
