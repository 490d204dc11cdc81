import { describe, expect, test } from 'vitest'
import { calendarDate } from '~/domain/calendar-date'
import type { Action, Plan } from '~/domain/plan'
import { recordEvent, startUpdate } from '~/domain/revise-plan'
import { describeFillNote } from '~/formats/spreadsheet/fill/fill-report'
import { fillTemplate, type FilledTemplate } from '~/formats/spreadsheet/fill/fill-template'
import type { RowsPer } from '~/formats/spreadsheet/fill/template-plan'
import { textAt, type Grid } from '~/formats/spreadsheet/read/grid'
import { describeRowProblem } from '~/formats/spreadsheet/read/describe-reading'
import { proposeLayout } from '~/formats/spreadsheet/read/propose-layout'
import { readPlan } from '~/formats/spreadsheet/read/read-plan'
import { readXlsx } from '~/formats/spreadsheet/read/read-workbook'
import { toPlan } from '~/formats/spreadsheet/read/to-plan'
import { compareWithGrids } from '~/formats/spreadsheet/second-opinion/own-opinion'
import { compareWithSheetJs } from '~/formats/spreadsheet/second-opinion/sheetjs-opinion'
import { actionOf, afterBau, itemOf, on, planOf } from '../../../plans'
import { firstRow, headingsToT, updateTemplate, type UpdateTemplate } from './update-template'

const patch = actionOf({
  id: 'patch',
  description: 'Patch the servers',
  due: on('2025-09-30'),
  progress: 'Begun in June',
})
const scan = actionOf({ id: 'scan', description: 'Attach the scan report', due: on('2025-10-31'), evidence: '' })

function planWith(...actions: Action[]): Plan {
  return planOf({ edition: '2024-25', items: [itemOf({ reference: 'B4.d', actions })] })
}

/** Agreed, and then changed in an update that is under way. */
function updated(change: Partial<Action>, ...actions: Action[]): Plan {
  const agreed = recordEvent(planWith(...actions), { on: calendarDate('2025-07-20'), event: 'agreed', note: '' })
  const begun = startUpdate(agreed, calendarDate('2025-11-20'))
  const items = begun.items.map((item) => ({
    ...item,
    actions: item.actions.map((action) => (action.id === 'patch' ? { ...action, ...change } : action)),
  }))
  return { ...begun, items }
}

const moved = { due: on('2026-03-31'), changeReason: 'The supplier is late', progress: 'Begun in June. Nine are done' }

function gridOf(bytes: Uint8Array): Grid {
  const read = readXlsx(bytes)
  const [grid] = read.ok ? read.grids : []
  if (grid === undefined) throw new Error('No sheet')
  return grid
}

function fill(template: UpdateTemplate, plan: Plan, rowsPer: RowsPer = 'action'): FilledTemplate {
  const bytes = updateTemplate(template)
  const [mapping] = proposeLayout([gridOf(bytes)])
  if (mapping === undefined) throw new Error('No layout was found')
  const filled = fillTemplate(bytes, mapping, plan, { rowsPer, draft: false })
  if (!filled.ok) throw new Error(JSON.stringify(filled.problem))
  const { report } = filled
  expect(compareWithGrids([gridOf(filled.bytes)], report.expected, report.sheet).differences).toEqual([])
  expect(compareWithSheetJs(filled.bytes, report.expected, report.sheet).differences).toEqual([])
  return filled
}

/** The cells of a row by their headings; empty ones are left out. */
function rowIn({ bytes }: FilledTemplate, headings: readonly string[], row = firstRow): Record<string, string> {
  const grid = gridOf(bytes)
  const cells = headings.map((heading, index): [string, string] => [heading, textAt(grid, { column: index + 1, row })])
  return Object.fromEntries(cells.filter(([, text]) => text !== ''))
}

const notes = ({ report }: FilledTemplate) => report.notes.map(describeFillNote)

const basic = ['Reference', 'Gap', 'Action required', 'Action owner'] as const

describe('a template of an update', () => {
  test('has its columns up to T found, those of others left alone', () => {
    const [mapping] = proposeLayout([gridOf(updateTemplate({ headings: headingsToT }))])
    expect(mapping?.columns.map(({ field }) => field)).toEqual([
      ...[null, 'reference', 'title', null, null, null, 'gap', 'action', 'owner', 'due', 'status', 'progress'],
      ...[null, null, null, null, null, null, 'dateValid', 'laterProgress'],
    ])
  })

  test('that asks whether the date is still valid keeps the agreed date, and says the new one in the comments', () => {
    const filled = fill({ headings: headingsToT }, updated(moved, patch, scan))
    expect(rowIn(filled, headingsToT)).toMatchObject({
      'Delivery date': '2025-09-30',
      'Is the delivery date still valid?': 'N',
      Comments: 'Begun in June',
      'December 2025 comments': 'New date: 31 March 2026\nReason: The supplier is late\nBegun in June. Nine are done',
    })
    const unmoved = rowIn(filled, headingsToT, firstRow + 1)
    expect(unmoved).toMatchObject({ 'Delivery date': '2025-10-31', 'Is the delivery date still valid?': 'Y' })
    expect(Object.keys(unmoved)).not.toContain('December 2025 comments')
    expect(notes(filled)).toContain('The template has no column for a new date, so 1 new date is in the comments (T5).')
    expect(notes(filled).join(' ')).not.toContain('reason for a new date')
  })

  test('gives back what was agreed, the new date and what was said since', () => {
    const bytes = fill({ headings: headingsToT }, updated(moved, patch, scan)).bytes
    const grid = gridOf(bytes)
    const [mapping] = proposeLayout([grid])
    const reading = mapping === undefined ? null : readPlan([grid], mapping)
    const [action] = reading?.items[0]?.actions ?? []
    expect([action?.due, action?.agreedDue]).toEqual([on('2026-03-31'), on('2025-09-30')])
    expect(action?.progress).toContain('Begun in June\nNew date: 31 March 2026')
    expect(reading?.rowProblems).toEqual([])
  })

  test('that others have filled in gives the new date that they wrote, and asks for one that they did not', () => {
    const row = (valid: string, comments: string) =>
      headingsToT.map((heading) => {
        if (heading === 'Outcome reference') return 'B4.d'
        if (heading === 'Action required') return `Patch the servers (${comments})`
        if (heading === 'Delivery date') return '30/09/2025'
        return heading.startsWith('Is the') ? valid : heading.startsWith('December') ? comments : ''
      })
    const typed = [
      ['Yes', 'On track', '2025-09-30', '2025-09-30'],
      ['No', 'New delivery date 31/03/2026; the supplier is late', '2026-03-31', '2025-09-30'],
      ['N', 'The supplier is late', '2025-09-30', '2025-09-30'],
      ['', 'Not looked at', '2025-09-30', null],
    ] as const
    const rows = typed.map(([valid, comments]) => row(valid, comments))
    const grid = gridOf(updateTemplate({ headings: headingsToT, rows }))
    const [mapping] = proposeLayout([grid])
    const reading = mapping === undefined ? null : readPlan([grid], mapping)
    expect(reading?.items.flatMap(({ actions }) => actions.map(({ due, agreedDue }) => [due, agreedDue]))).toEqual(
      typed.map(([, , due, agreed]) => [on(due), agreed === null ? null : on(agreed)]),
    )
    expect(reading?.rowProblems.map(describeRowProblem)).toEqual([
      'S7: “N” says the date has changed, but we found no new date.',
    ])
  })

  test('with a column for the new date has the agreed one left where it was', () => {
    const headings = [...basic, 'Expected completion date', 'Revised completion date', 'Reason for change of date']
    const filled = fill({ headings }, updated(moved, patch, scan))
    expect(rowIn(filled, headings)).toMatchObject({
      'Expected completion date': '2025-09-30',
      'Revised completion date': '2026-03-31',
      'Reason for change of date': 'The supplier is late',
    })
    expect(rowIn(filled, headings, firstRow + 1)).toMatchObject({ 'Expected completion date': '2025-10-31' })
    expect(rowIn(filled, headings, firstRow + 1)).not.toHaveProperty('Revised completion date')
    const grid = gridOf(filled.bytes)
    const [mapping] = proposeLayout([grid])
    const reading = mapping === undefined ? null : readPlan([grid], mapping)
    if (reading === null) throw new Error('Nothing was read')
    const { plan } = toPlan(reading, { edition: '2024-25', newId: () => 'new' })
    expect(plan.items[0]?.actions.map(({ due, agreedDue, changeReason }) => [due, agreedDue, changeReason])).toEqual([
      [on('2026-03-31'), on('2025-09-30'), 'The supplier is late'],
      [on('2025-10-31'), null, ''],
    ])
  })

  test('with columns for the agreed date and for the date that holds has each in its own', () => {
    const headings = [...basic, 'Agreed completion date', 'Due date', 'Evidence of completion']
    const filled = fill({ headings }, updated({ ...moved, evidence: 'Scan report' }, patch))
    expect(rowIn(filled, headings)).toMatchObject({
      'Agreed completion date': '2025-09-30',
      'Due date': '2026-03-31',
      'Evidence of completion': 'Scan report',
    })
  })

  test('with one column of dates has the date that holds, and what is lost is said', () => {
    for (const heading of ['Completion date', 'Agreed completion date', 'Revised completion date']) {
      const headings = [...basic, heading]
      const filled = fill({ headings }, updated(moved, patch))
      expect(rowIn(filled, headings)).toMatchObject({ [heading]: '2026-03-31' })
      expect(notes(filled)).toContain('The template has no column for the agreed date: 1 value is not in the file.')
      expect(notes(filled)).toContain(
        'The template has no column for the reason for a new date: 1 value is not in the file.',
      )
    }
  })

  test('has relative dates in words where they were agreed, or have become so', () => {
    const headings = [...basic, 'Completion date', 'Revised completion date']
    const after = updated({ ...moved, due: afterBau(3) }, patch)
    expect(rowIn(fill({ headings }, after), headings)).toMatchObject({
      'Completion date': '2025-09-30',
      'Revised completion date': '3 months after return to business as usual',
    })
    const before = updated(moved, { ...patch, due: afterBau(3) })
    expect(rowIn(fill({ headings }, before), headings)).toMatchObject({
      'Completion date': '3 months after return to business as usual',
      'Revised completion date': '2026-03-31',
    })
  })

  test('is filled for a first plan like any other: nothing is asked of a date that was not agreed', () => {
    const row = rowIn(fill({ headings: headingsToT }, planWith(patch)), headingsToT)
    expect(row).toMatchObject({ 'Delivery date': '2025-09-30', Comments: 'Begun in June' })
    expect(Object.keys(row)).not.toContain('Is the delivery date still valid?')
    expect(Object.keys(row)).not.toContain('December 2025 comments')
  })

  test('has what was said since in the later column, also once the update is recorded as sent', () => {
    const sent = recordEvent(updated(moved, patch), { on: calendarDate('2025-12-01'), event: 'updated', note: '' })
    expect(rowIn(fill({ headings: headingsToT }, sent), headingsToT)['December 2025 comments']).toContain(
      'Begun in June. Nine are done',
    )
  })

  test('with one row for each item has its actions numbered in these columns too', () => {
    const headings = [
      ...basic,
      'Completion date',
      'Revised completion date',
      'Is the date still valid?',
      'Reason for delay',
    ]
    const filled = fill({ headings }, updated(moved, patch, scan), 'item')
    expect(rowIn(filled, headings)).toMatchObject({
      'Completion date': '1. 30 September 2025\n2. 31 October 2025',
      'Revised completion date': '1. 31 March 2026\n2. ',
      'Is the date still valid?': 'N',
      'Reason for delay': '1. The supplier is late\n2. ',
    })
  })
})

describe('a template that names its toolkit year', () => {
  const other =
    'This template is for 2021-22, but your plan is for 2024-25. Check that it is the right template for your toolkit year.'

  test.each([
    ['Improvement plan template 2021/22', true],
    ['DSPT 2021 - 2022 improvement plan', true],
    ['Toolkit 2021-22, formerly 2024-25', false],
    ['Improvement plan 2024-25', false],
    ['Improvement plan', false],
    ['Improvement plan, version of 2021-12-31', false],
  ])('as “%s” is told from that of another year: %s', (title, isOther) => {
    const filled = fill({ title, headings: headingsToT }, planWith(patch))
    expect(notes(filled).includes(other)).toBe(isOther)
  })
})
