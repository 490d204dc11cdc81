/** A date of the plan. What can't be read yet is kept as it was typed, with the reason beside it, also over a reload. */
import type { ComponentChildren } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import type { CalendarDate } from '~/domain/calendar-date'
import { useApp, useBuilderState } from '../state/context'
import { isDateEntry } from '../state/entries'
import { entryOf, readDateEntry, type DateEntry } from '~/components/form/date-entry'
import { DateInput } from '~/components/form/DateInput'
import { useRemarks } from './use-remarks'

interface DateFieldProps {
  id: string
  legend: ComponentChildren
  hint?: ComponentChildren
  value: CalendarDate | null
  onChange(value: CalendarDate | null): void
  className?: string
  /** What the screen itself asks of the date, where no rule does. */
  error?: string | null
  /** What the screen itself remarks on the date once the fields were left, where no rule does; null without. */
  remark?: string | null
  /** Shown below the fields, such as the date that a relative one comes to. */
  children?: ComponentChildren
}

export function DateField({ id, value, onChange, error = null, remark = null, ...shown }: DateFieldProps) {
  const { commands, leaveField } = useApp()
  const typed = useBuilderState((state) => state.entries.get(id))
  const isVisited = useBuilderState((state) => state.visited.has(id))
  const found = useRemarks(id, remark)
  const entry = isDateEntry(typed) ? typed : entryOf(value)
  const reading = readDateEntry(entry)
  const wrong = reading.kind === 'wrong' && isVisited ? reading : null

  const change = (next: DateEntry) => {
    const read = readDateEntry(next)
    // What was typed stays as typed ("Jun", "06") for as long as the field is being edited.
    commands.setEntry(id, read.kind === 'empty' ? null : next)
    const date = read.kind === 'date' ? read.date : null
    if (date !== value) onChange(date)
  }
  useLayoutEffect(() => {
    // Left by a key that closed its item or step, a date that can be read stands here as the plan has it.
    if (reading.kind === 'date') commands.setEntry(id, null)
  }, [])
  const leave = () => {
    leaveField(id)
    if (reading.kind === 'date') commands.setEntry(id, null)
  }
  return (
    <DateInput
      {...shown}
      id={id}
      entry={entry}
      wrong={wrong?.wrong ?? null}
      error={wrong?.message ?? error ?? found.error}
      remedy={wrong === null && error === null ? found.remedy : ''}
      // What is said of a missing date is not true of one that can't be read yet.
      remarks={wrong === null ? found.remarks : []}
      onChange={change}
      onLeave={leave}
    />
  )
}
