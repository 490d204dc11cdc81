/**
 * Fills workbooks that other people made, which is where libraries differ most: what is kept matters as much as the time.
 * The peers are given the layout and the values; this project finds the layout in the time that is measured.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { calendarDate, dateParts } from '~/domain/calendar-date'
import type { Plan } from '~/domain/plan'
import { cellName } from '~/formats/spreadsheet/cells/reference'
import { readStyles } from '~/formats/spreadsheet/cells/styles'
import { fillTemplate, type FilledTemplate } from '~/formats/spreadsheet/fill/fill-template'
import { openPackage } from '~/formats/spreadsheet/package/open-package'
import { readWorkbookPart } from '~/formats/spreadsheet/package/workbook'
import { attributeOf } from '~/formats/spreadsheet/package/xml-tree'
import { proposeLayout } from '~/formats/spreadsheet/read/propose-layout'
import { sheetRows } from '~/formats/spreadsheet/read/read-sheet'
import { readXlsx } from '~/formats/spreadsheet/read/read-workbook'
import type { ExpectedCell } from '~/formats/spreadsheet/second-opinion/expected-cells'
import { compareWithGrids } from '~/formats/spreadsheet/second-opinion/own-opinion'
import type { CellEdit, Contender } from './contender'
import type { ReportTable } from './report'
import { timeInTurn, timingTable } from './timing'

const folder = join(process.cwd(), 'tests/fixtures/spreadsheets/templates')

/** The layout is found, too. */
function fillOwn(bytes: Uint8Array, plan: Plan): FilledTemplate & { rows: Template['rows'] } {
  const read = readXlsx(bytes)
  const [mapping] = proposeLayout(read.ok ? read.grids : [])
  if (mapping === undefined) throw new Error('no layout was found')
  const filled = fillTemplate(bytes, mapping, plan, { rowsPer: 'action', draft: false })
  if (!filled.ok) throw new Error(filled.problem.code)
  return { ...filled, rows: { first: mapping.firstRow, last: mapping.lastRow } }
}

interface Template {
  name: string
  bytes: Uint8Array
  sheet: string
  /** The rows that the template has ready; what stands below them moves. */
  rows: { first: number; last: number }
  expected: readonly ExpectedCell[]
  cells: readonly CellEdit[]
}

interface Score {
  filled: number
  failures: string[]
  values: [right: number, all: number]
  restyled: [changed: number, all: number]
  parts: [same: number, all: number]
  references: [right: number, all: number]
}

export async function benchTemplates(example: Plan, peers: readonly Contender[]): Promise<ReportTable> {
  // One action each, so that fifteen rows are needed where t07 has five.
  const plan = { ...example, items: example.items.map((item) => ({ ...item, actions: item.actions.slice(0, 1) })) }
  const templates = readdirSync(folder)
    .filter((name) => name.endsWith('.xlsx'))
    .map((name): Template => {
      const bytes = new Uint8Array(readFileSync(join(folder, name)))
      const { report, rows } = fillOwn(bytes, plan)
      const cells = report.expected.flatMap(({ position, kind, text }): CellEdit[] =>
        kind === 'empty' ? [] : [{ ...position, value: kind === 'date' ? utcDate(text) : text }],
      )
      return { name, bytes, sheet: report.sheet, rows, expected: report.expected, cells }
    })
  const own: Contender = { name: 'this project', fill: (bytes) => Promise.resolve(fillOwn(bytes, plan).bytes) }
  const contenders = [own, ...peers]
  const scores = await Promise.all(contenders.map((contender) => score(contender, templates)))
  const all = async ({ fill }: Contender): Promise<void> => {
    for (const { bytes, sheet, cells } of templates) await fill(bytes, sheet, cells).catch(() => null)
  }
  const candidates = contenders.map((contender) => ({ name: contender.name, run: () => all(contender) }))
  const table = timingTable(
    `Filling ${templates.length} templates of others with ${plan.items.length} items, all of them`,
    await timeInTurn(candidates, 10),
    scores.map(describe),
  )
  const failures = scores.flatMap((each, index) =>
    each.failures.map((failure) => `${contenders[index]?.name ?? ''} failed (which takes little time): ${failure}.`),
  )
  const rows = 'No peer was asked to add rows: xlsx-populate and SheetJS have no such step, exceljs does not open t07.'
  return { ...table, notes: [...(table.notes ?? []), rows, ...failures] }
}

function describe({ filled, failures, values, restyled, parts, references }: Score): string {
  const of = ([part, whole]: [number, number]) => `${part} of ${whole}`
  return [
    `filled ${filled} of ${filled + failures.length}`,
    `values right ${of(values)}`,
    `cells restyled ${of(restyled)}`,
    `parts untouched ${of(parts)}`,
    `references right below new rows ${of(references)}`,
  ].join('; ')
}

async function score(contender: Contender, templates: readonly Template[]): Promise<Score> {
  const result: Score = {
    ...{ filled: 0, failures: [] },
    ...{ values: [0, 0], restyled: [0, 0], parts: [0, 0], references: [0, 0] },
  }
  for (const template of templates) {
    const { name, bytes, sheet, expected, cells } = template
    try {
      const output = await contender.fill(bytes, sheet, cells)
      const read = readXlsx(output)
      if (!read.ok) throw new Error(`the file does not open: ${read.problem.code}`)
      const { comparedValues, differences } = compareWithGrids(read.grids, expected, sheet)
      add(result.values, comparedValues - differences.length, comparedValues)
      add(result.parts, ...untouched(bytes, output))
      add(result.restyled, ...restyled(template, output))
      if (name.startsWith('t07')) add(result.references, ...referencesRight(output))
      result.filled++
    } catch (error) {
      result.failures.push(`${name}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return result
}

function add(sum: [number, number], part: number, whole: number): void {
  sum[0] += part
  sum[1] += whole
}

/** Parts of the template, and how many of them the output still has byte for byte. */
function untouched(before: Uint8Array, after: Uint8Array): [same: number, all: number] {
  const written = new Map(Object.entries(unzipSync(after)))
  const parts = Object.entries(unzipSync(before))
  const same = parts.filter(([name, content]) => {
    const now = written.get(name)
    return now?.length === content.length && content.every((byte, at) => byte === now[at])
  })
  return [same.length, parts.length]
}

/** What each cell of the plan's sheet looks like: the parts of its style that our reader knows, its number format included. */
function looks(bytes: Uint8Array, sheetName: string): Map<string, string> {
  const source = openPackage(bytes)
  const workbook = readWorkbookPart(source)
  const styles = readStyles(source, workbook.stylesPart)
  const part = workbook.sheets.find(({ name }) => name === sheetName)?.part ?? ''
  const root = source.xml(part)?.root
  const found = new Map<string, string>()
  for (const { row, cells } of root === undefined ? [] : sheetRows(root)) {
    for (const [column, cell] of cells) {
      const style = styles[Number(attributeOf(cell, 's') ?? 0)]
      // The quote prefix keeps a text from being taken for a formula; it changes nothing that is seen.
      found.set(cellName({ column, row }), JSON.stringify([style?.look, style?.format, style?.fontSize]))
    }
  }
  return found
}

/** Cells that were written and stood in the template, and how many of them look different now. */
function restyled({ bytes, sheet, rows, expected }: Template, output: Uint8Array): [changed: number, all: number] {
  const [before, after] = [looks(bytes, sheet), looks(output, sheet)]
  const compared = expected
    .filter(({ position }) => position.row >= rows.first && position.row <= rows.last)
    .map(({ position }) => cellName(position))
    .filter((cell) => before.has(cell))
  return [compared.filter((cell) => before.get(cell) !== after.get(cell)).length, compared.length]
}

/** Ten rows come between in t07: what names a cell below them, or a range around them, must say so. */
function referencesRight(bytes: Uint8Array): [right: number, all: number] {
  const text = Object.entries(unzipSync(bytes))
    .map(([, content]) => new TextDecoder().decode(content))
    .join('\n')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
  const wanted = [
    /COUNTA\(D10:D24\)/,
    /COUNTIF\(H10:H24,"Complete"\)/,
    /Plan'?!\$H\$10:\$H\$24/,
    /Plan'?!B28/,
    /Plan'?!\$B\$28/,
    /Plan'?!\$A\$1:\$I\$30/,
    /autoFilter ref="A9:I24"/,
    /mergeCell ref="B28:C28"/,
    /sqref="A10:I24"/,
    /sqref="(F10:F24 F28|F28 F10:F24)"/,
    /hyperlink [^>]*ref="A30"/,
    /brk [^>]*id="26"/,
    /ref="B28"/,
    /row>27</i,
  ]
  return [wanted.filter((pattern) => pattern.test(text)).length, wanted.length]
}

function utcDate(text: string): Date {
  const { year, month, day } = dateParts(calendarDate(text))
  return new Date(Date.UTC(year, month - 1, day))
}
