import { describe, expect, test } from 'vitest'
import { calendarDate } from '~/domain/calendar-date'
import type { Plan } from '~/domain/plan'
import { describeFillNote } from '~/formats/spreadsheet/fill/fill-report'
import { fillTemplate, type FilledTemplate } from '~/formats/spreadsheet/fill/fill-template'
import { readZipDirectory } from '~/formats/spreadsheet/package/zip-directory'
import { proposeLayout } from '~/formats/spreadsheet/read/propose-layout'
import { readPlan } from '~/formats/spreadsheet/read/read-plan'
import { readXlsx } from '~/formats/spreadsheet/read/read-workbook'
import { compareWithGrids } from '~/formats/spreadsheet/second-opinion/own-opinion'
import { compareWithSheetJs } from '~/formats/spreadsheet/second-opinion/sheetjs-opinion'
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
  const { bytes } = fixture('templates', name)
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

  test('says what it has no place for, and which words of its lists were used', () => {
    const notes = (name: string) => fill(name, fifteenItems()).report.notes.map(describeFillNote)
    expect(notes('t05-instructions-first.xlsx')).toEqual([
      'The template has no column for the evidence item: 15 values are not in the file.',
      'The template has no column for the date completed: 1 value is not in the file.',
      '10 rows were added to the template, like the rows that it has.',
      '“Complete” was written as “Done”, the template’s own word, in 1 cell.',
    ])
    expect(notes('d1-x-prefix.xlsx')).toContain(
      'The template’s list (Red, Amber, Green, Complete) does not have “Not started”: 14 cells were left empty (L13, L14, L15, L17 and more).',
    )
  })
})
