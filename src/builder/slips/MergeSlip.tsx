/** A returned slip laid beside the plan: what is taken, what is asked, and one button that merges it in one step. */
import { useMemo, useState } from 'preact/hooks'
import { applyMerge, chosenParts, type MergeChoice, type MergeDecisions } from '~/domain/apply-merge'
import { formatDate } from '~/domain/calendar-date'
import { mergeSlip } from '~/domain/merge-slip'
import type { SlipPart } from '~/domain/slip-parts'
import { editBesideFields } from '../items/edit-beside-fields'
import { Heading } from '../parts/Heading'
import { useApp, useOpenPlan } from '../state/context'
import { formatRoute } from '../state/route'
import type { ReturnedSlip } from '../state/store'
import { MergeParts } from './MergeParts'
import { MergeRemarks } from './MergeRemarks'
import { counted, slipName } from './merge-words'

export function MergeSlip({ returned }: { returned: ReturnedSlip }) {
  const app = useApp()
  const { plan } = useOpenPlan()
  const { slip, name } = returned
  const merge = useMemo(() => mergeSlip(plan, slip), [plan, slip])
  const [decisions, setDecisions] = useState<MergeDecisions>(new Map())
  const owner = slipName(slip)
  const open = merge.parts.filter(({ outcome }) => outcome !== 'kept')
  const asked = open.filter(({ outcome }) => outcome === 'asked')
  const chosen = chosenParts(merge, decisions).length

  const choose = (parts: readonly SlipPart[], choice: MergeChoice) =>
    setDecisions(new Map([...decisions, ...parts.map(({ key }) => [key, choice] as const)]))
  const apply = () => {
    const { edit, changes, leftOut } = applyMerge(plan, merge, decisions)
    const words = `Merged ${counted(changes, 'change')} from the slip of ${owner}`
    const full = leftOut === 0 ? '' : `. The plan is full, so ${counted(leftOut, 'more part')} could not be added`
    editBesideFields(app, edit, { label: `merged the slip of ${owner}`, notice: words + full })
    app.goTo({ screen: 'slips' })
  }
  const madeOn = slip.slip?.madeOn ?? null
  return (
    <>
      <Heading>{open.length === 0 ? `Nothing to merge from ${owner}` : `Merge the slip of ${owner}`}</Heading>
      <p class="screen-lead">
        {name}
        {madeOn !== null && `, made on ${formatDate(madeOn)}`}.{' '}
        {open.length === 0
          ? 'It has nothing new for your plan.'
          : 'Your plan will not change until you select the button below.'}
      </p>
      <MergeRemarks merge={merge} returned={returned} />
      {asked.length > 2 && <AnswerAll parts={asked} onChoose={choose} />}
      <MergeParts merge={merge} decisions={decisions} onChoose={(part, choice) => choose([part], choice)} />
      {open.length > 0 && (
        <div class="merge-foot">
          {chosen > 0 && (
            <button type="button" class="nhsuk-button" onClick={apply}>
              Merge {counted(chosen, 'change')}
            </button>
          )}
          <p role="status">
            {chosen === 0
              ? 'You have not chosen anything from the slip, so the plan will not change.'
              : `${counted(open.length - chosen, 'difference')} left as in the plan.`}
          </p>
        </div>
      )}
      <p class="screen-foot">
        <a href={formatRoute({ screen: 'slips' })}>Back to Owner slips</a>
      </p>
    </>
  )
}

interface AnswerAllProps {
  parts: readonly SlipPart[]
  onChoose(parts: readonly SlipPart[], choice: MergeChoice): void
}

/** For slips in which everything is a question. What would take something out of the plan is left to be said one by one. */
function AnswerAll({ parts, onChoose }: AnswerAllProps) {
  const safe = parts.filter(({ kind }) => kind !== 'action-missing')
  return (
    <p class="merge-all">
      For all {safe.length} questions:
      <button type="button" class="link-button" onClick={() => onChoose(safe, 'slip')}>
        use the slip’s
      </button>
      <button type="button" class="link-button" onClick={() => onChoose(safe, 'plan')}>
        keep the plan’s
      </button>
    </p>
  )
}
