/** Reads a plan from a sheet as its mapping says. Nothing is guessed that can be asked, and nothing is dropped in silence. */
import { parseReference } from '~/domain/standards'
import { cellName } from '../cells/reference'
import type { LayoutMapping } from '../layout'
import { readStatus, readYesNo } from './answer-words'
import { orderShown, type DateOrder } from './date-text'
import { editionIn } from './edition-text'
import { cellAt, valueText, type Grid } from './grid'
import { areInitials, ownersIn } from './owner-names'
import { findRegion } from './plan-region'
import { readCompletedOn } from './read-due'
import { readDates } from './read-later-dates'
import { datesNotUnderstood, readLabels } from './read-labels'
import { readReference } from './reference-text'
import { cellOf, textOf, valueOf, type SheetReading } from './row-values'
import type { Answers, PlanReading, ReadingAction, ReadingItem } from './reading'
import { splitActions, splitOutsideBrackets, valuesFor } from './split-cell'

/** Never throws for what a user's sheet holds. */
export function readPlan(grids: readonly Grid[], mapping: LayoutMapping, answers: Answers = {}): PlanReading | null {
  const grid = grids.find(({ name }) => name === mapping.sheet)
  if (grid === undefined) return null
  const order = answers.dateOrder ?? orderOf(grid)
  const reading: SheetReading = { grid, mapping, order, questions: [], rowProblems: [] }
  const region = findRegion(grid, mapping.columns, mapping.headerRows?.last ?? mapping.firstRow - 1)
  const items: ReadingItem[] = []
  const unplaced: PlanReading['unplaced'] = []
  for (let row = mapping.firstRow; row <= grid.lastRow; row++) {
    const kind = row > mapping.lastRow ? 'footer' : (region.kinds.get(row) ?? 'plan')
    if (kind === 'plan') readRow(reading, items, row)
    else if (kind !== 'blank' && kind !== 'heading') {
      unplaced.push(
        ...rowTexts(grid, row).map((cell) => ({ ...cell, why: kind === 'footer' ? ('below' as const) : kind })),
      )
    }
  }
  askAboutReferences(reading, items)
  unplaced.push(...withoutColumn(reading), ...datesNotUnderstood(grid, mapping, order))
  const questions = reading.questions
  return {
    edition: editionAround(grid, mapping),
    ...readLabels(grid, mapping, order),
    items,
    questions,
    unplaced,
    rowProblems: reading.rowProblems,
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

function readRow(reading: SheetReading, items: ReadingItem[], row: number): void {
  const reference = readReference(valueOf(reading, row, 'reference'))
  const title = textOf(reading, row, 'title')
  const gap = textOf(reading, row, 'gap')
  const above = items[items.length - 1]
  const continues =
    above !== undefined &&
    reference.reference === '' &&
    (gap === '' || gap === above.gap) &&
    (title === '' || title === above.title)
  const same = continues
    ? above
    : items.find((item) => reference.found && item.reference === reference.reference && sameText(item, title, gap))
  const item = same ?? newItem(reading, row)
  if (same === undefined) items.push(item)
  item.actions.push(...readActions(reading, row))
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
    title: textOf(reading, row, 'title') || rest,
    gap: textOf(reading, row, 'gap'),
    covid: { impacted: covid.answer, explanation: covid.explanation, unclear: covid.unclear },
    actions: [],
    row,
  }
}

function readActions(reading: SheetReading, row: number): ReadingAction[] {
  const text = textOf(reading, row, 'action')
  const ownerText = textOf(reading, row, 'owner')
  const { by, parts } = splitActions(text)
  const nothing = ['owner', 'due', 'afterBau', 'status', 'completedOn'] as const
  if (parts.length === 0 && nothing.every((field) => textOf(reading, row, field) === '')) return []
  const descriptions = parts.length === 0 ? [''] : parts.map((part) => part.text)
  const count = descriptions.length
  if (by === 'lines' || by === 'semicolons') {
    reading.questions.push({ kind: 'several-actions', cells: [cellOf(reading, row, 'action')], count })
  }
  if (by === 'whole' && splitOutsideBrackets(text, ';').length === 2) {
    reading.questions.push({ kind: 'maybe-two-actions', cells: [cellOf(reading, row, 'action')], text })
  }
  const owners = valuesFor(ownerText, count)
  askAboutInitials(reading, row, owners.values)
  if (owners.shared && ownersIn(ownerText).length > 1) {
    reading.questions.push({
      kind: 'shared-by-actions',
      cells: [cellOf(reading, row, 'owner')],
      field: 'owner',
      text: ownerText,
    })
  }
  const dues = readDates(reading, row, count)
  const completed = readCompletedOn(reading, row)
  return descriptions.map((description, index): ReadingAction => {
    const { due, agreedDue } = dues[index] ?? { due: { due: null, text: '' }, agreedDue: null }
    const named = owners.values[index] ?? ''
    return {
      description,
      owners: ownersIn(named),
      ownerText: [named, textOf(reading, row, 'ownerRole'), textOf(reading, row, 'ownerEmail')]
        .filter((part) => part !== '')
        .join(', '),
      due: due.due,
      dueText: due.text,
      status: statusOf(reading, row, index),
      completedOn: completed,
      agreedDue,
      changeReason: index === 0 ? textOf(reading, row, 'changeReason') : '',
      progress: index === 0 ? commentsOf(reading, row) : '',
      evidence: index === 0 ? textOf(reading, row, 'evidence') : '',
      row,
    }
  })
}

/** What was said when the plan was sent, and below it what was said since. */
function commentsOf(reading: SheetReading, row: number): string {
  const [first, later] = [textOf(reading, row, 'progress'), textOf(reading, row, 'laterProgress')]
  return [first, later === first ? '' : later].filter((text) => text !== '').join('\n')
}

/** Initials name somebody to a colleague, but not to a reviewer. */
function askAboutInitials(reading: SheetReading, row: number, texts: readonly string[]): void {
  for (const text of new Set(texts.flatMap(ownersIn).filter(areInitials))) {
    reading.questions.push({ kind: 'owner-initials', cells: [cellOf(reading, row, 'owner')], text })
  }
}

function statusOf(reading: SheetReading, row: number, index: number): ReadingAction['status'] {
  const text = textOf(reading, row, 'status')
  const known = readStatus(text)
  if (known !== null) return known
  if (text !== '' && index === 0)
    reading.rowProblems.push({ row, cell: cellOf(reading, row, 'status'), code: 'status-unknown', text })
  const value = valueOf(reading, row, 'percent')
  const share = value?.kind === 'number' ? (value.percent || value.number <= 1 ? value.number : value.number / 100) : 0
  return share >= 1 ? 'complete' : share > 0 ? 'in-progress' : 'not-started'
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
    cell: cellName({ column, row }),
    text: valueText(value),
  })).filter(({ text }) => text !== '')
}

/** Columns with content that have no place in a plan. */
function withoutColumn({ grid, mapping }: SheetReading): PlanReading['unplaced'] {
  return mapping.columns.flatMap(({ column, field }) => {
    if (field !== null) return []
    const cells: PlanReading['unplaced'] = []
    for (let row = mapping.firstRow; row <= mapping.lastRow; row++) {
      const cell = cellAt(grid, { column, row })
      const text = valueText(cell?.value ?? null)
      if (text !== '' && cell?.formula === false)
        cells.push({ cell: cellName({ column, row }), text, why: 'no-column' })
    }
    return cells
  })
}

function editionAround(grid: Grid, mapping: LayoutMapping): string | null {
  for (const [row, cells] of grid.rows) {
    if (row >= (mapping.headerRows?.first ?? 1)) continue
    for (const { value } of cells.values()) {
      const edition = editionIn(valueText(value))
      if (edition !== null) return edition
    }
  }
  return null
}
