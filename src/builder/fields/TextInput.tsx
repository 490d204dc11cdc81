/** The look of a field for text, with its label, hint and messages. It knows of no plan: what it shows is passed in. */
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { describedBy, ErrorMessage, groupClass, Hint, Remarks, type FieldRemarks } from './Field'

export interface TextInputProps extends Partial<FieldRemarks> {
  id: string
  label: ComponentChildren
  hint?: ComponentChildren
  value: string
  onChange(value: string): void
  onBlur?(): void
  /** Lines; more than one makes it a text area that grows with its text. */
  rows?: number
  /** NHS.UK width class: 5, 10, 20 or 30 characters; as wide as its place without. */
  width?: 5 | 10 | 20 | 30
  autocomplete?: string
  type?: 'text' | 'email'
  inputMode?: 'numeric'
  /** Id of a datalist with suggestions. */
  list?: string
  spellcheck?: boolean
  className?: string
}

export function TextInput(props: TextInputProps) {
  const { id, label, hint, value, onChange, rows = 1, width, className } = props
  const { error = null, remedy = '', remarks = [] } = props
  const input = useRef<HTMLInputElement>(null)
  const caret = useRef<number | null>(null)
  useLayoutEffect(() => {
    // A text that is put right while it is typed, such as a code into capitals, would send the caret to its end.
    const place = caret.current
    caret.current = null
    if (place !== null && input.current?.selectionStart !== place) input.current?.setSelectionRange(place, place)
  })
  const shared = {
    id,
    name: id,
    value,
    'aria-describedby': describedBy(id, {
      hint: Boolean(hint),
      error: error !== null,
      remarks: remarks.length > 0,
    }),
    'aria-invalid': error === null ? undefined : true,
    onBlur: props.onBlur,
    spellcheck: props.spellcheck,
  } as const
  const invalid = error === null ? '' : rows > 1 ? ' nhsuk-textarea--error' : ' nhsuk-input--error'
  return (
    <div class={groupClass(error, className)}>
      <label class="nhsuk-label" for={id}>
        {label}
      </label>
      {hint && <Hint id={id}>{hint}</Hint>}
      <ErrorMessage id={id} error={error} remedy={remedy} />
      {rows > 1 ? (
        <textarea
          {...shared}
          class={`nhsuk-textarea${invalid}`}
          rows={rows}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      ) : (
        <input
          {...shared}
          ref={input}
          class={`nhsuk-input${width === undefined ? '' : ` nhsuk-input--width-${width}`}${invalid}`}
          type={props.type ?? 'text'}
          inputMode={props.inputMode}
          list={props.list}
          autocomplete={props.autocomplete ?? 'off'}
          onInput={({ currentTarget }) => {
            // Null in a field for email, which has no caret to ask for.
            caret.current = currentTarget.selectionStart
            onChange(currentTarget.value)
          }}
        />
      )}
      <Remarks id={id} remarks={remarks} />
    </div>
  )
}
