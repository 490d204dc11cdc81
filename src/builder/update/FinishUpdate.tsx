/** What changed in the update, and what to do with it: download, send with its message, record that it was sent. */
import { useRef, useState } from 'preact/hooks'
import { isPlanComplete } from '~/domain/life'
import { changesSincePrevious } from '~/domain/revise-plan'
import { EventForm } from '../life/EventForm'
import { ChangeList } from '../parts/ChangeList'
import { headingId } from '../parts/Heading'
import { useOpenPlan } from '../state/context'
import { formatRoute } from '../state/route'
import { UpdateLetter } from './UpdateLetter'

interface FinishUpdateProps {
  /** Actions without an answer. */
  openCount: number
}

export function FinishUpdate({ openCount }: FinishUpdateProps) {
  const { plan, edition } = useOpenPlan()
  const [isRecording, setRecording] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const changes = changesSincePrevious(plan)
  const complete = isPlanComplete(plan)
  const done = (outcome: 'saved' | 'cancelled') => {
    // The focus must not go with the form.
    if (outcome === 'saved') document.getElementById(headingId)?.focus()
    else button.current?.focus()
    setRecording(false)
  }
  return (
    <>
      <h2 class="section-heading" id="changes-heading" tabIndex={-1}>
        What changed in this update
      </h2>
      {changes.length === 0 ? <p>Nothing yet.</p> : <ChangeList changes={changes} level={3} />}
      {complete && (
        <section class="standing standing--met" aria-labelledby="complete-heading">
          <h2 class="standing__heading" id="complete-heading">
            Everything in the plan is complete
          </h2>
          <p>
            {plan.items.length === 1 ? 'Its one item is' : `All ${plan.items.length} items are`} done. If you also meet
            every other requirement of the toolkit, send the completed plan and ask for {edition.statusWhenMet}.
          </p>
        </section>
      )}
      <h2 class="section-heading">Send the update</h2>
      {openCount > 0 && (
        <p class="remark">
          {openCount === 1
            ? 'One action has no answer yet. It will go out as it is.'
            : `${openCount} actions have no answer yet. They will go out as they are.`}
        </p>
      )}
      <ol class="submit-steps">
        <li>Download the updated plan. Its files say revision {plan.revision}.</li>
        <li>Send it with {complete ? 'the request below' : 'the message on that page'}.</li>
        <li>Come back and record that you sent it.</li>
      </ol>
      {complete && <UpdateLetter />}
      <div class="button-row update-foot">
        <a
          class={`nhsuk-button${isRecording ? ' nhsuk-button--secondary' : ''}`}
          href={formatRoute({ screen: 'download' })}
        >
          Download the updated plan
        </a>
        <button
          type="button"
          class="nhsuk-button nhsuk-button--secondary"
          ref={button}
          aria-expanded={isRecording}
          onClick={() => setRecording(!isRecording)}
        >
          Record that you sent the update
        </button>
      </div>
      {isRecording && <EventForm event="updated" index={null} onDone={done} />}
    </>
  )
}
