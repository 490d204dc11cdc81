/** Reads the user's template and finds where the plan goes in it, with what was confirmed for the same template before. */
import { detectFile } from '~/formats/detect-file'
import type { RowsPer } from '~/formats/spreadsheet/fill/template-plan'
import { mappedFields, type LayoutMapping, type MappedField } from '~/formats/spreadsheet/layout'
import { describeSpreadsheetProblem, type SpreadsheetMessage } from '~/formats/spreadsheet/messages'
import { spreadsheetProblem } from '~/formats/spreadsheet/problem'
import type { Grid } from '~/formats/spreadsheet/read/grid'
import { proposeLayout, type LayoutProposal } from '~/formats/spreadsheet/read/propose-layout'
import { sha256Hex } from '~/formats/sha-256'
import { recallTemplate } from '~/storage/templates'
import { bytesOf, readSheets } from '../open/read-file'

export interface PreparedTemplate {
  fileName: string
  bytes: Uint8Array
  extension: 'xlsx' | 'xlsm'
  grids: readonly Grid[]
  notes: readonly string[]
  /** The likely places, best first; at least one. */
  proposals: readonly LayoutProposal[]
  mapping: LayoutMapping
  rowsPer: RowsPer
  /** Whether the columns were confirmed for this template before. */
  confirmed: boolean
}

const kinds = {
  xls: 'an old Excel workbook (.xls)',
  ods: 'an open document (.ods)',
  csv: 'a text file',
  json: 'a data file',
}

export async function prepareFill(
  file: File,
  signal: AbortSignal,
): Promise<{ ok: true; template: PreparedTemplate } | ({ ok: false } & SpreadsheetMessage)> {
  const bytes = await bytesOf(file)
  if (!(bytes instanceof Uint8Array)) return { ok: false, ...bytes }
  const detected = detectFile(bytes, file.name)
  if (detected.ok && detected.kind !== 'xlsx' && detected.kind !== 'xlsm') {
    return {
      ok: false,
      ...describeSpreadsheetProblem(spreadsheetProblem('fill.not-xlsx', { found: kinds[detected.kind] })),
    }
  }
  const read = await readSheets(bytes, file.name, signal)
  if (!read.ok) return read
  const proposals = proposeLayout(read.grids)
  const [best] = proposals
  if (best === undefined) return { ok: false, ...describeSpreadsheetProblem(spreadsheetProblem('layout.not-found')) }
  const kept = await recallTemplate(fingerprintOf(best))
  const fields = new Map(kept?.fields)
  const mapping: LayoutMapping =
    kept === null
      ? best
      : {
          ...best,
          columns: best.columns.map((column) => ({ ...column, field: fieldNamed(fields.get(column.column)) })),
        }
  return {
    ok: true,
    template: {
      fileName: file.name,
      bytes,
      extension: detected.ok && detected.kind === 'xlsm' ? 'xlsm' : 'xlsx',
      grids: read.grids,
      notes: read.notes,
      proposals,
      mapping,
      rowsPer: kept?.rowsPer ?? 'action',
      confirmed: kept !== null,
    },
  }
}

/** The same for every copy of a template, whatever was typed in it: its sheet and its headings. */
export function fingerprintOf({ sheet, headerRows, columns }: LayoutMapping): string {
  const shape = {
    sheet,
    row: headerRows?.last ?? null,
    headings: columns.map(({ column, heading }) => [column, heading]),
  }
  return sha256Hex(new TextEncoder().encode(JSON.stringify(shape)))
}

function fieldNamed(name: string | null | undefined): MappedField | null {
  return mappedFields.find((field) => field === name) ?? null
}
