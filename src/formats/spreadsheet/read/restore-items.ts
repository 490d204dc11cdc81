/** The items of the kept plan as the rows of the sheet say them now: ids and all that has no cell stay with what was found again. */
import type { Action, Item, Plan } from '~/domain/plan'
import { planLimits } from '~/domain/plan-values'
import { columnFields, type ColumnField } from '../layout'
import { planRows } from '../plan-rows'
import { SpreadsheetError } from '../problem'
import { expectedValue } from '../second-opinion/expected-cells'
import { textAt } from './grid'
import { groupRows, type FoundRow, type ItemRows, type WrittenRow } from './group-rows'
import { cellOf, cellWords, matchRows } from './match-rows'
import { actionFields, itemFields, readAction, readItem, type OwnSheetReading } from './read-own-plan'
import type { SheetChanges } from './sheet-changes'

export function restoreItems(reading: OwnSheetReading, saved: Plan, changes: SheetChanges): Item[] {
  const written = writtenRows(reading, saved)
  const found = foundRows(reading)
  const matches = matchRows(written, found)
  const rows = found.map((row): FoundRow => ({ ...row, written: matches.get(row) ?? null }))
  const groups = groupRows(rows, written)
  if (groups.length > planLimits.items || groups.some((group) => group.rows.length > planLimits.actionsPerItem)) {
    throw new SpreadsheetError('workbook.too-many-rows', { sheet: reading.grid.name, limit: planLimits.items })
  }
  changes.addedRows.push(...rows.filter((row) => row.written === null).map(({ row }) => row))
  for (const group of groups) {
    for (const row of group.rows) {
      const fields = columnFields.filter((field) => isChanged(row, group.rows, field))
      changes.cells.push(...fields.map((field) => ({ column: reading.columns[field], row: row.row })))
    }
  }
  const items = groups.map((group): Item => ({
    ...restoreItem(reading, group, changes),
    actions: group.rows.flatMap((row) => restoreAction(reading, row) ?? []),
  }))
  const all = withUnseenItems(saved.items, items, written)
  changes.removed.push(...removedRows(written, all))
  return all
}

/** The rows as the tool wrote them; a column that is not in the sheet any more says nothing in any row. */
function writtenRows({ columns }: OwnSheetReading, saved: Plan): WrittenRow[] {
  const parts = saved.items.flatMap((item): Pick<WrittenRow, 'item' | 'action'>[] =>
    item.actions.length === 0 ? [{ item, action: null }] : item.actions.map((action) => ({ item, action })),
  )
  const rows = planRows(saved)
  return parts.map((part, index) => {
    const cells = cellsOf((field) => {
      const value = columns[field] === 0 ? null : (rows[index]?.[field] ?? null)
      return expectedValue(value).text
    })
    return { ...part, cells, place: index + 1 }
  })
}

function foundRows({ grid, headerRow, columns }: OwnSheetReading): FoundRow[] {
  const rows: FoundRow[] = []
  for (let row = headerRow + 1; row <= grid.lastRow; row++) {
    const cells = cellsOf((field) => textAt(grid, { column: columns[field], row }))
    if (cells.size > 0) rows.push({ row, cells, place: row - headerRow, written: null })
  }
  return rows
}

function cellsOf(textOf: (field: ColumnField) => string): Map<ColumnField, string> {
  const texts = columnFields.map((field) => [field, cellWords(textOf(field))] as const)
  return new Map(texts.filter(([, text]) => text !== ''))
}

function restoreItem(reading: OwnSheetReading, { saved, rows }: ItemRows, changes: SheetChanges): Item {
  const [first] = rows
  if (saved === null || first === undefined) return readItem(reading, first?.row ?? 0)
  const item = { ...saved, covid: { ...saved.covid } }
  for (const field of itemFields) {
    const edited = editedRows(rows, saved, field)
    const [row] = edited
    if (row === undefined) continue
    const read = readItem(reading, row.row)
    if (field === 'covid') item.covid.impacted = read.covid.impacted
    else item[field] = read[field]
    if (edited.some((other) => cellOf(other, field) !== cellOf(row, field))) {
      changes.disagreeing.push({ column: reading.columns[field], row: row.row })
    }
  }
  return item
}

/** The rows of an item whose cells say something new of it. */
function editedRows(rows: readonly FoundRow[], saved: Item, field: ColumnField): FoundRow[] {
  return rows.filter((row) => row.written?.item === saved && isChanged(row, rows, field))
}

/** A cell of an item that is empty now changes nothing where another row of the item still says it. */
function isChanged(row: FoundRow, rows: readonly FoundRow[], field: ColumnField): boolean {
  if (row.written === null || cellOf(row, field) === cellOf(row.written, field)) return false
  const isItems = itemFields.some((each) => each === field)
  return !isItems || cellOf(row, field) !== '' || rows.every((other) => cellOf(other, field) === '')
}

/** Null where the row names no action, or no longer does. */
function restoreAction(reading: OwnSheetReading, row: FoundRow): Action | null {
  if (actionFields.every((field) => cellOf(row, field) === '')) return null
  const saved = row.written?.action ?? null
  if (saved === null) return readAction(reading, row.row)
  const edited = new Set(actionFields.filter((field) => isChanged(row, [row], field)))
  if (edited.size === 0) return saved
  const read = readAction(reading, row.row)
  const now = (...fields: ColumnField[]): Action => (fields.some((field) => edited.has(field)) ? read : saved)
  return {
    ...saved,
    description: now('action').description,
    owner: now('owner').owner,
    due: now('due', 'afterBau').due,
    status: now('status').status,
    completedOn: now('completedOn').completedOn,
    progress: now('progress').progress,
    evidence: now('evidence').evidence,
    agreedDue: now('agreedDue').agreedDue,
    changeReason: now('changeReason').changeReason,
  }
}

/** Items of which the sheet has nothing to show can't have been taken out of it: they stay where they were. */
function withUnseenItems(saved: readonly Item[], items: readonly Item[], written: readonly WrittenRow[]): Item[] {
  const seen = new Set(written.filter(({ cells }) => cells.size > 0).map(({ item }) => item))
  const all = [...items]
  saved.forEach((item, index) => {
    if (seen.has(item)) return
    const before = saved.slice(0, index).findLast(({ id }) => all.some((other) => other.id === id))
    all.splice(all.findIndex(({ id }) => id === before?.id) + 1, 0, item)
  })
  return all
}

function removedRows(written: readonly WrittenRow[], items: readonly Item[]): SheetChanges['removed'] {
  const ids = new Set(items.flatMap(({ id, actions }) => [id, ...actions.map((action) => action.id)]))
  return written
    .filter(({ item, action }) => !ids.has(action?.id ?? item.id))
    .map(({ item, action }) => ({ reference: item.reference, action: action?.description ?? '' }))
}
