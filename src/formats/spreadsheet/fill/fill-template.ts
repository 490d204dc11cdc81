/**
 * Fills a plan into any workbook whose layout is known. Values go into the template's own cells; where it has too few rows
 * they are inserted as a spreadsheet program would; everything else in the package stays as it stands.
 */
import type { Plan } from '~/domain/plan'
import { planProgress } from '~/domain/progress'
import { normaliseReference } from '~/domain/standards'
import { readSharedStrings } from '../cells/shared-strings'
import { readStyles } from '../cells/styles'
import { cellName } from '../cells/reference'
import { columnFor, mappedFields, type LayoutMapping, type MappedField } from '../layout'
import { openPackage } from '../package/open-package'
import { readWorkbookPart } from '../package/workbook'
import { PackageEdit } from '../package/package-edit'
import { asResult, SpreadsheetError, type Result } from '../problem'
import { textAt, type Grid } from '../read/grid'
import { readSheet } from '../read/read-sheet'
import { detectFile } from '~/formats/detect-file'
import { fitRowHeight } from './fit-row-height'
import type { FillNote, FillReport } from './fill-report'
import { insertRows } from '../insert-rows/insert-rows'
import { anotherYear } from './another-year'
import { withoutCovered, type VisibleRow } from './covered-cells'
import { placeRow } from './later-columns'
import { listAt } from './list-values'
import { refreshResults } from './refresh-results'
import { SheetEditor } from './sheet-editor'
import { StyleBook } from './style-book'
import { stylesOf } from './styles-part'
import { templateRows, type RowsPer, type TemplateRow } from './template-plan'
import { assignRows, rowAfterInsertions, type ItemRows, type RowAssignment } from './template-rows'
import { writeLabels, writeRow, writeTitle } from './template-values'
import { TemplateWriter } from './template-writer'

export interface FillChoices {
  /** One row for each action, or one for each item with its actions numbered in their cell. */
  rowsPer: RowsPer
  draft: boolean
}

export interface FilledTemplate {
  bytes: Uint8Array
  report: FillReport
}

/** Never throws, never changes the bytes that it was given. */
export function fillTemplate(
  bytes: Uint8Array,
  mapping: LayoutMapping,
  plan: Plan,
  choices: FillChoices,
): Result<FilledTemplate> {
  return asResult(() => fill(bytes, mapping, plan, choices), 'file.damaged')
}

function fill(bytes: Uint8Array, mapping: LayoutMapping, plan: Plan, choices: FillChoices): FilledTemplate {
  const detected = detectFile(bytes)
  if (detected.ok && detected.kind !== 'xlsx' && detected.kind !== 'xlsm') {
    throw new SpreadsheetError('fill.not-xlsx', { found: kindNames[detected.kind] })
  }
  const source = openPackage(bytes)
  const workbook = readWorkbookPart(source)
  if (workbook.externalLinks) throw new SpreadsheetError('fill.external-links')
  const sheet = workbook.sheets.find(({ name }) => name === mapping.sheet)
  if (sheet === undefined) throw new SpreadsheetError('layout.not-found')
  const editor = new PackageEdit(source)
  const stylesPart = stylesOf(editor, workbook)
  const styleList = readStyles(editor, stylesPart.name)
  const context = {
    styles: styleList,
    sharedStrings: readSharedStrings(source, workbook.sharedStringsPart),
    from1904: workbook.from1904,
  }
  const grids = workbook.sheets.map((each) => readSheet(source, each, context))
  const grid = grids[workbook.sheets.indexOf(sheet)]
  const sheetDocument = editor.xml(sheet.part)
  if (grid === undefined || sheetDocument === null) throw new SpreadsheetError('layout.not-found')

  const rows = templateRows(plan, choices.rowsPer)
  const assignment = assignRows(grid, mapping, rows.items)
  const ownColumns = new Set(mapping.columns.flatMap(({ column, field }) => (field === null ? [] : [column])))
  insertRows(editor, sheet, assignment.insertions, ownColumns)
  editor.changed(sheet.part)

  const place = (row: number) => rowAfterInsertions({ row, after: 0 }, assignment.insertions)
  const sheetEditor = new SheetEditor(sheetDocument.root)
  const styles = new StyleBook(stylesPart.document)
  const lists = listFinder(grid, grids, workbook.definedNames, mapping)
  const writer = new TemplateWriter({
    editor: sheetEditor,
    styles,
    styleList,
    from1904: workbook.from1904,
    isProtected: grid.isProtected === true,
    listAt: lists(assignment),
  })
  const titleNotes = choices.draft ? writeTitle(writer, grid, mapping, place) : []
  const labelNotes = writeLabels(writer, grid, mapping, plan, place)
  const relative: string[] = []
  const cut: string[] = []
  const titlesKept = new Set<number>()
  const newDates: string[] = []
  const hidden: VisibleRow['lost'] = []
  const shown: number[] = []
  const placed = rows.rows.map((row) => placeRow(row, mapping))
  const firsts = new Map(rows.items.flatMap((item) => item.rows.map((row) => [row, item.rows[0] ?? row])))
  placed.forEach(({ row: given, newDateIn }, index) => {
    const target = assignment.places[index]
    if (target === undefined) return
    const number = rowAfterInsertions(target, assignment.insertions)
    const first = placed[firsts.get(index) ?? index]?.row ?? given
    const { row, lost } = withoutCovered({ grid, mapping, row: given, first, place: target, number })
    hidden.push(...lost)
    if (sheetEditor.show(number)) shown.push(number)
    const listed = target.after === 0 ? target.row : null
    const own = assignment.listedIn[index] ?? null
    const below = listed === null ? own : null
    if (own !== null && keepsTitle(grid, mapping, own, given)) titlesKept.add(own)
    relative.push(...writeRow(writer, { grid, mapping, row, number, listed, below }))
    if (newDateIn !== null) newDates.push(cellName({ column: columnFor(mapping, newDateIn) ?? 1, row: number }))
    cut.push(...fitRowHeight(sheetEditor, grid, mapping, styleList, number, row))
  })
  sheetEditor.finish()
  if (styles.changed) editor.changed(stylesPart.name)

  refreshResults(
    editor,
    workbook,
    sheet,
    grid.tables.map(({ name }) => name),
  )
  const added = assignment.insertions.reduce((sum, { count }) => sum + count, 0)
  const other = anotherYear(grids, mapping, plan.edition)
  const notes: FillNote[] = [
    ...(other === null ? [] : [{ kind: 'another-year', ...other } satisfies FillNote]),
    ...titleNotes,
    ...labelNotes,
    ...missingColumns(
      mapping,
      placed.map(({ row }) => row),
    ),
    ...rowNotes(assignment, rows.items),
    ...(titlesKept.size === 0 ? [] : [{ kind: 'titles-kept', items: titlesKept.size } satisfies FillNote]),
    ...(added === 0 ? [] : [{ kind: 'rows-added', rows: added } satisfies FillNote]),
    ...(shown.length === 0 ? [] : [{ kind: 'rows-shown', rows: shown } satisfies FillNote]),
    ...hidden.map((value): FillNote => ({ kind: 'covered', ...value })),
    ...(relative.length === 0 ? [] : [{ kind: 'relative-date-as-text', cells: relative } satisfies FillNote]),
    ...(newDates.length === 0 ? [] : [{ kind: 'new-date-in-comments', cells: newDates } satisfies FillNote]),
    ...writer.finish(),
    ...(cut.length === 0 ? [] : [{ kind: 'not-wrapped', cells: cut } satisfies FillNote]),
    ...(workbook.macros ? [{ kind: 'macros-kept' } satisfies FillNote] : []),
  ]
  const { actions } = planProgress(plan)
  const report = { sheet: sheet.name, items: plan.items.length, actions, notes, expected: writer.expected }
  return { bytes: editor.write(), report }
}

/** What the template lists beside the plan: items that it lacks, rows that stay empty, items that are filled in already. */
function rowNotes({ leftOver, spare, filled }: RowAssignment, items: readonly ItemRows[]): FillNote[] {
  const planned = new Set(items.map(({ reference }) => normaliseReference(reference)))
  const references = [...new Set(filled.map(({ reference }) => reference))]
  const twice = references.filter((reference) => planned.has(reference))
  return [
    ...(leftOver.length === 0 ? [] : [{ kind: 'listed-without-plan', references: leftOver } satisfies FillNote]),
    ...(spare.length === 0 ? [] : [{ kind: 'listed-rows-left', references: spare } satisfies FillNote]),
    ...(references.length === 0 ? [] : [{ kind: 'already-filled', references, twice } satisfies FillNote]),
  ]
}

/** Whether the template's own title stands where the plan has another. */
function keepsTitle(grid: Grid, mapping: LayoutMapping, row: number, { title }: TemplateRow): boolean {
  const column = columnFor(mapping, 'title')
  const text = column === null ? '' : textAt(grid, { column, row }).trim()
  return text !== '' && title?.kind === 'text' && title.text.trim() !== text
}

const kindNames = {
  ods: 'an open document',
  xls: 'an old Excel workbook (.xls)',
  csv: 'a text file',
  json: 'a data file',
} as const

function listFinder(
  grid: Grid,
  grids: readonly Grid[],
  names: ReturnType<typeof readWorkbookPart>['definedNames'],
  mapping: LayoutMapping,
) {
  const known = new Map<string, string[] | null>()
  return ({ insertions }: RowAssignment) =>
    (position: { column: number; row: number }): string[] | null => {
      // A new row has the drop-downs of the rows that it is like; all rows of a column share theirs.
      const before = originalRow(position.row, insertions)
      const row = before >= mapping.firstRow && before <= mapping.lastRow ? mapping.firstRow : before
      const key = `${position.column} ${row}`
      const list = known.get(key)
      if (list !== undefined) return list
      const found =
        listAt(grid, grids, names, { column: position.column, row }) ??
        listAt(grid, grids, names, { column: position.column, row: before })
      known.set(key, found)
      return found
    }
}

/** The row of the template that a row of the filled sheet was, or is like. */
function originalRow(row: number, insertions: RowAssignment['insertions']): number {
  let left = row
  for (const { below, count } of insertions.toSorted((a, b) => a.below - b.below)) {
    if (left <= below) break
    left = Math.max(below, left - count)
  }
  return left
}

/** Fields whose values stand in another column where they have none of their own. */
const notMissed: ReadonlySet<MappedField> = new Set([
  'afterBau',
  'percent',
  'ownerRole',
  'ownerEmail',
  'revisedDue',
  'dateValid',
  'laterProgress',
])

function missingColumns(mapping: LayoutMapping, rows: readonly TemplateRow[]): FillNote[] {
  return mappedFields.flatMap((field): FillNote[] => {
    if (columnFor(mapping, field) !== null || notMissed.has(field)) return []
    // Every action starts as not started: a template without a status column loses nothing by it.
    const said = rows.filter((row) => {
      const value = row[field]
      if (field === 'agreedDue') return isAgreedDateLost(row)
      return value !== null && !(field === 'status' && value.kind === 'text' && value.text === 'Not started')
    })
    return said.length === 0 ? [] : [{ kind: 'no-column', field, values: said.length }]
  })
}

/** Where the date that was agreed is still the one that holds, the column of dates says it. */
function isAgreedDateLost({ revisedDue, due, afterBau, before }: TemplateRow): boolean {
  return revisedDue !== null && (due !== before.due || afterBau !== before.afterBau)
}
