/** An update is counted from the plan that was agreed: where no agreement is recorded, that comes first. */
import { useRef, useState } from 'preact/hooks'
import { EventForm } from '../life/EventForm'
import { headingId } from '../parts/Heading'
import { useOpenPlan } from '../state/context'
import { formatRoute } from '../state/route'

export function NotAgreedYet() {
  const { edition } = useOpenPlan()
  const [isRecording, setRecording] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const done = (outcome: 'saved' | 'cancelled') => {
    // The focus must not go with the form.
    if (outcome === 'saved') document.getElementById(headingId)?.focus()
    else button.current?.focus()
    setRecording(false)
  }
  return (
    <section class="standing" aria-labelledby="not-agreed-heading">
      <h2 class="standing__heading" id="not-agreed-heading">
        First, record that the plan is agreed
      </h2>
      <p>
        An update says what has been done since {edition.reviewer} agreed the plan, and keeps each agreed date beside
        the new one. If the plan is not agreed yet, change it under{' '}
        <a href={formatRoute({ screen: 'items' })}>Evidence items</a>.
      </p>
      <button
        type="button"
        class={`nhsuk-button${isRecording ? ' nhsuk-button--secondary' : ''}`}
        ref={button}
        aria-expanded={isRecording}
        onClick={() => setRecording(!isRecording)}
      >
        Record that the plan is agreed
      </button>
      {isRecording && <EventForm event="agreed" index={null} onDone={done} />}
    </section>
  )
}
