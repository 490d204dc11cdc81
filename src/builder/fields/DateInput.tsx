/**
 * The look of the NHS date input: three fields in a fieldset, month names accepted, no jumping from field to field. It knows
 * of no plan: what it shows is passed in.
 */
import type { ComponentChildren } from 'preact'
import type { DateEntry } from '../state/date-entry'
import { describedBy, ErrorMessage, groupClass, Hint, Remarks, type FieldRemarks } from './Field'

interface DateInputProps extends Partial<FieldRemarks> {
  id: string
  legend: ComponentChildren
  hint?: ComponentChildren
  entry: DateEntry
  /** The part that the error is about; null where it is about the whole date. */
  wrong?: keyof DateEntry | null
  onChange(entry: DateEntry): void
  /** The focus has left all three fields. */
  onLeave?(): void
  className?: string
  /** Shown below the fields, such as the date that a relative one comes to. */
  children?: ComponentChildren
}

const parts = [
  { name: 'day', label: 'Day', width: 2 },
  { name: 'month', label: 'Month', width: 2 },
  { name: 'year', label: 'Year', width: 4 },
] as const

export function DateInput(props: DateInputProps) {
  const { id, legend, hint, entry, wrong = null, onChange, onLeave, className, children } = props
  const { error = null, remedy = '', remarks = [] } = props
  return (
    <div class={groupClass(error, className)}>
      <fieldset
        class="nhsuk-fieldset"
        aria-describedby={describedBy(id, {
          hint: Boolean(hint),
          error: error !== null,
          remarks: remarks.length > 0,
        })}
        onFocusOut={(event) => {
          // Going from one of the three fields to the next is not leaving the date.
          const to = event.relatedTarget
          if (!(to instanceof Node && event.currentTarget.contains(to))) onLeave?.()
        }}
      >
        <legend class="nhsuk-fieldset__legend">{legend}</legend>
        {hint && <Hint id={id}>{hint}</Hint>}
        <ErrorMessage id={id} error={error} remedy={remedy} />
        <div class="nhsuk-date-input">
          {parts.map(({ name, label, width }) => {
            const isWrong = error !== null && (wrong === null || wrong === name)
            return (
              <div class="nhsuk-date-input__item" key={name}>
                <label class="nhsuk-label nhsuk-date-input__label" for={partId(id, name)}>
                  {label}
                </label>
                <input
                  class={`nhsuk-input nhsuk-date-input__input nhsuk-input--width-${
                    name === 'month' && /\D/.test(entry.month) ? 4 : width
                  }${isWrong ? ' nhsuk-input--error' : ''}`}
                  id={partId(id, name)}
                  name={partId(id, name)}
                  type="text"
                  inputMode={name === 'month' ? undefined : 'numeric'}
                  autocomplete="off"
                  aria-invalid={isWrong ? true : undefined}
                  value={entry[name]}
                  onInput={(event) => onChange({ ...entry, [name]: event.currentTarget.value })}
                  onPaste={(event) => {
                    const pasted = readPastedDate(event.clipboardData?.getData('text') ?? '')
                    if (pasted === null) return
                    event.preventDefault()
                    onChange(pasted)
                  }}
                />
              </div>
            )
          })}
        </div>
        {children}
      </fieldset>
      <Remarks id={id} remarks={remarks} />
    </div>
  )
}

/** The day field carries the id of the whole, so that a link to the date reaches its first field. */
function partId(id: string, name: keyof DateEntry): string {
  return name === 'day' ? id : `${id}-${name}`
}

/** A whole date pasted into one field fills all three: "14/06/2021", "14 June 2021", "2021-06-14". */
function readPastedDate(text: string): DateEntry | null {
  const iso = /^\s*(\d{4})-(\d{2})-(\d{2})\s*$/.exec(text)
  if (iso) return { year: iso[1] ?? '', month: iso[2] ?? '', day: iso[3] ?? '' }
  const written = /^\s*(\d{1,2})[\s/.-]+(\d{1,2}|\p{L}{3,})[\s/.-]+(\d{4})\s*$/u.exec(text)
  return written ? { day: written[1] ?? '', month: written[2] ?? '', year: written[3] ?? '' } : null
}
