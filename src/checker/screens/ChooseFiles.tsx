/** Where plans go in: a file input, a folder input, and the whole panel to drop files on. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { filesFromDrop, filesFromList, type ChosenFiles } from '../run/chosen-files'
import { usePage, useSession } from '../session/use-session'

/** What the file dialogue offers first. A file of another name can still be chosen and is told by its content. */
const accepted = '.xlsx,.xlsm,.xls,.ods,.csv,.tsv,.json'

export function ChooseFiles() {
  const { session } = usePage()
  const { files, passedOver } = useSession()
  const [isOver, setOver] = useState(false)
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
  const drop = async (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (event.dataTransfer === null) return
    const chosen: ChosenFiles = await filesFromDrop(event.dataTransfer)
    session.add(chosen)
  }
  return (
    <section
      class={`choose-files panel${isOver ? ' choose-files--over' : ''}${files.size > 0 ? ' choose-files--more' : ''}`}
      aria-label="Choose plans"
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => void drop(event)}
    >
      {files.size === 0 && (
        <p class="screen-lead">
          Choose one plan or several hundred. Each gets a verdict, and says what to mend. They are read in this browser:
          nothing is uploaded, and nothing is kept.
        </p>
      )}
      <div class="nhsuk-form-group">
        <label class="nhsuk-label nhsuk-label--m" for="plans-to-check">
          Plans to check
        </label>
        <div class="nhsuk-hint" id="plans-to-check-hint">
          Spreadsheets made with anything (.xlsx, .xls, .ods, .csv), and plan files (.json). You can drop them here, or
          a whole folder
        </div>
        <input
          class="file-input"
          id="plans-to-check"
          type="file"
          multiple
          accept={accepted}
          aria-describedby="plans-to-check-hint"
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
          {passedOver.length === 1 ? 'One file of the system was' : `${passedOver.length} files of the system were`}{' '}
          left out.
        </p>
      )}
    </section>
  )
}
