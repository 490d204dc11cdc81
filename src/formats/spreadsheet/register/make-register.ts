/** Writes a register and reads it back with SheetJS, which shares no code with the writers. Runs in the spreadsheet worker. */
import { sha256Hex } from '~/formats/sha-256'
import { problemOf, type Result } from '../problem'
import type { CellDifference } from '../receipt'
import type { ExpectedCell } from '../second-opinion/expected-cells'
import type { WorkProgress } from '../spreadsheet-work'
import { expectedOf, type Register, type RegisterKind, type RegisterSheet } from './register'
import { guarded, guardedTexts, makeRegisterCsv } from './register-csv'
import { makeRegisterOds } from './register-ods'
import { makeRegisterXlsx } from './register-xlsx'

export interface RegisterRequest {
  register: Register
  /** A .csv holds the first sheet alone. */
  kind: RegisterKind
}

export interface RegisterReceipt {
  /** Lower-case hexadecimal, of exactly the bytes offered. */
  sha256: string
  /** Rows under the headings, of all sheets together. */
  rows: number
  comparedValues: number
  differences: CellDifference[]
  /** What the user should know, as sentences. */
  notes: string[]
}

export type MakeRegisterResult = Result<{ bytes: Uint8Array; receipt: RegisterReceipt }>

/** Never throws. */
export async function makeRegisterHere(
  { register, kind }: RegisterRequest,
  report: (progress: WorkProgress) => void = () => undefined,
): Promise<MakeRegisterResult> {
  try {
    report({ stage: 'filling' })
    const sheets = kind === 'csv' ? register.sheets.slice(0, 1) : register.sheets
    const bytes = write(register, kind)
    report({ stage: 'second opinion' })
    const { compareCsvWithSheetJs, compareWithSheetJs } = await import('../second-opinion/sheetjs-opinion')
    const expected = sheets.flatMap((sheet) => expectedIn(sheet, kind))
    const { comparedValues, differences } =
      kind === 'csv' ? compareCsvWithSheetJs(bytes, expected) : compareWithSheetJs(bytes, expected)
    const receipt = {
      ...{ sha256: sha256Hex(bytes), rows: sheets.reduce((sum, { rows }) => sum + rows.length, 0) },
      ...{ comparedValues, differences, notes: kind === 'csv' ? csvNotes(sheets) : [] },
    }
    return { ok: true, bytes, receipt }
  } catch (error) {
    return { ok: false, problem: problemOf(error, 'work.fault') }
  }
}

function write(register: Register, kind: RegisterKind): Uint8Array {
  switch (kind) {
    case 'xlsx':
      return makeRegisterXlsx(register)
    case 'ods':
      return makeRegisterOds(register)
    case 'csv': {
      const [first] = register.sheets
      return makeRegisterCsv(first ?? { name: '', columns: [], rows: [] })
    }
  }
}

/** A .csv knows nothing but texts. */
function expectedIn(sheet: RegisterSheet, kind: RegisterKind): ExpectedCell[] {
  const cells = expectedOf(sheet).map((cell) => ({ ...cell, sheet: sheet.name }))
  if (kind !== 'csv') return cells
  const numbers = new Set(sheet.columns.flatMap((column, index) => (column.kind === 'number' ? [index + 1] : [])))
  return cells.map((cell) => ({
    ...cell,
    text: numbers.has(cell.position.column) ? cell.text : guarded(cell.text),
    kind: cell.kind === 'empty' ? 'empty' : 'text',
  }))
}

function csvNotes(sheets: readonly RegisterSheet[]): string[] {
  const count = sheets.reduce((sum, sheet) => sum + guardedTexts(sheet), 0)
  if (count === 0) return []
  const texts = count === 1 ? '1 text starts' : `${count.toLocaleString('en-GB')} texts start`
  return [
    `${texts} with =, +, - or @. We put an apostrophe in front so that spreadsheets do not read ${count === 1 ? 'it' : 'them'} as a formula.`,
  ]
}
