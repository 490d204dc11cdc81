/**
 * The look of the NHS date input: three fields in a fieldset, month names accepted, no jumping from field to field. A whole
 * date may be typed or pasted into the first. It knows of no plan: what it shows is passed in.
 */
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { formatDate } from '~/domain/calendar-date'
import { readDateEntry, readWholeDate, type DateEntry } from './date-entry'
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
  const [said, setSaid] = useState('')
  const whole = readWholeDate(entry.day)
  const spread = (date: DateEntry) => {
    const read = readDateEntry(date)
    // Who can't see the three fields fill hears the date that was understood.
    setSaid(read.kind === 'date' ? formatDate(read.date) : '')
    onChange(date)
  }
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
                  class={`nhsuk-input nhsuk-date-input__input ${widthClass(name, entry, width)}${
                    isWrong ? ' nhsuk-input--error' : ''
                  }`}
                  id={partId(id, name)}
                  name={partId(id, name)}
                  type="text"
                  inputMode={name === 'month' ? undefined : 'numeric'}
                  autocomplete="off"
                  aria-invalid={isWrong ? true : undefined}
                  value={entry[name]}
                  onInput={(event) => {
                    setSaid('')
                    onChange({ ...entry, [name]: event.currentTarget.value })
                  }}
                  onPaste={(event) => {
                    const pasted = readWholeDate(event.clipboardData?.getData('text') ?? '')
                    if (pasted === null) return
                    event.preventDefault()
                    spread(pasted)
                  }}
                  onKeyDown={(event) => {
                    if (name !== 'day' || whole === null || event.key !== 'Tab' || event.shiftKey) return
                    // Nothing is left to fill: from the year, the browser's own Tab goes on to what follows the date.
                    document.getElementById(partId(id, 'year'))?.focus()
                  }}
                  onBlur={() => {
                    if (name === 'day' && whole !== null) spread(whole)
                  }}
                />
              </div>
            )
          })}
        </div>
        <p class="nhsuk-u-visually-hidden" aria-live="polite">
          {said}
        </p>
        {children}
      </fieldset>
      <Remarks id={id} remarks={remarks} />
    </div>
  )
}

/** What makes room for more than a number: a month's name, or a whole date in the field of the day. */
function widthClass(name: keyof DateEntry, entry: DateEntry, width: number): string {
  if (name === 'day' && entry.day.length > 2) return 'date-input__whole'
  return `nhsuk-input--width-${name === 'month' && /\D/.test(entry.month) ? 4 : width}`
}

/** The day field carries the id of the whole, so that a link to the date reaches its first field. */
function partId(id: string, name: keyof DateEntry): string {
  return name === 'day' ? id : `${id}-${name}`
}
