/** Sheets as a test writes them: rows of texts, from row 1 and column A. */
import type { CellRange } from '~/formats/spreadsheet/cells/reference'
import type { Grid, GridCell } from '~/formats/spreadsheet/read/grid'

export function gridOf(rows: readonly (readonly string[])[], merges: readonly CellRange[] = []): Grid {
  const cells = rows.map((texts, index): [number, Map<number, GridCell>] => [
    index + 1,
    new Map(
      texts.flatMap((text, column): [number, GridCell][] =>
        text === '' ? [] : [[column + 1, { value: { kind: 'text', text }, formula: false, style: null }]],
      ),
    ),
  ])
  return {
    name: 'Sheet',
    hidden: false,
    rows: new Map(cells),
    lastRow: rows.length,
    lastColumn: Math.max(0, ...rows.map((texts) => texts.length)),
    merges,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    tables: [],
    validations: [],
  }
}
