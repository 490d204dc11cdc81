/** What can be wrong with a spreadsheet, or stop the tool from making one, as data. The wording lives in `messages.ts`. */

export const spreadsheetProblemCodes = [
  // Before a parser runs
  'file.empty',
  'file.too-large',
  'file.not-a-spreadsheet',
  'file.encrypted',
  'file.other-kind',
  'file.wrong-extension',
  'file.truncated',
  'file.damaged',
  // The zip container
  'zip.too-many-entries',
  'zip.inflates-too-large',
  'zip.unsafe-name',
  'zip.overlapping-entries',
  'zip.not-supported',
  // What stands in it
  'xml.document-type',
  'xml.too-large',
  'workbook.no-sheet',
  'workbook.too-many-sheets',
  'workbook.too-many-rows',
  'layout.not-found',
  'organisations.not-found',
  // Filling
  'fill.not-xlsx',
  'fill.external-links',
  'fill.sheet-not-understood',
  'fill.text-too-long',
  'fill.needs-more-rows',
  // Work that did not end
  'work.stopped',
  'work.time-limit',
  'work.fault',
] as const
export type SpreadsheetProblemCode = (typeof spreadsheetProblemCodes)[number]

export interface SpreadsheetProblem {
  code: SpreadsheetProblemCode
  /** What the message needs to say it: a count, a limit, a cell, the kind of file that was found. */
  values: Readonly<Record<string, string | number>>
}

export function spreadsheetProblem(
  code: SpreadsheetProblemCode,
  values: SpreadsheetProblem['values'] = {},
): SpreadsheetProblem {
  return { code, values }
}

/**
 * Carries a problem up through the parsers. It never leaves this folder: the functions that others call catch it and
 * return the problem as a value.
 */
export class SpreadsheetError extends Error {
  readonly problem: SpreadsheetProblem

  constructor(code: SpreadsheetProblemCode, values: SpreadsheetProblem['values'] = {}) {
    super(code)
    this.problem = { code, values }
  }
}

export type Result<T> = ({ ok: true } & T) | { ok: false; problem: SpreadsheetProblem }

/**
 * Runs a reader and turns what it throws into a problem. A damaged file can make any parser throw anything, so whatever is
 * not a problem of ours counts as damage.
 */
export function asResult<T extends object>(read: () => T, otherwise: SpreadsheetProblemCode): Result<T> {
  try {
    return { ok: true, ...read() }
  } catch (error) {
    return { ok: false, problem: problemOf(error, otherwise) }
  }
}

export function problemOf(error: unknown, otherwise: SpreadsheetProblemCode): SpreadsheetProblem {
  if (error instanceof SpreadsheetError) return error.problem
  return spreadsheetProblem(otherwise, { detail: error instanceof Error ? error.message : String(error) })
}
