/** How a column is named to whoever looks for it in the sheet. */
import { columnName } from '../cells/reference'
import type { Grid } from './grid'

/** "E (which is hidden)": in the spreadsheet program it is not to be seen. */
export function columnInWords({ hiddenColumns }: Pick<Grid, 'hiddenColumns'>, column: number): string {
  return `${columnName(column)}${hiddenColumns.has(column) ? ' (which is hidden)' : ''}`
}
