/** What a row of a table says by itself, before anybody asks whether it belongs to the plan. */
import { parseReference } from '~/domain/standards'
import type { MappedColumn, MappedField } from '../layout'
import { limits } from '../limits'
import { valueText, type CellValue, type Grid, type GridCell } from './grid'
import { isPrompt } from './prompts'
import { readReference } from './reference-text'

export interface RowText {
  column: number
  field: MappedField | null
  text: string
  value: CellValue
  isBold: boolean
  isFilled: boolean
}

export interface RowContent {
  /** What was typed into the row, in the order of its columns: no formulas, no prompts, no answers that stand ready. */
  texts: readonly RowText[]
  /** Fields of the plan that have one of the texts. */
  says: ReadonlySet<MappedField>
  /** Its reference, where one was found. */
  reference: string | null
  /** The reference is written in full: "1.1" may be a version, and a day the day of one; 1.1.2 is neither. */
  isItem: boolean
  /** Cells are merged over several columns of the table, so that there is no room for an item. */
  isAcross: boolean
}

/** An item or an action has at least one of these; without any of them a row is waiting to be filled. */
const ownFields: readonly MappedField[] = ['reference', 'title', 'gap', 'action', 'owner']
/** Answers from a list, which templates give in advance: by themselves they say nothing of an item. */
const choices: ReadonlySet<MappedField | null> = new Set(['covid', 'status', 'percent', 'dateValid'])

export function readContents(
  grid: Grid,
  columns: readonly MappedColumn[],
  firstRow: number,
): (row: number) => RowContent {
  const across = rowsMergedAcross(grid, columns, firstRow)
  const fields = new Map(columns.map(({ column, field }) => [column, field]))
  const texts = new Map<number, RowText[]>()
  for (const [row, cells] of grid.rows) if (row >= firstRow) texts.set(row, textsOf(cells, fields))
  const ready = answersReady(texts)
  return (row) => {
    const all = texts.get(row) ?? []
    return contentOf(isWaiting(all) ? all.filter((each) => !ready.has(answerKey(each))) : all, across.has(row))
  }
}

function textsOf(cells: ReadonlyMap<number, GridCell>, fields: ReadonlyMap<number, MappedField | null>): RowText[] {
  return Array.from(cells).flatMap(([column, { value, formula, style }]): RowText[] => {
    const text = valueText(value).trim()
    if (value === null || formula || text === '' || isPrompt(text)) return []
    const look = { isBold: style?.bold === true, isFilled: style?.filled === true }
    return [{ column, field: fields.get(column) ?? null, text, value, ...look }]
  })
}

function isWaiting(texts: readonly RowText[]): boolean {
  return !texts.some(({ field }) => field !== null && ownFields.includes(field))
}

function answerKey({ column, text }: RowText): string {
  return `${column} ${text}`
}

/** What stands in more than one waiting row was put there for all of them. */
function answersReady(rows: ReadonlyMap<number, readonly RowText[]>): ReadonlySet<string> {
  const ready = new Set<string>()
  const seen = new Set<string>()
  for (const texts of rows.values()) {
    if (!isWaiting(texts)) continue
    for (const each of texts) {
      const key = answerKey(each)
      if (choices.has(each.field) || seen.has(key)) ready.add(key)
      seen.add(key)
    }
  }
  return ready
}

function contentOf(texts: readonly RowText[], isAcross: boolean): RowContent {
  const says = new Set(texts.flatMap(({ field }) => (field === null ? [] : [field])))
  const written = texts.find(({ field }) => field === 'reference')
  const { found, reference, fromDate } = readReference(written?.value ?? null)
  return {
    ...{ texts, says, isAcross },
    reference: found ? reference : null,
    isItem: found && !fromDate && parseReference(reference) !== null,
  }
}

/** Three columns of the table, or half of a small one: two may be merged in rows that are there to be filled. */
function rowsMergedAcross(grid: Grid, columns: readonly MappedColumn[], firstRow: number): ReadonlySet<number> {
  const most = Math.min(3, Math.max(2, Math.ceil(columns.length / 2)))
  const rows = new Set<number>()
  for (const { from, to } of grid.merges) {
    if (columns.filter(({ column }) => column >= from.column && column <= to.column).length < most) continue
    for (let row = Math.max(from.row, firstRow); row <= Math.min(to.row, firstRow + limits.dataRows); row++)
      rows.add(row)
  }
  return rows
}
