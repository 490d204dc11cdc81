/** Chooses the requirements workbook and reads its sheets. */
import { useRef, useState } from 'preact/hooks'
import type { Grid } from '~/formats/spreadsheet/read/grid'
import { readFile } from '../open/read-file'

interface OpenWorkbookProps {
  /** Whether a list is open already. */
  again: boolean
  onOpened(workbook: { fileName: string; grids: readonly Grid[] }): void
}

export function OpenWorkbook({ again, onOpened }: OpenWorkbookProps) {
  const [state, setState] = useState<{ kind: 'none' } | { kind: 'reading' } | { kind: 'failed'; words: string }>({
    kind: 'none',
  })
  const work = useRef<AbortController | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const open = async (file: File | undefined) => {
    if (file === undefined) return
    work.current?.abort()
    const controller = new AbortController()
    work.current = controller
    setState({ kind: 'reading' })
    const read = await readFile(file, controller.signal)
    if (input.current !== null) input.current.value = ''
    if (controller.signal.aborted) return
    if (read.ok) onOpened({ fileName: file.name, grids: read.grids })
    else setState({ kind: 'failed', words: `${read.problem} ${read.remedy}` })
  }
  return (
    <div class="card">
      <h2>{again ? 'Open a newer workbook' : 'Open the workbook'}</h2>
      <div class={`nhsuk-form-group${state.kind === 'failed' ? ' nhsuk-form-group--error' : ''}`}>
        <label class="nhsuk-label" for="open-requirements">
          Requirements workbook of your toolkit
        </label>
        <div class="nhsuk-hint" id="open-requirements-hint">
          Download it from the DSP Toolkit website: .xlsx, .xls, .ods or .csv. You confirm its columns next
        </div>
        {state.kind === 'failed' && (
          <span class="nhsuk-error-message" id="open-requirements-error" role="alert">
            <span class="nhsuk-u-visually-hidden">Error: </span>
            {state.words}
          </span>
        )}
        <input
          class="file-input"
          id="open-requirements"
          type="file"
          ref={input}
          accept=".xlsx,.xlsm,.xls,.ods,.csv,.tsv"
          aria-describedby={`open-requirements-hint${state.kind === 'failed' ? ' open-requirements-error' : ''}`}
          onChange={(event) => void open(event.currentTarget.files?.[0])}
        />
        <p role="status" class="file-status">
          {state.kind === 'reading' && 'Reading the workbook…'}
        </p>
      </div>
    </div>
  )
}
