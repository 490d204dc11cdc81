/**
 * Opens a plan file or a spreadsheet: a plan at once, sheets of other people by way of a look at what was found. Of a slip it
 * is asked what to do with it.
 */
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { editionOf } from '~/domain/editions'
import { useOpening } from '../screens/opening'
import { useApp } from '../state/context'
import { FileInput, spreadsheetFiles } from '~/components/parts/FileInput'

/** Opens a file, and gives what is to be asked about it: null, or a question to show. */
export function useOpenFile() {
  const { store, goTo } = useApp()
  const { openPlan } = useOpening()
  const [found, setFound] = useState<ComponentChildren>(null)
  const open = async (file: File, signal: AbortSignal): Promise<string | null> => {
    // The readers are fetched when there is something to read.
    const [{ openFile }, { workingYear }] = await Promise.all([
      import('../screens/open-file'),
      import('../state/working-year'),
    ])
    const year = workingYear(store.get())
    const opened = await openFile(file, editionOf(year), signal)
    if (signal.aborted) return null
    setFound(null)
    switch (opened.kind) {
      case 'failed':
        return `${opened.problem} ${opened.remedy}`
      case 'sheets':
        store.set({ incoming: { name: file.name, grids: opened.grids, notes: opened.notes, year } })
        goTo({ screen: 'import' })
        return null
      case 'plan':
        if (opened.plan.slip !== null) {
          const { SlipFound } = await import('../slips/SlipFound')
          setFound(<SlipFound name={file.name} slip={opened.plan} notes={opened.notes} />)
          return null
        }
        openPlan(opened.plan, { screen: 'check' }, openedWords(file.name, opened.notes))
        return null
    }
  }
  return { open, found }
}

export function OpenFile() {
  const { open, found } = useOpenFile()
  return (
    <>
      <FileInput
        id="open-file"
        label="Open a plan or spreadsheet"
        hint="A plan file (.json), a spreadsheet that colleagues have started, or the official template with its items: .xlsx, .xls, .ods, .csv"
        accept={`.json,${spreadsheetFiles}`}
        onFile={open}
      />
      {found}
    </>
  )
}

/** More than anybody reads in passing. */
const mostNotes = 6

/** One notice of several sentences; like every notice it has no full stop at its end. */
function openedWords(name: string, notes: readonly string[]): string {
  const more = notes.length - mostNotes
  const rest = more > 0 ? [`And ${more} more like these.`] : []
  return [`“${name}” opened.`, ...notes.slice(0, mostNotes), ...rest].join(' ').replace(/\.$/, '')
}
