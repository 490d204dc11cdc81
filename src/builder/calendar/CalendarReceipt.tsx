/** What became of a calendar: what it holds, what it leaves out and why, or why there is none. */
import { countInWords } from '~/domain/text'
import { describeCalendarNotes } from '~/formats/calendar/messages'
import { useOpenPlan } from '../state/context'
import type { CalendarState } from './calendar-file'

export function CalendarReceipt({ state }: { state: CalendarState }) {
  const { plan } = useOpenPlan()
  const look = state.kind === 'empty' ? 'failed' : state.kind
  return (
    <div class={state.kind === 'none' ? '' : `receipt receipt--${look}`}>
      <div role="status">
        <Outcome state={state} />
      </div>
      {state.kind === 'made' && state.plan !== plan && (
        <p class="receipt__stale">The plan has changed since this file was made. Download it again.</p>
      )}
      {(state.kind === 'made' || state.kind === 'empty') &&
        describeCalendarNotes(state.notes).map((sentence) => <p key={sentence}>{sentence}</p>)}
    </div>
  )
}

function Outcome({ state }: { state: CalendarState }) {
  switch (state.kind) {
    case 'none':
      return null
    case 'working':
      return <p>Making the calendar…</p>
    case 'made':
      return (
        <p>
          <strong class="receipt__name">{state.fileName}</strong> has {countInWords(state.events, 'event', 'events')}.
        </p>
      )
    case 'empty':
      return (
        <p>
          <strong>There is nothing to put in a calendar.</strong>
        </p>
      )
    case 'failed':
      return (
        <p>
          <strong>We could not make the calendar because part of this page did not load.</strong> Your plan is not
          affected. Check your connection, then <a href={location.pathname}>load the page again</a>.
        </p>
      )
  }
}
