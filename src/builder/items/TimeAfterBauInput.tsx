/** The fields of a time after the return to business as usual: how many, of weeks or months. */
import type { ComponentChildren } from 'preact'
import { describedBy, ErrorMessage, groupClass, Remarks, type FieldRemarks } from '~/components/form/Field'
import { timeAfterBau, type DueUnit } from '~/domain/due-date'

export interface TimeEntry {
  /** How many, as it was typed. */
  text: string
  unit: DueUnit
}

interface TimeAfterBauInputProps extends FieldRemarks {
  id: string
  entry: TimeEntry
  onChange(entry: TimeEntry): void
  onLeave?(): void
  /** Said below the fields: the day that it comes to. */
  hint: ComponentChildren
}

export const countProblem = 'Enter a whole number from 1 to 520, such as 3'

export function TimeAfterBauInput({ id, entry, onChange, onLeave, hint, ...found }: TimeAfterBauInputProps) {
  const { error, remedy, remarks } = found
  return (
    <div class={groupClass(error)}>
      <ErrorMessage id={id} error={error} remedy={remedy} />
      <div class="after-bau">
        <div>
          <label class="nhsuk-label" for={id}>
            How many
          </label>
          <input
            class={`nhsuk-input nhsuk-input--width-3${error === null ? '' : ' nhsuk-input--error'}`}
            id={id}
            inputMode="numeric"
            autocomplete="off"
            value={entry.text}
            aria-invalid={error === null ? undefined : true}
            aria-describedby={describedBy(id, { hint: true, error: error !== null, remarks: remarks.length > 0 })}
            onInput={(event) => onChange({ ...entry, text: event.currentTarget.value })}
            onBlur={onLeave}
          />
        </div>
        <div>
          <label class="nhsuk-label" for={`${id}-unit`}>
            Weeks or months
          </label>
          <select
            class="nhsuk-select"
            id={`${id}-unit`}
            value={entry.unit}
            onChange={(event) =>
              onChange({ ...entry, unit: event.currentTarget.value === 'weeks' ? 'weeks' : 'months' })
            }
          >
            <option value="weeks">weeks</option>
            <option value="months">months</option>
          </select>
        </div>
      </div>
      <p class="nhsuk-hint due-field__resolved" id={`${id}-hint`}>
        {hint}
      </p>
      <Remarks id={id} remarks={remarks} />
    </div>
  )
}

/** Null for what is no count of weeks that comes to a date. */
export function readCount(text: string): number | null {
  if (!/^\s*\d{1,3}\s*$/.test(text)) return null
  const count = Number(text)
  return timeAfterBau(count, 'weeks') === null ? null : count
}
