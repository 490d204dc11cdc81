/** The message that goes with an updated plan: it asks for Standards Met once everything is complete. */
import { isPlanComplete } from '~/domain/life'
import { requestStandardsMet } from '~/formats/letters/request-standards-met'
import { updateMessage } from '~/formats/letters/update-message'
import { CopyText } from '../parts/CopyText'
import { useOpenPlan } from '../state/context'

export function UpdateLetter() {
  const { plan, edition } = useOpenPlan()
  return isPlanComplete(plan) ? (
    <CopyText
      id="request-standards-met"
      label={`Request for ${edition.statusWhenMet}`}
      hint={`Send it with the completed plan, once every requirement of the toolkit is met: also those that the plan does not list. You fill in the address`}
      letter={requestStandardsMet(plan, edition)}
    />
  ) : (
    <CopyText
      id="update-message"
      label="Message with the update"
      hint="Send it with the updated plan. You fill in the address"
      letter={updateMessage(plan, edition)}
    />
  )
}
