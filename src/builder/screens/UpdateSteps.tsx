/** What to do with the files of an update, in order, with the message that goes with them. */
import { isPlanComplete } from '~/domain/life'
import { useApp, useOpenPlan } from '../state/context'
import { formatRoute } from '../state/route'
import { UpdateLetter } from '../update/UpdateLetter'

export function UpdateSteps() {
  const { base } = useApp()
  const { plan, edition } = useOpenPlan()
  return (
    <>
      <h2 class="section-heading">Then, in this order</h2>
      <ol class="submit-steps">
        <li>
          Send the updated plan to {edition.reviewer}
          {isPlanComplete(plan) && ` and ask for ${edition.statusWhenMet}`}, with the message below.{' '}
          <a href={`${base}guidance/update-your-plan/`}>What is known about updates</a>
        </li>
        <li>
          Record that it was sent. <a href={formatRoute({ screen: 'update' })}>Update your plan</a>
        </li>
      </ol>
      <div class="letters">
        <UpdateLetter />
      </div>
    </>
  )
}
