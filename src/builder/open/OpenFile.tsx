/** Opens a plan file or a spreadsheet: a plan at once, sheets of other people by way of a look at what was found. */
import { defaultEdition } from '~/domain/editions'
import { useOpening } from '../screens/opening'
import { useApp } from '../state/context'
import { FileInput, spreadsheetFiles } from '~/components/parts/FileInput'

export function OpenFile() {
  const { store, goTo } = useApp()
  const { openPlan } = useOpening()
  const open = async (file: File, signal: AbortSignal): Promise<string | null> => {
    // The readers are fetched when there is something to read.
    const { openFile } = await import('../screens/open-file')
    const opened = await openFile(file, defaultEdition, signal)
    if (signal.aborted) return null
    switch (opened.kind) {
      case 'failed':
        return `${opened.problem} ${opened.remedy}`
      case 'sheets':
        store.set({ incoming: { name: file.name, grids: opened.grids, notes: opened.notes } })
        goTo({ screen: 'import' })
        return null
      case 'plan':
        openPlan(opened.plan, { screen: 'check' }, [`“${file.name}” opened`, ...opened.notes].join('. '))
        return null
    }
  }
  return (
    <FileInput
      id="open-file"
      label="Open a plan or spreadsheet"
      hint="A plan file (.json), a spreadsheet that colleagues have begun, or the official template with its items: .xlsx, .xls, .ods, .csv"
      accept={`.json,${spreadsheetFiles}`}
      onFile={open}
    />
  )
}
