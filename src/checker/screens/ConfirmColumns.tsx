/** Lets the reviewer say which column of a file is what. It then holds for every file with the same headings. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { MappingTable } from '~/components/parts/MappingTable'
import type { LayoutMapping } from '~/formats/spreadsheet/layout'
import { beginOnSheet } from '~/formats/spreadsheet/read/begin-mapping'
import { openSheets, type OpenedSheets } from '../run/open-sheets'
import { confirmMapping } from '../received/shape'
import { usePage, useSession } from '../session/use-session'

interface ConfirmColumnsProps {
  fileId: string
  shape: string
  /** How many files have this shape, this one included. */
  files: number
  /** What was read with; null where the columns were not understood. */
  mapping: LayoutMapping | null
}

export function ConfirmColumns({ fileId, shape, files, mapping: readWith }: ConfirmColumnsProps) {
  const { session } = usePage()
  const { files: chosen } = useSession()
  const [opened, setOpened] = useState<OpenedSheets | null>(null)
  const [mapping, setMapping] = useState<LayoutMapping | null>(readWith)
  const work = useRef<AbortController | null>(null)
  useEffect(() => () => work.current?.abort(), [])
  const open = async () => {
    const file = chosen.get(fileId)?.file
    if (file === undefined) return
    const controller = new AbortController()
    work.current = controller
    const sheets = await openSheets(file, controller.signal)
    if (controller.signal.aborted) return
    setOpened(sheets)
    if (sheets.ok) setMapping((current) => current ?? sheets.starting)
  }
  if (opened === null) {
    return (
      <button type="button" class="nhsuk-button nhsuk-button--secondary card__button" onClick={() => void open()}>
        {readWith === null ? 'Say what each column is' : 'Confirm or change the columns'}
      </button>
    )
  }
  if (!opened.ok || mapping === null) {
    return <p role="alert">{opened.ok ? 'The file has no table.' : `${opened.problem} ${opened.remedy}`}</p>
  }
  return (
    <div class="confirm-columns">
      <MappingTable
        grids={opened.grids}
        mapping={mapping}
        ties={[]}
        heading="h5"
        onSheet={(sheet) => setMapping(beginOnSheet(opened.grids, opened.proposals, sheet).mapping)}
        onChange={setMapping}
      />
      <button
        type="button"
        class="nhsuk-button nhsuk-button--secondary card__button"
        onClick={() => session.confirm(confirmMapping(shape, mapping))}
      >
        {files === 1 ? 'Read the file with these columns' : `Read the ${files} files with these headings`}
      </button>
    </div>
  )
}
