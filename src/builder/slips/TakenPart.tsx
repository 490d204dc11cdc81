/** A change that only the owner made: it is taken, unless the person keeps the plan's. */
import type { MergeChoice } from '~/domain/apply-merge'
import { describeSlipPart } from '~/domain/describe-slip-part'
import type { SlipPart } from '~/domain/slip-parts'
import { shorten } from '~/domain/text'

interface TakenPartProps {
  part: SlipPart
  choice: MergeChoice
  onChoose(choice: MergeChoice): void
}

export function TakenPart({ part, choice, onChoose }: TakenPartProps) {
  const { what, plan, slip } = describeSlipPart(part)
  const isTaken = choice === 'slip'
  return (
    <div class={isTaken ? 'slip-taken' : 'slip-taken slip-taken--refused'}>
      <p class="slip-taken__words">
        <span class="slip-taken__what">
          {what}
          <span class="nhsuk-u-visually-hidden">:</span>
        </span>{' '}
        {plan !== '' && (
          <>
            {shorten(plan, 300)}
            <span class="nhsuk-u-visually-hidden"> changed to </span>
            <span aria-hidden="true"> → </span>
          </>
        )}
        <strong>{slip === '' ? 'Nothing' : slip}</strong>
      </p>
      <button type="button" class="link-button" onClick={() => onChoose(isTaken ? 'plan' : 'slip')}>
        {isTaken ? 'Do not use it' : 'Use it after all'}
        <span class="nhsuk-u-visually-hidden">
          : {what}, {shorten(slip, 60)}
        </span>
      </button>
      {!isTaken && <span class="slip-taken__state">Not used</span>}
    </div>
  )
}
