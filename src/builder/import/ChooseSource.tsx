/** Where the rows come from: a file, or rows copied in a spreadsheet. */
import { useState } from 'preact/hooks'
import { OpenFile, useOpenFile } from '../open/OpenFile'
import { useApp } from '../state/context'
import { readPastedRows } from './read-pasted-rows'

export function ChooseSource() {
  return (
    <>
      <p class="screen-lead">
        Use this for plans that colleagues have started in a spreadsheet. We’ll show you what we find before we import
        anything.
      </p>
      <div class="cards">
        <div class="card">
          <h2>From a file</h2>
          <OpenFile />
        </div>
        <PasteRows />
      </div>
    </>
  )
}

function PasteRows() {
  const { store, goTo } = useApp()
  const [text, setText] = useState('')
  const [error, setError] = useState<string | null>(null)
  const { open, found } = useOpenFile()
  const read = async () => {
    // A plan that was copied as text, where no file could be saved: it is opened as the file would be.
    if (/^\s*\{/.test(text)) {
      setError(await open(new File([text], 'Pasted plan.json'), new AbortController().signal))
      return
    }
    if (text.trim() === '') {
      setError('Paste some rows first. Copy them from the spreadsheet, with the headings if you can')
      return
    }
    const problem = readPastedRows(text, store)
    setError(problem)
    if (problem === null) goTo({ screen: 'import' })
  }
  return (
    <form
      class="card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void read()
      }}
    >
      <h2>From rows you copied</h2>
      <div class={`nhsuk-form-group${error === null ? '' : ' nhsuk-form-group--error'}`}>
        <label class="nhsuk-label" for="pasted-rows">
          Rows copied from a spreadsheet
        </label>
        <div class="nhsuk-hint" id="pasted-rows-hint">
          Copy the cells with their headings and paste them here. You can also paste the text of a plan file
        </div>
        <div role="alert">
          {error !== null && (
            <span class="nhsuk-error-message" id="pasted-rows-error">
              <span class="nhsuk-u-visually-hidden">Error: </span>
              {error}
            </span>
          )}
        </div>
        <textarea
          class="nhsuk-textarea"
          id="pasted-rows"
          rows={5}
          value={text}
          spellcheck={false}
          aria-describedby={`pasted-rows-hint${error === null ? '' : ' pasted-rows-error'}`}
          onInput={({ currentTarget }) => {
            setText(currentTarget.value)
            setError(null)
          }}
        />
      </div>
      <button type="submit" class="nhsuk-button nhsuk-button--secondary card__button">
        Read the rows
      </button>
      {found}
    </form>
  )
}
