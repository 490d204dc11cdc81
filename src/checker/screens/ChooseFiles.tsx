/** Where plans go in: a file input, a folder input, and the whole panel to drop files on. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { filesFromDrop, filesFromList } from '../run/chosen-files'
import { usePage, useSession } from '../session/use-session'

/** What the file dialogue offers first. A file of another name can still be chosen and is told by its content. */
const accepted = '.xlsx,.xlsm,.xls,.ods,.csv,.tsv,.json'

export const plansInputId = 'plans-to-check'

export function ChooseFiles() {
  const { session } = usePage()
  const { files, passedOver } = useSession()
  const panel = useRef<HTMLElement>(null)
  const isOver = useDrop(panel)
  const folder = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // Preact's types do not know the attribute, which every desktop browser does.
    folder.current?.setAttribute('webkitdirectory', '')
  }, [])
  const take = (input: HTMLInputElement) => {
    session.add(filesFromList(input.files ?? []))
    // The same files can be chosen again.
    input.value = ''
  }
  return (
    <section
      ref={panel}
      class={`choose-files panel${isOver ? ' choose-files--over' : ''}${files.size > 0 ? ' choose-files--more' : ''}`}
      aria-label="Choose plans"
    >
      <div class="choose-files__in">
        <div class="nhsuk-form-group">
          <label class="nhsuk-label" for={plansInputId}>
            Plans to check
          </label>
          <div class="nhsuk-hint" id={`${plansInputId}-hint`}>
            Choose one plan or several hundred: any spreadsheets (.xlsx, .xls, .ods, .csv) and plan files (.json). You
            can drop them, or a whole folder, anywhere in this box
          </div>
          <input
            class="file-input choose-files__input"
            id={plansInputId}
            type="file"
            multiple
            accept={accepted}
            aria-describedby={`${plansInputId}-hint`}
            onChange={(event) => take(event.currentTarget)}
          />
        </div>
        <button type="button" class="link-button" onClick={() => folder.current?.click()}>
          Choose a whole folder
        </button>
        <input
          ref={folder}
          type="file"
          hidden
          aria-hidden="true"
          tabIndex={-1}
          onChange={(event) => take(event.currentTarget)}
        />
        {passedOver.length > 0 && (
          <p class="choose-files__passed">
            {passedOver.length === 1 ? 'One system file was' : `${passedOver.length} system files were`} left out.
          </p>
        )}
      </div>
      {files.size === 0 && <WhatComes />}
    </section>
  )
}

/** Whether files are held over the panel; dropping them checks them. */
function useDrop(panel: { current: HTMLElement | null }): boolean {
  const { session } = usePage()
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const element = panel.current
    if (element === null) return undefined
    const over = (event: DragEvent) => {
      event.preventDefault()
      setOver(true)
    }
    const leave = () => setOver(false)
    const drop = (event: DragEvent) => {
      event.preventDefault()
      setOver(false)
      if (event.dataTransfer !== null) void filesFromDrop(event.dataTransfer).then((chosen) => session.add(chosen))
    }
    element.addEventListener('dragover', over)
    element.addEventListener('dragleave', leave)
    element.addEventListener('drop', drop)
    return () => {
      element.removeEventListener('dragover', over)
      element.removeEventListener('dragleave', leave)
      element.removeEventListener('drop', drop)
    }
  }, [panel, session])
  return isOver
}

/** What the reviewer gets for it, for those who see the page for the first time. */
function WhatComes() {
  return (
    <div class="choose-files__what">
      <h2 class="choose-files__heading">What you get</h2>
      <ul class="choose-files__list">
        <li>A verdict for each plan, and the cell that each finding comes from</li>
        <li>A register of all the plans and a reply to each organisation, to download</li>
        <li>What changed since an earlier round, who is missing and what most plans miss</li>
      </ul>
    </div>
  )
}
