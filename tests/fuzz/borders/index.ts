/** Every border that is tried. Another one is added here; `tests/fuzz/README.md` says how. */
import type { Border } from '../border'
import { address } from './address'
import { otherSpreadsheetBytes, workbookBytes } from './any-file'
import { madeWorkbook } from './made-workbook'
import { message } from './message'
import { pastedText } from './pasted-text'
import { planFile } from './plan-file'
import { workbookParts } from './workbook-parts'

export const borders: readonly Border[] = [
  planFile,
  workbookParts,
  workbookBytes,
  otherSpreadsheetBytes,
  madeWorkbook,
  pastedText,
  address,
  message,
]
