/** What stands in a column below its heading: which field it may be. */
import type { MappedField } from '../layout'
import { limits } from '../limits'
import { readStatus } from './answer-words'
import { dateLike } from './date-text'
import { cellAt, type Grid } from './grid'
import { readReference } from './reference-text'

export interface ColumnContent {
  filled: number
  references: number
  /** References written in full: the numbers of assertions, 3.2, may stand beside those of their items. */
  items: number
  /** How many cells are filled down to the last of these: signatures stand below them. */
  toLastItem: number
  dates: number
  /** Texts that are too long for a status, and are none. */
  sentences: number
}

export function contentOf(grid: Grid, column: number, headerRow: number): ColumnContent {
  const content: ColumnContent = { filled: 0, references: 0, items: 0, toLastItem: 0, dates: 0, sentences: 0 }
  for (let row = headerRow + 1; row <= Math.min(grid.lastRow, headerRow + 60, limits.dataRows); row++) {
    const value = cellAt(grid, { column, row })?.value ?? null
    // A row with a single text is a banner or a signature.
    if (value === null || filledCells(grid, row) < 2) continue
    content.filled++
    if (value.kind === 'date' || (value.kind === 'text' && dateLike(value.text))) content.dates++
    else if (value.kind === 'text' && readReference(value).found) {
      content.references++
      if (!/^\d+\.\d+$/.test(value.text.trim())) {
        content.items++
        content.toLastItem = content.filled
      }
    } else if (value.kind === 'text' && isSentence(value.text)) content.sentences++
  }
  return content
}

/** A status is a word or two: "Current status" with sentences below it asks for the current position. */
function isSentence(text: string): boolean {
  return text.trim().length > 20 && readStatus(text) === null
}

function filledCells(grid: Grid, row: number): number {
  let count = 0
  for (const { value } of grid.rows.get(row)?.values() ?? []) if (value !== null) count++
  return count
}

/** How much surer, or less sure, the content of a column makes what its heading says. */
export function contentBonus(
  field: MappedField,
  { filled, references, items, toLastItem, dates, sentences }: ColumnContent,
): number {
  if (filled < 2) return 0
  switch (field) {
    case 'reference':
      return items > 1 && items / toLastItem > 0.5
        ? 30
        : references / filled > 0.5
          ? 20
          : dates / filled > 0.5
            ? -30
            : -25
    case 'due':
    case 'agreedDue':
    case 'revisedDue':
    case 'completedOn':
      return dates / filled > 0.3 ? 10 : 0
    case 'status':
      return sentences / filled > 0.5 ? -20 : 0
    case 'owner':
    case 'action':
    case 'gap':
    case 'title':
      return dates / filled > 0.5 ? -60 : 0
    default:
      return 0
  }
}
