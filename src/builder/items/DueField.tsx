/** By when an action is done: a day or, where Covid got in the way, a time after the return to business as usual. */
import { useRef } from 'preact/hooks'
import { formatDate } from '~/domain/calendar-date'
import { resolveDueDate, type DueDate } from '~/domain/due-date'
import type { Action, Item } from '~/domain/plan'
import { DateField } from '../fields/DateField'
import { useRemarks } from '../fields/use-remarks'
import { useApp, useBuilderState, useOpenPlan } from '../state/context'
import { fieldId, routeToField, formatRoute } from '../state/route'
import { isTimeEntry } from '../state/entries'
import { emptyTimeEntry, problemOfTime, readTimeEntry, type TimeEntry } from '../state/time-entry'
import { TimeAfterBauInput } from './TimeAfterBauInput'

interface DueFieldProps {
  item: Item
  action: Action
  /** Whether it is the item's first action, which carries the hints. */
  isFirst: boolean
  legend?: string
  onChange(due: DueDate | null): void
}

export function DueField({ item, action, isFirst, legend = 'By when', onChange }: DueFieldProps) {
  const { edition } = useOpenPlan()
  const { commands } = useApp()
  const id = fieldId({ part: 'action', itemId: item.id, actionId: action.id, field: 'due' })
  const kindId = `${id}-kind`
  const isOffered = edition.covidDates && item.covid.impacted === true
  const typed = useBuilderState((state) => state.entries.get(id))
  const isTimeBegun = isTimeEntry(typed) && (isOffered || typed.text !== '')
  const kind = action.due?.kind ?? (isTimeBegun ? 'after-bau' : 'date')
  // A relative date that is there is shown even where the Covid answer changed: nothing is taken away unseen.
  const mayBeRelative = isOffered || kind === 'after-bau'

  /** What the fields of the other kind had: an arrow key is enough to choose, and to come back. */
  const other = useRef<DueDate | null>(null)
  const choose = (next: DueDate['kind']) => {
    // A date half typed goes with its fields. The plan has no place for a kind without a date: it is kept beside it.
    commands.setEntry(id, next === 'date' ? null : emptyTimeEntry)
    if (action.due?.kind === next) return
    // Undo may have brought back the kind that is left now.
    const before = other.current?.kind === next ? other.current : null
    other.current = action.due
    onChange(before)
  }
  return (
    <div class="due-field">
      {mayBeRelative && (
        <fieldset class="nhsuk-fieldset due-field__kind">
          <legend class="nhsuk-fieldset__legend">{legend}</legend>
          <div class="nhsuk-radios nhsuk-radios--small">
            {(['date', 'after-bau'] as const).map((option) => (
              <div class="nhsuk-radios__item" key={option}>
                <input
                  class="nhsuk-radios__input"
                  type="radio"
                  id={`${kindId}-${option}`}
                  name={kindId}
                  checked={kind === option}
                  onChange={() => choose(option)}
                />
                <label class="nhsuk-label nhsuk-radios__label" for={`${kindId}-${option}`}>
                  {option === 'date' ? 'On a day' : 'After return to business as usual'}
                </label>
              </div>
            ))}
          </div>
        </fieldset>
      )}
      {kind === 'date' ? (
        <DateField
          id={id}
          legend={mayBeRelative ? <span class="nhsuk-u-visually-hidden">Due date</span> : legend}
          hint={isFirst && edition.completeBy !== null && `By ${formatDate(edition.completeBy)}`}
          value={action.due?.kind === 'date' ? action.due.date : null}
          onChange={(date) => onChange(date === null ? null : { kind: 'date', date })}
        />
      ) : (
        <AfterBauField id={id} due={action.due?.kind === 'after-bau' ? action.due : null} onChange={onChange} />
      )}
    </div>
  )
}

type AfterBau = Extract<DueDate, { kind: 'after-bau' }>

function AfterBauField({
  id,
  due,
  onChange,
}: {
  id: string
  due: AfterBau | null
  onChange(due: DueDate | null): void
}) {
  const { plan } = useOpenPlan()
  const { commands, leaveField } = useApp()
  const found = useRemarks(id)
  const typed = useBuilderState((state) => state.entries.get(id))
  // What can't be read is kept as it was typed, with its unit. A time that the plan has was given since.
  const begun = isTimeEntry(typed) ? typed : emptyTimeEntry
  const entry = due === null ? begun : { text: String(due.count), unit: due.unit }
  const problem = problemOfTime(entry)
  const resolved = due === null ? null : resolveDueDate(due, plan.returnedToBauOn)

  const change = (next: TimeEntry) => {
    const read = readTimeEntry(next)
    commands.setEntry(id, read === null ? next : null)
    onChange(read)
  }
  return (
    <TimeAfterBauInput
      id={id}
      entry={entry}
      error={problem ?? found.error}
      remedy={problem === null ? found.remedy : ''}
      remarks={found.remarks}
      onChange={change}
      onLeave={() => leaveField(id)}
      hint={
        resolved !== null ? (
          `That is ${formatDate(resolved)}`
        ) : (
          <>
            after the return to business as usual.{' '}
            <a href={formatRoute(routeToField({ part: 'plan', field: 'returnedToBauOn' }))}>Already returned?</a>
          </>
        )
      }
    />
  )
}
