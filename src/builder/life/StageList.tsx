/** The stages of a plan from top to bottom: which are reached, since when, and what each means. */
import type { PlanLife } from '~/domain/life'
import { formatDate } from '~/domain/calendar-date'
import { useApp, useOpenPlan } from '../state/context'
import { EventForm } from './EventForm'
import { happenedWords } from './event-words'
import { currentStage, stageEvents, stagesOf, type Stage, type StageEvent } from './stages'

interface StageListProps {
  life: PlanLife
  /** The stage whose form is open. */
  recording: StageEvent | null
  onRecord(event: StageEvent | null): void
}

export function StageList({ life, recording, onRecord }: StageListProps) {
  const { edition } = useOpenPlan()
  const current = currentStage(life)
  const reached = current === null ? -1 : stageEvents.indexOf(current)
  return (
    <ol class="stages" role="list">
      {stagesOf(edition).map((stage, place) => (
        <StageRow
          key={stage.event}
          stage={stage}
          life={life}
          state={place < reached ? 'passed' : place === reached ? 'current' : 'to-come'}
          isRecording={recording === stage.event}
          onRecord={onRecord}
        />
      ))}
    </ol>
  )
}

interface StageRowProps {
  stage: Stage
  life: PlanLife
  state: 'passed' | 'current' | 'to-come'
  isRecording: boolean
  onRecord: StageListProps['onRecord']
}

function StageRow({ stage, life, state, isRecording, onRecord }: StageRowProps) {
  const { base } = useApp()
  const { edition } = useOpenPlan()
  const { event, name, meaning, guidance } = stage
  const entry = recordOf(life, event)
  const due = event === 'updated' && life.stage === 'update-due'
  const done = (outcome: 'saved' | 'cancelled') => {
    // The focus must not go with the form: to what it led to, or back to the button that opened it.
    document.getElementById(outcome === 'saved' ? headingOf(event) : recordId(event))?.focus()
    onRecord(null)
  }
  return (
    <li class={`stages__stage stages__stage--${state}`} aria-current={state === 'current' ? 'step' : undefined}>
      <div class="stages__words">
        <h3 class="stages__name" id={headingOf(event)} tabIndex={-1}>
          {name}
          {state === 'current' && <span class="level-tag level-tag--advice">{due ? 'Due now' : 'You are here'}</span>}
        </h3>
        <p class="stages__meaning">
          {meaning} <a href={`${base}${guidance.path}`}>{guidance.label}</a>
        </p>
      </div>
      <div class="stages__record">
        <p class="stages__day">
          {entry === null ? (
            <span class="stages__none">{state === 'to-come' || due ? 'Not yet' : 'No date recorded'}</span>
          ) : (
            <strong>{formatDate(entry.on)}</strong>
          )}
        </p>
        {(entry === null || event !== 'standards-met') && (
          <button
            type="button"
            class="link-button"
            id={recordId(event)}
            aria-expanded={isRecording}
            onClick={() => onRecord(isRecording ? null : event)}
          >
            {entry === null ? 'Record the date' : 'Record another date'}
            <span class="nhsuk-u-visually-hidden"> {happenedWords(event, edition)}</span>
          </button>
        )}
      </div>
      {isRecording && <EventForm event={event} index={null} onDone={done} />}
    </li>
  )
}

function recordOf(life: PlanLife, event: StageEvent) {
  return event === 'standards-met' ? life.met : life[event]
}

function headingOf(event: StageEvent): string {
  return `stage-${event}`
}

/** The id of the button that opens the form of a stage. */
export function recordId(event: StageEvent): string {
  return `record-${event}`
}
