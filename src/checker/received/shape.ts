/**
 * What files of one template share: the headings of their columns. A reviewer who has confirmed the columns of one file has
 * confirmed those of every file of the same shape.
 */
import { sha256Hex } from '~/formats/sha-256'
import type { LayoutMapping } from '~/formats/spreadsheet/layout'
import { findHeaders, type FoundHeader } from '~/formats/spreadsheet/read/find-header'
import { dateLike } from '~/formats/spreadsheet/read/date-text'
import type { Grid } from '~/formats/spreadsheet/read/grid'
import { valueText } from '~/formats/spreadsheet/read/grid'
import { guessColumns } from '~/formats/spreadsheet/read/guess-columns'
import { normalHeading } from '~/formats/spreadsheet/read/heading-words'
import { layoutUnder } from '~/formats/spreadsheet/read/propose-layout'
import { readReference } from '~/formats/spreadsheet/read/reference-text'
import { startingMapping } from '~/formats/spreadsheet/read/starting-mapping'
import type { ConfirmedMapping } from './received'

/** The shape of a table with headings. Where it stands and what its sheet is called differ from file to file. */
export function shapeOfColumns(columns: LayoutMapping['columns']): string {
  return hash(['headings', ...columns.map(({ column, heading }) => [column, normalHeading(heading)])])
}

/**
 * The shape of a file in which no headings were recognised. Where its columns could be guessed they are its shape; else the
 * texts of its first row, and what kind of thing stands in each column below it.
 */
export function shapeWithoutHeadings(grid: Grid): string {
  const guessed = guessColumns(grid)
  if (guessed !== null) return hash(['guessed', ...guessed.columns.map(({ column, field }) => [column, field])])
  const { columns, firstRow } = startingMapping(grid)
  const kinds = columns.map(({ column, heading }) => {
    const values = Array.from(grid.rows)
      .filter(([row]) => row > firstRow)
      .map(([, cells]) => cells.get(column)?.value ?? null)
      .filter((value) => value !== null)
      .slice(0, 40)
    const share = (is: (value: (typeof values)[number]) => boolean) => values.filter(is).length > values.length / 2
    const kind = share((value) => readReference(value).found)
      ? 'reference'
      : share((value) => value.kind === 'date' || dateLike(valueText(value)))
        ? 'date'
        : 'text'
    return [column, normalHeading(heading), kind]
  })
  return hash(['no headings', ...kinds])
}

export function confirmMapping(shape: string, mapping: LayoutMapping): ConfirmedMapping {
  return { shape, mapping }
}

/**
 * The confirmed columns in another file of the same shape, with the rows and labels of that file; null where the headings do
 * not stand in it after all.
 */
export function applyMapping({ mapping }: ConfirmedMapping, grids: readonly Grid[]): LayoutMapping | null {
  const inOrder = grids.toSorted((a, b) => Number(b.name === mapping.sheet) - Number(a.name === mapping.sheet))
  if (mapping.headerRows === null) {
    const [grid] = inOrder
    return grid === undefined ? null : { ...(guessColumns(grid) ?? startingMapping(grid)), columns: mapping.columns }
  }
  for (const grid of inOrder) {
    const header = findHeaders(grid).find((found) => hasHeadings(found, mapping))
    if (header !== undefined) return layoutUnder(grid, { rows: header.rows, columns: mapping.columns })
  }
  return null
}

function hasHeadings({ columns }: FoundHeader, mapping: LayoutMapping): boolean {
  return shapeOfColumns(columns) === shapeOfColumns(mapping.columns)
}

function hash(content: unknown): string {
  return sha256Hex(new TextEncoder().encode(JSON.stringify(content))).slice(0, 16)
}
