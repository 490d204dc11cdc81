/** Reads a plan from a sheet as its mapping says. Nothing is guessed that can be asked, and nothing is dropped in silence. */
import { sameValue } from '~/domain/same-value'
import { parseReference } from '~/domain/standards'
import { comparable } from '~/domain/text'
import { cellName } from '../cells/reference'
import type { LayoutMapping } from '../layout'
import { readYesNo } from './answer-words'
import { continueAbove } from './continue-row'
import { orderShown, type DateOrder } from './date-text'
import { editionAbove } from './edition-text'
import { cellAt, valueText, type Grid } from './grid'
import { findRegion } from './plan-region'
import { readCover, withCover } from './read-cover'
import { commentsOf, readActions } from './read-actions'
import { datesNotUnderstood, readLabels } from './read-labels'
import { readReference } from './reference-text'
import { cellOf, saidOnce, textOf, valueOf, valueOverItems, type SheetReading } from './row-values'
import { meaningOfLabel } from './label-words'
import { inFile, rowInFile, setOfRow } from './in-file'
import type { Answers, PlanReading, ReadingItem } from './reading'

/** Never throws for what a user's sheet holds. */
export function readPlan(grids: readonly Grid[], mapping: LayoutMapping, answers: Answers = {}): PlanReading | null {
  const grid = grids.find(({ name }) => name === mapping.sheet)
  if (grid === undefined) return null
  const order = answers.dateOrder ?? orderOf(grid)
  const reading: SheetReading = { grid, mapping, order, questions: [], rowProblems: [], unplaced: [] }
  const region = findRegion(grid, mapping.columns, mapping.headerRows?.last ?? mapping.firstRow - 1)
  const items: ReadingItem[] = []
  const { unplaced } = reading
  /** Cells that are read as what is said once, such as the SIRO's name below the table. */
  const said = new Set(Object.values(mapping.labels).map(({ position }) => cellName(inFile(grid, position))))
  for (let row = mapping.firstRow; row <= grid.lastRow; row++) {
    const kind = row > mapping.lastRow ? 'footer' : (region.kinds.get(row) ?? 'plan')
    if (kind === 'plan') readRow(reading, items, row)
    else if (kind !== 'blank' && kind !== 'heading') {
      const texts = rowTexts(grid, row).filter(({ cell, text }) => !said.has(cell) && meaningOfLabel(text) === null)
      unplaced.push(...texts.map((cell) => ({ ...cell, why: kind === 'footer' ? ('below' as const) : kind })))
    }
  }
  askAboutReferences(reading, items)
  unplaced.push(...withoutColumn(reading), ...datesNotUnderstood(grid, mapping, order))
  const questions = reading.questions
  const own = { edition: editionAbove(grid, mapping.headerRows?.first ?? 1), ...readLabels(grid, mapping, order) }
  const cover = readCover(grids, mapping.sheet, order)
  const around = cover === null ? own : { edition: own.edition ?? cover.edition, ...withCover(own, cover.labels) }
  return {
    ...around,
    cover: cover === null || sameValue(around, own) ? null : cover.sheet,
    items: items.map((item) => inRowsOfFile(grid, item)),
    questions,
    unplaced,
    rowProblems: reading.rowProblems.map((problem) => ({ ...problem, row: rowInFile(grid, problem.row) })),
  }
}

/** How the file writes its dates, where some show it and none shows the other way. */
function orderOf(grid: Grid): DateOrder | null {
  const shown = new Set<DateOrder>()
  for (const cells of grid.rows.values()) {
    for (const { value } of cells.values()) {
      if (value?.kind !== 'text') continue
      for (const word of value.text.split(/\s+/)) {
        const order = orderShown(word)
        if (order !== null) shown.add(order)
      }
    }
  }
  // Month first is foreign here: one such date among others makes all of them doubtful.
  return shown.size === 1 && shown.has('day-first') ? 'day-first' : null
}

/** Rows as the file counts them, where its sheet was laid out anew. */
function inRowsOfFile(grid: Grid, item: ReadingItem): ReadingItem {
  if (grid.stacked === undefined) return item
  const place = ({ row }: { row: number }) => ({ row: rowInFile(grid, row), set: setOfRow(grid, row) })
  return { ...item, ...place(item), actions: item.actions.map((action) => ({ ...action, ...place(action) })) }
}

function readRow(reading: SheetReading, items: ReadingItem[], row: number): void {
  const reference = readReference(valueOf(reading, row, 'reference'))
  const title = titleOf(reading, row, reference.reference)
  const gap = textOf(reading, row, 'gap')
  const above = items[items.length - 1]
  if (above !== undefined && continueAbove(reading, above, row)) return
  const continues =
    above !== undefined &&
    reference.reference === '' &&
    (gap === '' || gap === above.gap) &&
    (title === '' || title === above.title)
  const same = continues
    ? above
    : items.find((item) => reference.found && item.reference === reference.reference && sameText(item, title, gap))
  const item = same ?? newItem(reading, row)
  askAboutMerged(reading, row, item.reference)
  if (same === undefined) items.push(item)
  if (isLeftOut(reference.rest, item.title))
    reading.unplaced.push({ cell: cellOf(reading, row, 'reference'), text: reference.rest, why: 'beside-reference' })
  const actions = readActions(reading, row)
  item.actions.push(...actions)
  const comments = commentsOf(reading, row)
  if (actions.length === 0 && comments !== '')
    reading.unplaced.push({ cell: cellOf(reading, row, 'progress'), text: comments, why: 'no-action' })
}

/** Cells that are merged over this item and the one above. */
function askAboutMerged(reading: SheetReading, row: number, reference: string): void {
  const fields = saidOnce.filter((field) => valueOverItems(reading, row, field) !== null)
  if (fields.length === 0) return
  reading.questions.push({
    kind: 'shared-by-items',
    cells: fields.map((field) => cellOf(reading, row, field)),
    reference,
  })
}

/** The assertion or the outcome that a reference begins with says nothing of its own: "A1" beside "A1.a". */
function titleOf(reading: SheetReading, row: number, reference: string): string {
  const title = textOf(reading, row, 'title')
  return reference.toLowerCase().startsWith(title.toLowerCase()) ? '' : title
}

/** Words beside a reference are the title where there is no other; a star or a point is none. */
function isLeftOut(rest: string, title: string): boolean {
  return /[\p{L}\d]/u.test(rest) && !comparable(title).includes(comparable(rest))
}

/** The rows of one item repeat its texts or leave them out. */
function sameText(item: ReadingItem, title: string, gap: string): boolean {
  return (gap === '' || gap === item.gap) && (title === '' || title === item.title)
}

function newItem(reading: SheetReading, row: number): ReadingItem {
  const value = valueOf(reading, row, 'reference')
  const written = valueText(value).trim()
  const { reference, rest, fromDate } = readReference(value)
  const cells = [cellOf(reading, row, 'reference')]
  if (fromDate) reading.questions.push({ kind: 'reference-from-date', cells, text: written, reference })
  else if (written !== '' && !/^\d{1,2}\.\d{1,2}\.\d{1,2}$/.test(reference) && parseReference(reference) === null) {
    reading.questions.push({ kind: 'reference-unclear', cells, text: written })
  }
  const heading = reading.mapping.columns.find(({ field }) => field === 'covid')?.heading ?? ''
  const answer = textOf(reading, row, 'covid')
  const covid = readYesNo(answer, /\btick\b|✓|✔/i.test(heading))
  if (covid.unclear)
    reading.questions.push({ kind: 'covid-unclear', cells: [cellOf(reading, row, 'covid')], text: answer })
  return {
    reference,
    referenceAsWritten: written,
    title: titleOf(reading, row, reference) || (/\p{L}{3}/u.test(rest) ? rest : ''),
    gap: textOf(reading, row, 'gap'),
    covid: { impacted: covid.answer, explanation: covid.explanation, unclear: covid.unclear, asWritten: answer },
    actions: [],
    row,
  }
}

/** The same reference on two items, or on rows far apart that were taken together, is the user's to judge. */
function askAboutReferences(reading: SheetReading, items: readonly ReadingItem[]): void {
  const rows = new Map<string, number[]>()
  for (const { reference, row } of items)
    if (reference !== '') rows.set(reference, [...(rows.get(reference) ?? []), row])
  for (const [reference, list] of rows) {
    if (list.length < 2) continue
    const cells = list.map((row) => cellOf(reading, row, 'reference'))
    reading.questions.push({ kind: 'same-reference', cells, reference, merged: false })
  }
}

function rowTexts(grid: Grid, row: number): { cell: string; text: string }[] {
  return Array.from(grid.rows.get(row) ?? [], ([column, { value }]) => ({
    cell: cellName(inFile(grid, { column, row })),
    text: valueText(value),
  })).filter(({ text }) => text !== '')
}

/** Columns with content that have no place in a plan. */
function withoutColumn({ grid, mapping }: SheetReading): PlanReading['unplaced'] {
  // Of a further set, only what stands below the last action is still in its own columns.
  const further = grid.stacked?.columns.slice(1).flat() ?? []
  const unused = mapping.columns.flatMap(({ column, field }) => (field === null ? [column] : []))
  return [...unused, ...further].flatMap((column) => {
    const cells: PlanReading['unplaced'] = []
    for (let row = mapping.firstRow; row <= mapping.lastRow; row++) {
      const cell = cellAt(grid, { column, row })
      const text = valueText(cell?.value ?? null)
      if (text !== '' && cell?.formula === false)
        cells.push({ cell: cellName(inFile(grid, { column, row })), text, why: 'no-column' })
    }
    return cells
  })
}
