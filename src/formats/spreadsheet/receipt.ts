/** What the tool found when it read a spreadsheet of its own again, before offering it. */

export type SpreadsheetKind = 'xlsx' | 'ods'

/** A cell that does not hold what the plan says. */
export interface CellDifference {
  /** "D14" */
  cell: string
  /** The column's heading or the label: "Action owner". */
  field: string
  expected: string
  found: string
}

export interface ReadBack {
  /** How many values of the plan were looked up in the file, by both readers together. */
  comparedValues: number
  differences: CellDifference[]
}

export interface SpreadsheetReceipt extends ReadBack {
  /** Lower-case hexadecimal, of exactly the bytes offered. */
  sha256: string
  items: number
  actions: number
  /** What the user should know, as sentences: characters that were left out, fields that have no place in the file. */
  notes: string[]
  /** What they should look at before they send the file, as sentences. */
  warnings?: string[]
}
