/** What plans are judged by: the toolkit year, the day, and limits of the reviewer's own. Everything is judged again at once. */
import { SelectInput } from '~/components/form/SelectInput'
import { useState } from 'preact/hooks'
import { DateInput } from '~/components/form/DateInput'
import { entryOf, readDateEntry, type DateEntry } from '~/components/form/date-entry'
import { formatDate, type CalendarDate } from '~/domain/calendar-date'
import { editions } from '~/domain/editions'
import { planLimits } from '~/domain/plan-values'
import type { CheckOptions } from '../received/received'
import { usePage, useSession } from '../session/use-session'

export function OptionsPanel() {
  const { session } = usePage()
  const { options } = useSession()
  const change = (next: Partial<CheckOptions>) => session.setOptions({ ...options, ...next })
  return (
    <details class="options">
      <summary class="options__summary">
        Checked against {options.edition === null ? 'each plan’s own toolkit year' : `the ${options.edition} toolkit`},
        as at {formatDate(options.today)}
        {options.itemLimit !== null && `, at most ${options.itemLimit} items`}
        {options.completeBy !== null && `, complete by ${formatDate(options.completeBy)}`}
      </summary>
      <div class="options__fields">
        <SelectInput
          id="option-edition"
          label="Toolkit year"
          value={options.edition ?? ''}
          options={[['', 'The year each plan gives'], ...editions.map(({ id }) => [id, id] as const)]}
          onChange={(edition) => change({ edition: edition || null })}
        />
        <DayOption
          id="option-today"
          legend="Check as at"
          hint="This decides what counts as overdue"
          value={options.today}
          onChange={(today) => {
            if (today !== null) change({ today })
          }}
        />
        <DayOption
          id="option-complete-by"
          legend="Complete by"
          hint="Leave empty to use the toolkit year’s date, if we know it"
          value={options.completeBy}
          onChange={(completeBy) => change({ completeBy })}
        />
        <LimitOption value={options.itemLimit} onChange={(itemLimit) => change({ itemLimit })} />
      </div>
    </details>
  )
}

interface DayOptionProps {
  id: string
  legend: string
  hint: string
  value: CalendarDate | null
  onChange(value: CalendarDate | null): void
}

function DayOption({ id, legend, hint, value, onChange }: DayOptionProps) {
  const [entry, setEntry] = useState<DateEntry>(entryOf(value))
  const [isLeft, setLeft] = useState(false)
  const reading = readDateEntry(entry)
  const wrong = isLeft && reading.kind === 'wrong' ? reading : null
  return (
    <DateInput
      id={id}
      legend={legend}
      hint={hint}
      entry={entry}
      wrong={wrong?.wrong ?? null}
      error={wrong?.message ?? null}
      onChange={(next) => {
        setEntry(next)
        setLeft(false)
        const read = readDateEntry(next)
        if (read.kind === 'date') onChange(read.date)
        else if (read.kind === 'empty') onChange(null)
      }}
      onLeave={() => setLeft(true)}
    />
  )
}

function LimitOption({ value, onChange }: { value: number | null; onChange(value: number | null): void }) {
  const [text, setText] = useState(value === null ? '' : String(value))
  const number = /^\s*\d{1,4}\s*$/.test(text) ? Number(text) : null
  const isWrong = text.trim() !== '' && (number === null || number < 1 || number > planLimits.items)
  return (
    <div class={`nhsuk-form-group${isWrong ? ' nhsuk-form-group--error' : ''}`}>
      <label class="nhsuk-label" for="option-limit">
        Limit on outstanding items
      </label>
      <div class="nhsuk-hint" id="option-limit-hint">
        Leave empty to use the toolkit year’s limit, if we know it
      </div>
      {isWrong && (
        <span class="nhsuk-error-message" id="option-limit-error">
          <span class="nhsuk-u-visually-hidden">Error: </span>
          The limit must be a whole number from 1 to {planLimits.items}
        </span>
      )}
      <input
        class={`nhsuk-input nhsuk-input--width-4${isWrong ? ' nhsuk-input--error' : ''}`}
        id="option-limit"
        inputMode="numeric"
        autocomplete="off"
        aria-describedby={`option-limit-hint${isWrong ? ' option-limit-error' : ''}`}
        aria-invalid={isWrong || undefined}
        value={text}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value)
          const typed = currentTarget.value.trim()
          if (typed === '') onChange(null)
          else if (/^\d{1,4}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= planLimits.items)
            onChange(Number(typed))
        }}
      />
    </div>
  )
}
