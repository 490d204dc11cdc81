/** Adds evidence items by their references: one, or as many as are typed or pasted at once. */
import { useRef, useState } from 'preact/hooks'
import { referenceExample, type ReferenceForm } from '~/domain/standards'
import { listInWords } from '~/domain/text'
import { describedBy, ErrorMessage, groupClass, Remarks } from '~/components/form/Field'
import { useRemarks } from '../fields/use-remarks'
import { Said } from '~/components/parts/Said'
import { newItems } from './new-items'
import { readReferences, type ReadReferences } from './read-references'
import { referenceWords } from './reference-words'
import { useApp, useOpenPlan } from '../state/context'
import { fieldId, formatRoute } from '../state/route'

export function AddItems() {
  const { store, commands, goTo } = useApp()
  const open = useOpenPlan()
  const { plan, kept, edition } = open
  const form = edition.references
  const [text, setText] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [isSaid, setSaid] = useState(false)
  const input = useRef<HTMLTextAreaElement>(null)
  const id = fieldId({ part: 'plan', field: 'items' })
  const read = readReferences(text, plan, form)
  const found = useRemarks(id)
  const problem = error ?? found.error
  // Cells copied side by side have tabs between them, which nobody types here.
  const hasColumns = text.includes('\t')
  const toAdd = [
    countToAdd(read),
    read.already.length > 0 ? `${listed(read.already)} already in the plan` : '',
    hasColumns ? 'this looks like rows of a spreadsheet' : '',
  ]
    .filter((part) => part !== '')
    .join(', ')

  const add = () => {
    if (read.add.length === 0) {
      setError(whyNothing(read, form))
      // Who pressed the button hears it on coming to the field; to who pressed Enter nothing would be said.
      setSaid(document.activeElement === input.current)
      input.current?.focus()
      return
    }
    const items = newItems(read.add, open, read.titles)
    const words = items.length === 1 ? `${read.add[0] ?? ''} added` : `${items.length} evidence items added`
    commands.edit({ type: 'add-items', items }, { label: words, notice: leftOver(words, read) })
    // What could not be read stays in the field: nothing that was typed is dropped.
    setText(read.unknown.join(' '))
    setError(read.unknown.length > 0 ? whyNothing({ ...read, add: [] }, form) : null)
    const [first] = items
    if (first === undefined || read.unknown.length > 0) return
    goTo({
      screen: 'items',
      itemId: first.id,
      // A list of evidence items has given the title already.
      focus: fieldId({ part: 'item', itemId: first.id, field: first.title ? 'gap' : 'title' }),
    })
  }

  const readRows = async () => {
    const { readPastedRows } = await import('../import/read-pasted-rows')
    const why = readPastedRows(text, store)
    setError(why)
    if (why === null) goTo({ screen: 'import' })
    else input.current?.focus()
  }

  return (
    <form
      class="add-items"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <div class={groupClass(problem)}>
        <label class="nhsuk-label" for={id}>
          {referenceWords[form].label}
        </label>
        <div class="nhsuk-hint" id={`${id}-hint`}>
          Type or paste one or more: {referenceWords[form].examples}
        </div>
        <ErrorMessage id={id} error={problem} remedy={error === null ? found.remedy : ''} />
        <div class="add-items__row">
          <textarea
            ref={input}
            class={`nhsuk-textarea add-items__input${problem === null ? '' : ' nhsuk-textarea--error'}`}
            id={id}
            rows={1}
            value={text}
            autocomplete="off"
            spellcheck={false}
            aria-describedby={describedBy(id, {
              hint: true,
              error: problem !== null,
              remarks: found.remarks.length > 0,
            })}
            aria-invalid={problem === null ? undefined : true}
            onInput={(event) => {
              setText(event.currentTarget.value)
              setError(null)
              setSaid(false)
            }}
            onKeyDown={(event) => {
              // Several lines may be pasted, but Enter means "add", as in any field of one line.
              if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
              event.preventDefault()
              add()
            }}
          />
          <button type="submit" class="nhsuk-button add-items__button">
            Add evidence items
          </button>
        </div>
        <p class="nhsuk-u-visually-hidden" role="alert">
          {isSaid && error}
        </p>
        <p class="add-items__count">{toAdd}</p>
        <Said words={toAdd} />
        {hasColumns && (
          <p>
            <button type="button" class="link-button" onClick={() => void readRows()}>
              Import these rows
            </button>
          </p>
        )}
        <Remarks id={id} remarks={found.remarks} />
        <p class="add-items__ways">
          <a href={formatRoute({ screen: 'import' })}>Paste rows or open a spreadsheet</a>
          <a href={formatRoute({ screen: 'catalogue' })}>
            {kept === null ? 'Pick from your requirements workbook' : 'Pick from your list of evidence items'}
          </a>
        </p>
      </div>
    </form>
  )
}

/** One reference alone needs no words: it stands there. */
function countToAdd({ add, titles }: ReadReferences): string {
  const titled = add.filter((reference) => titles.has(reference)).length
  if (add.length < 2 && titled === 0) return ''
  const items = add.length === 1 ? '1 item to add' : `${add.length} items to add`
  if (titled === 0) return items
  return `${items}, ${titled === add.length ? '' : `${titled} `}with ${titled === 1 ? 'its title' : 'their titles'}`
}

function whyNothing({ already, unknown }: ReadReferences, form: ReferenceForm): string {
  if (unknown.length > 0) {
    return `${listed(unknown)} ${unknown.length === 1 ? 'is not a reference' : 'are not references'}. ${referenceWords[form].form}`
  }
  if (already.length > 0) return `${listed(already)} ${already.length === 1 ? 'is' : 'are'} already in the plan`
  return `Enter at least one reference, such as ${referenceExample(form)}`
}

function leftOver(words: string, { already, unknown }: ReadReferences): string {
  const notes = [
    already.length > 0 ? `${listed(already)} already in the plan` : '',
    unknown.length > 0 ? `${listed(unknown)} not understood` : '',
  ].filter((note) => note !== '')
  return notes.length > 0 ? `${words}. ${notes.join('. ')}` : words
}

/** "a, b and c", cut after five. */
function listed(words: readonly string[]): string {
  const shown = words.slice(0, 5).map((word) => (word.length > 20 ? `${word.slice(0, 20)}…` : word))
  const more = words.length - shown.length
  return listInWords(more > 0 ? [...shown, `${more} more`] : shown)
}
