/** The message that goes with an updated plan: it asks for Standards Met once everything is complete. */
import { isPlanComplete } from '~/domain/life'
import { requestStandardsMet } from '~/formats/letters/request-standards-met'
import { updateMessage } from '~/formats/letters/update-message'
import { CopyText } from '~/components/parts/CopyText'
import { useOpenPlan } from '../state/context'

export function UpdateLetter() {
  const { plan, edition } = useOpenPlan()
  return isPlanComplete(plan) ? (
    <CopyText
      id="request-standards-met"
      label={`Request for ${edition.statusWhenMet}`}
      hint={`Send this with the completed plan once you meet every requirement of the toolkit, including those not in the plan. You need to add the address`}
      letter={requestStandardsMet(plan, edition)}
    />
  ) : (
    <CopyText
      id="update-message"
      label="Message with the update"
      hint="Send this with the updated plan. You need to add the address"
      letter={updateMessage(plan, edition)}
    />
  )
}
