import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarDate } from '~/domain/calendar-date'
import { defaultEdition } from '~/domain/editions'
import type { Plan } from '~/domain/plan'
import { describeFillNote } from '~/formats/spreadsheet/fill/fill-report'
import { fillTemplate, type FilledTemplate } from '~/formats/spreadsheet/fill/fill-template'
import { openPackage } from '~/formats/spreadsheet/package/open-package'
import { rewriteZip } from '~/formats/spreadsheet/package/zip-write'
import { textAt } from '~/formats/spreadsheet/read/grid'
import { makeOwnTemplate } from '~/formats/spreadsheet/template/make-own-template'
import { tidyPlan } from '../../../arbitraries/plan'
import { readZipDirectory } from '~/formats/spreadsheet/package/zip-directory'
import { proposeLayout } from '~/formats/spreadsheet/read/propose-layout'
import { readPlan } from '~/formats/spreadsheet/read/read-plan'
import { readXlsx } from '~/formats/spreadsheet/read/read-workbook'
import { compareWithGrids } from '~/formats/spreadsheet/second-opinion/own-opinion'
import { compareWithSheetJs } from '~/formats/spreadsheet/second-opinion/sheetjs-opinion'
import { examplePlan } from '../../../plans'
import { files, fixture } from '../fixtures'
import { samplePlan } from '../sample-plan'

const references = [
  '1.1.2',
  '1.3.7',
  '2.2.1',
  '3.2.1',
  '4.2.1',
  '4.5.3',
  '5.1.1',
  '6.2.3',
  '7.2.1',
  '8.3.1',
  '9.2.1',
  '9.3.1',
  '10.1.1',
  '10.2.1',
  '1.6.1',
]

function fifteenItems(): Plan {
  const plan = samplePlan(15)
  plan.items.forEach((item, index) => {
    item.reference = references[index] ?? ''
    item.actions = item.actions.slice(0, 1)
    const [action] = item.actions
    if (action !== undefined) action.description = `Do the thing for ${item.reference}`
    if (index === 3 && action !== undefined)
      Object.assign(action, { status: 'complete', completedOn: calendarDate('2021-08-02') })
  })
  return plan
}

const templates = files('templates').filter((name) => name.endsWith('.xlsx'))

function fill(name: string, plan: Plan): FilledTemplate {
  return fillBytes(fixture('templates', name).bytes, plan)
}

function fillBytes(bytes: Uint8Array, plan: Plan): FilledTemplate {
  const read = readXlsx(bytes)
  const [mapping] = proposeLayout(read.ok ? read.grids : [])
  if (mapping === undefined) throw new Error('no layout')
  const filled = fillTemplate(bytes, mapping, plan, { rowsPer: 'action', draft: false })
  if (!filled.ok) throw new Error(JSON.stringify(filled.problem))
  return filled
}

describe('a template', () => {
  test.each(templates)('%s holds what was filled in, as two readers see it', (name) => {
    const { bytes, report } = fill(name, fifteenItems())
    const read = readXlsx(bytes)
    expect(compareWithGrids(read.ok ? read.grids : [], report.expected, report.sheet).differences).toEqual([])
    expect(compareWithSheetJs(bytes, report.expected, report.sheet).differences).toEqual([])
    expect(report.expected.length).toBeGreaterThan(45)
  })

  test.each(templates)('%s keeps every part that has nothing to do with the plan', (name) => {
    const before = readZipDirectory(fixture('templates', name).bytes)
    const after = readZipDirectory(fill(name, fifteenItems()).bytes)
    const changed = [...before.entries].filter(([part, entry]) => {
      const now = after.entries.get(part)
      return (
        now === undefined ||
        Buffer.compare(
          before.bytes.subarray(entry.recordStart, entry.recordEnd),
          after.bytes.subarray(now.recordStart, now.recordEnd),
        ) !== 0
      )
    })
    for (const [part] of changed) {
      expect(part).toMatch(
        /worksheets\/sheet\d+\.xml$|workbook\.xml(\.rels)?$|styles\.xml$|tables\/table\d+\.xml$|comments|vmlDrawing|drawings\/drawing|charts?\/chart|calcChain|Content_Types/i,
      )
    }
    expect(changed.map(([part]) => part)).not.toContain('xl/sharedStrings.xml')
  })

  test.each(templates)('%s gives the plan back', (name) => {
    const plan = fifteenItems()
    const { bytes } = fill(name, plan)
    const read = readXlsx(bytes)
    const grids = read.ok ? read.grids : []
    const [mapping] = proposeLayout(grids)
    const reading = mapping === undefined ? null : readPlan(grids, mapping)
    const found = new Map(reading?.items.map((item) => [item.reference, item]))
    for (const item of plan.items) {
      const [wanted] = item.actions
      const [action] = found.get(item.reference)?.actions ?? []
      expect([item.reference, action?.description, action?.due]).toEqual([
        item.reference,
        wanted?.description,
        wanted?.due,
      ])
    }
  })

  test('keeps an item that it lists in one piece, and says which listed items the plan lacks', () => {
    const plan = examplePlan('small-trust')
    const { bytes, report } = fill('t06-prefilled.xlsx', plan)
    const read = readXlsx(bytes)
    const grids = read.ok ? read.grids : []
    const [mapping] = proposeLayout(grids)
    const reading = mapping === undefined ? null : readPlan(grids, mapping)
    for (const { reference, actions } of plan.items) {
      const found = reading?.items.filter((item) => item.reference === reference) ?? []
      expect([reference, found.map((item) => item.actions.length)]).toEqual([reference, [actions.length]])
    }
    const words = report.notes.map(describeFillNote).join(' ')
    expect(words).toMatch(/The template lists \d+ items that your plan does not have: \d/)
    expect(words).toMatch(/the template’s title/)
  })

  test('says what it has no place for, and which words of its lists were used', () => {
    const notes = (name: string) => fill(name, fifteenItems()).report.notes.map(describeFillNote)
    expect(notes('t05-instructions-first.xlsx')).toEqual([
      'The template has no column for the evidence item: 15 values are not in the file.',
      'The template has no column for the date completed: 1 value is not in the file.',
      'We added 10 rows to the template, in the same style as its own.',
      'We wrote “Complete” as “Done”, the template’s own word, in 1 cell.',
    ])
    expect(notes('d1-x-prefix.xlsx')).toContain(
      'The template’s list (Red, Amber, Green, Complete) does not have “Not started”: 14 cells were left empty (L13, L14, L15, L17 and more).',
    )
  })

  test('that does not wrap its cells is said to cut long texts in print', () => {
    const source = openPackage(fixture('templates', 't01-trust-classic.xlsx').bytes)
    const styles = new TextDecoder().decode(source.part('xl/styles.xml') ?? new Uint8Array())
    const plain = new TextEncoder().encode(styles.replace(/ wrapText="(1|true)"/g, ''))
    const words = (bytes: Uint8Array) =>
      fillBytes(bytes, fifteenItems())
        .report.notes.filter(({ kind }) => kind === 'not-wrapped')
        .map(describeFillNote)
    expect(words(source.archive.bytes)).toEqual([])
    expect(words(rewriteZip(source.archive, new Map([['xl/styles.xml', plain]])))).toEqual([
      'The template does not wrap the text of 30 cells (C9, E9, C10, E10 and more). All the text is in the file, but what does not fit will not print. To show it, select the cells and choose Wrap Text in Excel.',
    ])
  })

  test('of any kind holds every value of any plan, as two readers see it', () => {
    const corpus = [
      ...templates.map((name) => ({ name, bytes: fixture('templates', name).bytes })),
      { name: 'own', bytes: makeOwnTemplate(defaultEdition) },
    ].flatMap(({ name, bytes }) => {
      const read = readXlsx(bytes)
      const [mapping] = proposeLayout(read.ok ? read.grids : [])
      return mapping === undefined ? [] : [{ name, bytes, mapping }]
    })
    expect(corpus).toHaveLength(templates.length + 1)
    fc.assert(
      fc.property(
        fc.constantFrom(...corpus),
        tidyPlan,
        fc.constantFrom('action' as const, 'item' as const),
        fc.boolean(),
        (template, plan, rowsPer, draft) => {
          const filled = fillTemplate(template.bytes, template.mapping, plan, { rowsPer, draft })
          if (!filled.ok) throw new Error(JSON.stringify(filled.problem))
          const { bytes, report } = filled
          const read = readXlsx(bytes)
          expect(compareWithGrids(read.ok ? read.grids : [], report.expected, report.sheet).differences).toEqual([])
          expect(compareWithSheetJs(bytes, report.expected, report.sheet).differences).toEqual([])
          const places = report.expected.map(({ position }) => `${position.column} ${position.row}`)
          expect(new Set(places).size).toBe(places.length)
        },
      ),
      { numRuns: 60 },
    )
  }, 30_000)

  test('keeps an item and its actions together, in pre-listed rows too', () => {
    const { bytes } = fill('t06-prefilled.xlsx', {
      ...samplePlan(1),
      items: samplePlan(1).items.map((item) => ({ ...item, reference: '3.2.1' })),
    })
    const read = readXlsx(bytes)
    const grid = read.ok ? read.grids[0] : undefined
    const column = (letter: number) =>
      [10, 11, 12, 13].map((row) => (grid === undefined ? '' : textAt(grid, { column: letter, row })))
    expect(column(2)).toEqual(['3.1.1', '3.2.1', '3.2.1', '4.2.1'])
    expect(column(7).map((owner) => owner.split(' ')[0])).toEqual(['', 'Siân', '"Smith,', ''])
  })

  test('with links to other files is not filled', () => {
    const source = openPackage(fixture('templates', 't01-trust-classic.xlsx').bytes)
    const bytes = rewriteZip(source.archive, new Map([['xl/externalLinks/externalLink1.xml', new Uint8Array()]]))
    const read = readXlsx(bytes)
    const [mapping] = proposeLayout(read.ok ? read.grids : [])
    const filled =
      mapping === undefined ? null : fillTemplate(bytes, mapping, samplePlan(1), { rowsPer: 'action', draft: false })
    expect(filled?.ok === false ? filled.problem.code : null).toBe('fill.external-links')
  })

  test('that is no .xlsx is not filled, and the way out is said', () => {
    const { bytes } = fixture('templates', 't10-biff8.xls')
    const [mapping] = proposeLayout([])
    expect(mapping).toBeUndefined()
    const empty = { sheet: 'Plan', headerRows: null, columns: [], labels: {}, firstRow: 1, lastRow: 1, title: null }
    const filled = fillTemplate(bytes, empty, samplePlan(1), { rowsPer: 'action', draft: false })
    expect(filled.ok ? null : filled.problem).toEqual({
      code: 'fill.not-xlsx',
      values: { found: 'an old Excel workbook (.xls)' },
    })
  })
})
