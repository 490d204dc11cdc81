/** The fields of a time after the return to business as usual: how many, of weeks or months. */
import type { ComponentChildren } from 'preact'
import { describedBy, ErrorMessage, groupClass, Remarks, type FieldRemarks } from '~/components/form/Field'
import type { TimeEntry } from '../state/time-entry'

interface TimeAfterBauInputProps extends FieldRemarks {
  id: string
  entry: TimeEntry
  onChange(entry: TimeEntry): void
  onLeave?(): void
  /** Said below the fields: the day that it comes to. */
  hint: ComponentChildren
}

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
