/** A file with a list of organisations, of any kind that the tool reads. Runs in the spreadsheet worker. */
import { detectFile } from '~/formats/detect-file'
import { limits } from '../limits'
import { asResult, spreadsheetProblem, type Result } from '../problem'
import type { Grid } from '../read/grid'
import { readWorkbook } from '../read/read-any'
import { decodeText, readDelimitedText } from '../read/read-text'
import type { ReadFileRequest } from '../spreadsheet-work'
import { readOrganisations, type OrganisationList } from './read-organisations'

/** Never throws. */
export async function readOrganisationFile({ bytes, name }: ReadFileRequest): Promise<Result<OrganisationList>> {
  const detected = detectFile(bytes, name)
  const read = detected.ok && detected.kind === 'csv' ? readText(bytes, name) : await readWorkbook(bytes, name)
  if (!read.ok) return read
  const list = readOrganisations(read.grids)
  if (list === null || list.organisations.length === 0) {
    return { ok: false, problem: spreadsheetProblem('organisations.not-found') }
  }
  return { ok: true, ...list }
}

/** These lists are longer than plans. */
function readText(bytes: Uint8Array, name: string): Result<{ grids: Grid[] }> {
  return asResult(
    () => ({ grids: [readDelimitedText(decodeText(bytes), name, limits.organisationRows)] }),
    'file.damaged',
  )
}
