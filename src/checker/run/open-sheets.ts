/** Opens one received file so that the reviewer can say which of its columns is what. */
import type { LayoutMapping } from '~/formats/spreadsheet/layout'
import { beginMapping } from '~/formats/spreadsheet/read/begin-mapping'
import type { Grid } from '~/formats/spreadsheet/read/grid'
import { proposeLayout, type LayoutProposal } from '~/formats/spreadsheet/read/propose-layout'
import { stackSets } from '~/formats/spreadsheet/read/stack-sets'
import { readSpreadsheet } from '~/formats/spreadsheet/spreadsheet-client'
import { describeReceivedProblem, type ReceivedMessage } from '../received/messages'
import { bytesOfFile } from './bytes-of-file'

export type OpenedSheets =
  | {
      ok: true
      grids: Grid[]
      /** Where a plan may stand, best first; empty where no headings were recognised. */
      proposals: LayoutProposal[]
      /** What to begin with: the best proposal, what the columns may be, or every column with something in it. */
      starting: LayoutMapping
    }
  | ({ ok: false } & ReceivedMessage)

/** Never rejects. */
export async function openSheets(file: File, signal: AbortSignal): Promise<OpenedSheets> {
  const bytes = await bytesOfFile(file)
  if (!(bytes instanceof Uint8Array)) return { ok: false, ...describeReceivedProblem(bytes) }
  const read = await readSpreadsheet({ bytes, name: file.name }, { signal })
  if (!read.ok) return { ok: false, ...describeReceivedProblem({ from: 'spreadsheet', problem: read.problem }) }
  const grids = read.grids.map(stackSets)
  const proposals = proposeLayout(grids)
  return { ok: true, grids, proposals, starting: beginMapping(grids, proposals).mapping }
}
