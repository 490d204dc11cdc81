/** Puts the rows of a sheet, found again among those that were written, together as the items that they belong to. */
import type { Action, Item } from '~/domain/plan'
import { cellOf, type OwnRow } from './match-rows'
import { itemFields } from './read-own-plan'

/** A row as it was written, for an action or for an item without any. */
export interface WrittenRow extends OwnRow {
  item: Item
  action: Action | null
}

/** A row as it stands in the sheet, with what was written there before; null for a row that was added. */
export interface FoundRow extends OwnRow {
  row: number
  written: WrittenRow | null
}

export interface ItemRows {
  /** Null for an item that was added. */
  saved: Item | null
  rows: FoundRow[]
}

/** The items in the order of their first rows. */
export function groupRows(rows: readonly FoundRow[], written: readonly WrittenRow[]): ItemRows[] {
  const groups = new Map<FoundRow, ItemRows>()
  const bySaved = new Map<Item, ItemRows>()
  const groupOf = (saved: Item): ItemRows => {
    const group = bySaved.get(saved) ?? { saved, rows: [] }
    bySaved.set(saved, group)
    return group
  }
  const stays = stayingRows(rows)
  for (const row of rows) if (row.written !== null && stays.has(row)) groups.set(row, groupOf(row.written.item))

  const byCells = new Map(Array.from(groups, ([row, group]) => [itemCells(row), group]))
  const byReference = Map.groupBy(groups.keys(), reference)
  const unused = new Map(written.filter(({ item }) => !bySaved.has(item)).map((row) => [itemCells(row), row.item]))
  const groupLike = (row: FoundRow): ItemRows | undefined => {
    const others = reference(row) === '' ? [] : (byReference.get(reference(row)) ?? [])
    const other = others.find((each) => agrees(row, each))
    return other === undefined ? undefined : groups.get(other)
  }
  let above: ItemRows | null = null
  for (const row of rows) {
    const cells = itemCells(row)
    const saved = unused.get(cells)
    const group: ItemRows = groups.get(row) ??
      (cells === noCells ? above : null) ??
      byCells.get(cells) ??
      (saved === undefined ? groupLike(row) : groupOf(saved)) ?? { saved: null, rows: [] }
    if (!groups.has(row)) byReference.set(reference(row), [...(byReference.get(reference(row)) ?? []), row])
    groups.set(row, group)
    byCells.set(cells, group)
    group.rows.push(row)
    above = group
  }
  return [...new Set(rows.flatMap((row) => groups.get(row) ?? []))]
}

/**
 * Rows that are still of the item that they were written for. A new reference on every row of an item renames the item; on some
 * of them, or where it names another item of the plan, it moves these rows.
 */
function stayingRows(rows: readonly FoundRow[]): Set<FoundRow> {
  const known = rows.filter((row) => row.written !== null)
  const isKept = (row: FoundRow) => row.written !== null && reference(row) === reference(row.written)
  const settled = new Map(known.filter(isKept).map((row) => [itemCells(row), row.written?.item]))
  const staying = new Set<FoundRow>()
  for (const [item, own] of Map.groupBy(known, ({ written }) => written?.item)) {
    const model = own.find(isKept) ?? own.find((row) => reference(row) !== '')
    for (const row of own) {
      const isOthers = !isKept(row) && (settled.get(itemCells(row)) ?? item) !== item
      const isSame = reference(row) === '' || (model !== undefined && reference(row) === reference(model))
      if (isSame && !isOthers) staying.add(row)
    }
  }
  return staying
}

/** Whether a row repeats the reference of another one's item, and leaves out or repeats the rest. */
function agrees(row: FoundRow, other: FoundRow): boolean {
  return itemFields.every((field) => ['', cellOf(other, field)].includes(cellOf(row, field)))
}

function reference(row: OwnRow): string {
  return cellOf(row, 'reference')
}

function itemCells(row: OwnRow): string {
  return JSON.stringify(itemFields.map((field) => cellOf(row, field)))
}

const noCells = JSON.stringify(itemFields.map(() => ''))
