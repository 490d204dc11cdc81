/** The list of evidence items: open the requirements workbook, confirm its columns, then tick what is met and what is not. */
import { useState } from 'preact/hooks'
import type { Grid } from '~/formats/spreadsheet/read/grid'
import { Heading } from '../parts/Heading'
import { useApp, useOpenPlan } from '../state/context'
import { formatRoute } from '../state/route'
import { ConfirmColumns } from './ConfirmColumns'
import { GapList } from './GapList'
import { OpenWorkbook } from './OpenWorkbook'

interface OpenedWorkbook {
  fileName: string
  grids: readonly Grid[]
}

export function CatalogueScreen() {
  const { goTo } = useApp()
  const { edition, kept } = useOpenPlan()
  const [opened, setOpened] = useState<OpenedWorkbook | null>(null)
  const close = () => {
    setOpened(null)
    // The button that closed it is gone: the focus goes back to the top of the screen.
    goTo({ screen: 'catalogue' })
  }
  return (
    <>
      <Heading>Your list of evidence items</Heading>
      <p class="screen-lead">
        The requirements workbook of the {edition.id} toolkit lists the evidence items and says which are mandatory for
        you. We cannot publish it, so open your own copy. It stays in this browser.
      </p>
      {opened !== null ? (
        <ConfirmColumns {...opened} onDone={close} />
      ) : (
        <>
          {kept !== null && <GapList kept={kept} />}
          <OpenWorkbook again={kept !== null} onOpened={setOpened} />
          {kept !== null && <RemoveList fileName={kept.fileName} />}
        </>
      )}
      <p class="screen-foot">
        <a href={formatRoute({ screen: 'items' })}>Back to Evidence items</a>
      </p>
    </>
  )
}

function RemoveList({ fileName }: { fileName: string }) {
  const { commands, removeCatalogue } = useApp()
  const { edition } = useOpenPlan()
  const remove = () =>
    void removeCatalogue(edition.id).then(() => commands.say('List removed. Your plan has not changed'))
  return (
    <p>
      <button type="button" class="link-button" onClick={remove}>
        Remove the list from this browser<span class="nhsuk-u-visually-hidden">: {fileName}</span>
      </button>
    </p>
  )
}
