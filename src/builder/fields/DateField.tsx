/**
 * The NHS date input: three fields in a fieldset, month names accepted, no jumping from field to field. What can't be read
 * yet is kept as it was typed, with the reason beside it, also over a reload.
 */
import type { ComponentChildren } from 'preact'
import type { CalendarDate } from '~/domain/calendar-date'
import { useApp, useBuilderState } from '../state/context'
import { entryOf, readDateEntry, type DateEntry } from '../state/date-entry'
import { describedBy, ErrorMessage, groupClass, Hint, Remarks, useRemarks } from './Field'

interface DateFieldProps {
  id: string
  legend: ComponentChildren
  hint?: ComponentChildren
  value: CalendarDate | null
  onChange(value: CalendarDate | null): void
  className?: string
  /** Shown below the fields, such as the date that a relative one comes to. */
  children?: ComponentChildren
}

const parts = [
  { name: 'day', label: 'Day', width: 2 },
  { name: 'month', label: 'Month', width: 2 },
  { name: 'year', label: 'Year', width: 4 },
] as const

export function DateField({ id, legend, hint, value, onChange, className, children }: DateFieldProps) {
  const { commands, leaveField } = useApp()
  const { entries, visited } = useBuilderState()
  const found = useRemarks(id)
  const entry = entries.get(id) ?? entryOf(value)
  const reading = readDateEntry(entry)
  const wrong = reading.kind === 'wrong' && visited.has(id) ? reading : null
  const error = wrong?.message ?? found.error

  const change = (name: keyof DateEntry, text: string) => {
    const next = { ...entry, [name]: text }
    const read = readDateEntry(next)
    // What was typed stays as typed ("Jun", "06") for as long as the field is being edited.
    commands.setEntry(id, read.kind === 'empty' ? null : next)
    const date = read.kind === 'date' ? read.date : null
    if (date !== value) onChange(date)
  }
  const leave = () => {
    leaveField(id)
    if (reading.kind === 'date') commands.setEntry(id, null)
  }

  return (
    <div class={groupClass(error, className)}>
      <fieldset
        class="nhsuk-fieldset"
        aria-describedby={describedBy(id, {
          hint: Boolean(hint),
          error: error !== null,
          remarks: found.remarks.length > 0,
        })}
        onFocusOut={(event) => {
          // Going from one of the three fields to the next is not leaving the date.
          const to = event.relatedTarget
          if (!(to instanceof Node && event.currentTarget.contains(to))) leave()
        }}
      >
        <legend class="nhsuk-fieldset__legend">{legend}</legend>
        {hint && <Hint id={id}>{hint}</Hint>}
        <ErrorMessage id={id} error={error} remedy={wrong === null ? found.remedy : ''} />
        <div class="nhsuk-date-input">
          {parts.map(({ name, label, width }) => (
            <div class="nhsuk-date-input__item" key={name}>
              <label class="nhsuk-label nhsuk-date-input__label" for={partId(id, name)}>
                {label}
              </label>
              <input
                class={`nhsuk-input nhsuk-date-input__input nhsuk-input--width-${
                  name === 'month' && /\D/.test(entry.month) ? 4 : width
                }${error !== null && (wrong === null || wrong.wrong === name) ? ' nhsuk-input--error' : ''}`}
                id={partId(id, name)}
                name={partId(id, name)}
                type="text"
                inputMode={name === 'month' ? undefined : 'numeric'}
                autocomplete="off"
                aria-invalid={error !== null && (wrong === null || wrong.wrong === name) ? true : undefined}
                value={entry[name]}
                onInput={(event) => change(name, event.currentTarget.value)}
                onPaste={(event) => {
                  const pasted = readPastedDate(event.clipboardData?.getData('text') ?? '')
                  if (pasted === null) return
                  event.preventDefault()
                  commands.setEntry(id, pasted)
                  const read = readDateEntry(pasted)
                  onChange(read.kind === 'date' ? read.date : null)
                }}
              />
            </div>
          ))}
        </div>
        {children}
      </fieldset>
      <Remarks id={id} remarks={found.remarks} />
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
