/** Reads every sheet of an .xlsx into grids. */
import { readSharedStrings } from '../cells/shared-strings'
import { readStyles } from '../cells/styles'
import { openPackage } from '../package/open-package'
import { readWorkbookPart } from '../package/workbook'
import { problemOf, SpreadsheetError, type Result, type SpreadsheetProblem } from '../problem'
import { readSavedPlan } from '../saved-plan'
import type { Grid } from './grid'
import { readSheet } from './read-sheet'

export interface ReadWorkbook {
  grids: Grid[]
  /** Sheets that could not be read, each with its reason; the others still were. */
  skipped: { sheet: string; problem: SpreadsheetProblem }[]
  macros: boolean
  externalLinks: boolean
  comments: boolean
  /** The text of the plan file that the tool's own workbook keeps; null in any other. */
  savedPlan: string | null
}

/** Throws a SpreadsheetError, or anything that damage makes a parser throw. `readXlsx` catches both. */
function readXlsxOrThrow(bytes: Uint8Array): ReadWorkbook {
  const source = openPackage(bytes)
  const workbook = readWorkbookPart(source)
  const context = {
    sharedStrings: readSharedStrings(source, workbook.sharedStringsPart),
    styles: readStyles(source, workbook.stylesPart),
    from1904: workbook.from1904,
  }
  const grids: Grid[] = []
  const skipped: ReadWorkbook['skipped'] = []
  for (const sheet of workbook.sheets) {
    try {
      grids.push(readSheet(source, sheet, context))
    } catch (error) {
      skipped.push({ sheet: sheet.name, problem: problemOf(error, 'file.damaged') })
    }
  }
  const first = skipped[0]
  if (grids.length === 0 && first !== undefined) throw new SpreadsheetError(first.problem.code, first.problem.values)
  const { macros, externalLinks, comments } = workbook
  return { grids, skipped, macros, externalLinks, comments, savedPlan: readSavedPlan(source, workbook) }
}

/** Every sheet of an .xlsx or .xlsm as a grid. Never throws. */
export function readXlsx(bytes: Uint8Array): Result<ReadWorkbook> {
  try {
    return { ok: true, ...readXlsxOrThrow(bytes) }
  } catch (error) {
    return { ok: false, problem: problemOf(error, 'file.damaged') }
  }
}
