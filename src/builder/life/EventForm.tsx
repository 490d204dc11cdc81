/** Records one thing that happened to the plan, or corrects the record: its day, and a note. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { formatDate } from '~/domain/calendar-date'
import { queryOfDay } from '~/domain/event-dates'
import { textLimits, type HistoryEvent } from '~/domain/plan-values'
import { changeEvent, recordEvent } from '~/domain/revise-plan'
import { DateInput } from '~/components/form/DateInput'
import { TextInput } from '~/components/form/TextInput'
import { focusField } from '../parts/ErrorSummary'
import { useApp, useOpenPlan } from '../state/context'
import { entryOf, readDateEntry } from '~/components/form/date-entry'
import { eventName, happenedWords, queryWords } from './event-words'

interface EventFormProps {
  event: HistoryEvent
  /** The place in the history of the entry to correct; null for a new one. */
  index: number | null
  onDone(outcome: 'saved' | 'cancelled'): void
}

const ids = { on: 'life-on', note: 'life-note' }

export function EventForm({ event, index, onDone }: EventFormProps) {
  const { commands, today } = useApp()
  const { plan, edition } = useOpenPlan()
  const known = index === null ? undefined : plan.history[index]
  const [entry, setEntry] = useState(entryOf(known?.on ?? null))
  const [note, setNote] = useState(known?.note ?? '')
  const [attempted, setAttempted] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    document.getElementById(ids.on)?.focus({ preventScroll: true })
    // All of it, with what recording does: the field by itself says too little.
    form.current?.scrollIntoView({ block: 'nearest' })
  }, [])

  const reading = readDateEntry(entry)
  const on = reading.kind === 'date' ? reading.date : null
  const query = on === null ? null : queryOfDay({ event, on, index }, plan, today)
  const wrong = attempted && reading.kind === 'wrong' ? reading : null
  const noteTooLong = note.length > textLimits.paragraph
  const save = () => {
    setAttempted(true)
    if (on === null || noteTooLong) {
      focusField(on === null ? ids.on : ids.note)
      return
    }
    const words = `${index === null ? 'Recorded' : 'Corrected'}: ${eventName(event, edition)}, ${formatDate(on)}`
    const recorded = index === null ? recordEvent(plan, { event, on, note }) : changeEvent(plan, index, { on, note })
    commands.edit({ type: 'replace-plan', plan: recorded }, { label: words, notice: words })
    onDone('saved')
  }
  return (
    <form
      class="event-form"
      ref={form}
      noValidate
      onSubmit={(submission) => {
        submission.preventDefault()
        save()
      }}
    >
      {index === null && <WhatItDoes event={event} />}
      <DateInput
        id={ids.on}
        legend={`Date ${happenedWords(event, edition)}`}
        entry={entry}
        wrong={wrong?.wrong ?? null}
        error={wrong?.message ?? (attempted && on === null ? 'Enter the date' : null)}
        onChange={setEntry}
      >
        {on !== today && (
          <button
            type="button"
            class="link-button"
            onClick={() => {
              setEntry(entryOf(today))
              // The button goes with the press.
              focusField(ids.on)
            }}
          >
            It was today, {formatDate(today)}
          </button>
        )}
      </DateInput>
      <div role="status">
        {query !== null && on !== null && (
          <p class="remark">{queryWords(query, on, edition)} You can still record it.</p>
        )}
      </div>
      <TextInput
        id={ids.note}
        label="Note (optional)"
        hint="For example, who told you or where the letter is"
        error={noteTooLong ? `Shorten the note to ${textLimits.paragraph.toLocaleString('en-GB')} characters` : null}
        value={note}
        onChange={setNote}
      />
      <div class="button-row">
        <button type="submit" class="nhsuk-button nhsuk-button--small">
          {index === null ? 'Record it' : 'Save the correction'}
        </button>
        <button type="button" class="link-button" onClick={() => onDone('cancelled')}>
          Cancel
        </button>
      </div>
    </form>
  )
}

/** What the plan does with the record, where it is more than a line in the history. */
function WhatItDoes({ event }: { event: HistoryEvent }) {
  if (event === 'agreed') {
    return (
      <p>
        We’ll keep the due dates now in the plan as the agreed dates. If one changes later, you’ll see the agreed date
        beside the new one, with the reason.
      </p>
    )
  }
  if (event === 'updated') {
    return (
      <p>The history will show what this update changed. Anything you change after that is part of the next update.</p>
    )
  }
  return null
}
