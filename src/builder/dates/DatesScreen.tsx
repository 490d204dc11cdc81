/** Dates and owners: what is overdue, what comes next and whose it is, as a picture, in words and for calendars. */
import { useEffect, useMemo, useState } from 'preact/hooks'
import { agendaOf, countTimings, type AgendaEntry } from '~/domain/agenda'
import { formatDate } from '~/domain/calendar-date'
import { focusField } from '../parts/ErrorSummary'
import { Heading } from '../parts/Heading'
import { counted } from '../screens/file-state'
import { useApp, useBuilderState, useOpenPlan } from '../state/context'
import { formatRoute } from '../state/route'
import { AgendaCounts } from './AgendaCounts'
import { AgendaTables } from './AgendaTables'
import { slippedWords } from './agenda-words'
import { CalendarCard, calendarHeadingId } from './CalendarCard'
import { chosenOwner, groupsOf, readView, viewAddress, type DatesView, type ShownGroup } from './dates-view'
import { Timeline } from './Timeline'
import { hideCompleteId, ViewControls } from './ViewControls'

export function DatesScreen() {
  const { today } = useApp()
  const { plan, edition } = useOpenPlan()
  const entries = useMemo(() => agendaOf(plan, today), [plan, today])
  return (
    <div class="dates">
      <Heading>Dates and owners</Heading>
      <p class="dates__printed">
        {plan.organisation.name || 'No organisation name yet'}, DSP Toolkit improvement plan {edition.id}
      </p>
      {entries.length === 0 ? <NothingYet /> : <Agenda entries={entries} />}
    </div>
  )
}

function Agenda({ entries }: { entries: readonly AgendaEntry[] }) {
  const { today } = useApp()
  const { view, setView } = useViewInAddress()
  const counts = useMemo(() => countTimings(entries), [entries])
  const groups = useMemo(() => groupsOf(entries, view), [entries, view])
  return (
    <>
      <p class="screen-lead">
        As of {formatDate(today)}. {slippedWords(entries)}
      </p>
      <AgendaCounts counts={counts} />
      {counts.complete === entries.length && <AllComplete />}
      <ViewControls entries={entries} view={view} onChange={setView} />
      <div class="dates__shown">
        <p role="status">{shownWords(entries, groups, view)}</p>
        <p class="dates__ways app-no-print">
          <a
            href={`#${calendarHeadingId}`}
            onClick={(event) => {
              // The fragment is the builder's address; the focus goes there without changing it.
              event.preventDefault()
              focusField(calendarHeadingId)
            }}
          >
            Put them in a calendar
          </a>
          <button
            type="button"
            class="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
            onClick={() => window.print()}
          >
            Print this view
          </button>
        </p>
      </div>
      {groups.length === 0 ? (
        <AllHidden onShow={() => setView({ ...view, hideComplete: false })} />
      ) : (
        <>
          <Timeline groups={groups} />
          <AgendaTables groups={groups} by={view.by} />
        </>
      )}
      <CalendarCard entries={entries} />
    </>
  )
}

/** The view stands in the address, so that Back from an action that was mended leads to the same view. */
function useViewInAddress() {
  const visit = useBuilderState((state) => state.visit)
  const [view, show] = useState(() => readView(location.hash))
  useEffect(() => show((now) => (viewAddress(now) === location.hash ? now : readView(location.hash))), [visit])
  const setView = (changed: DatesView) => {
    history.replaceState(null, '', viewAddress(changed))
    show(changed)
  }
  return { view, setView }
}

/** "12 of 17 actions of Jo Bloggs, by month": what a change of the view did, for those who can't see it. */
function shownWords(entries: readonly AgendaEntry[], groups: readonly ShownGroup[], view: DatesView): string {
  const shown = groups.reduce((sum, group) => sum + group.entries.length, 0)
  const actions = counted(entries.length, 'action')
  const owner = chosenOwner(entries, view)
  const whose = owner === null ? '' : ` of ${owner.name}`
  const count = shown === entries.length ? `All ${actions}` : `${shown} of ${actions}`
  return `${count}${whose}, by ${view.by}`
}

function NothingYet() {
  return (
    <div class="panel empty">
      <h2>No actions yet</h2>
      <p>When your evidence items have actions, you’ll see here who does what by when, and what is overdue.</p>
      <p>
        <a href={formatRoute({ screen: 'items' })}>Go to Evidence items</a>
      </p>
    </div>
  )
}

function AllHidden({ onShow }: { onShow(): void }) {
  const show = () => {
    // The button goes with what it says: the focus moves to the control that it stands for.
    focusField(hideCompleteId)
    onShow()
  }
  return (
    <p class="panel">
      Every action you chose to see is complete.{' '}
      <button type="button" class="link-button" onClick={show}>
        Show completed actions
      </button>
    </p>
  )
}

function AllComplete() {
  const { edition } = useOpenPlan()
  return (
    <div class="panel empty">
      <h2>Every action is complete</h2>
      <p>
        There is nothing left to chase.{' '}
        <a href={formatRoute({ screen: 'life' })}>See how to ask for {edition.statusWhenMet}</a>
      </p>
    </div>
  )
}
