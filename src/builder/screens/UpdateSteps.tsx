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
      <h2 class="section-heading">What to do next</h2>
      <ol class="submit-steps">
        <li>
          Send the updated plan to {edition.reviewer}
          {isPlanComplete(plan) && ` and ask for ${edition.statusWhenMet}`}. Use the message below.{' '}
          <a href={`${base}guidance/update-your-plan/`}>What we know about updates</a>
        </li>
        <li>
          Record that you sent it. <a href={formatRoute({ screen: 'update' })}>Update your plan</a>
        </li>
      </ol>
      <div class="letters">
        <UpdateLetter />
      </div>
    </>
  )
}
