/** Chooses the requirements workbook and reads its sheets. */
import type { Grid } from '~/formats/spreadsheet/read/grid'
import { FileInput, spreadsheetFiles } from '~/components/parts/FileInput'
import { readFile } from '../open/read-file'

interface OpenWorkbookProps {
  /** Whether a list is open already. */
  again: boolean
  onOpened(workbook: { fileName: string; grids: readonly Grid[] }): void
}

export function OpenWorkbook({ again, onOpened }: OpenWorkbookProps) {
  const open = async (file: File, signal: AbortSignal): Promise<string | null> => {
    const read = await readFile(file, signal)
    if (!read.ok) return `${read.problem} ${read.remedy}`
    if (!signal.aborted) onOpened({ fileName: file.name, grids: read.grids })
    return null
  }
  return (
    <div class="card">
      <h2>{again ? 'Open a newer requirements workbook' : 'Open the requirements workbook'}</h2>
      <FileInput
        id="open-requirements"
        label="Requirements workbook of your toolkit"
        hint="Download it from the DSP Toolkit website: .xlsx, .xls, .ods or .csv. You’ll confirm its columns next"
        accept={spreadsheetFiles}
        onFile={open}
      />
    </div>
  )
}
