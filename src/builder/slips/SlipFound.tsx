/** What is asked when the file that was opened is a slip: to merge it into its plan, or to fill it in as its owner does. */
import { useEffect, useRef } from 'preact/hooks'
import { formatDate } from '~/domain/calendar-date'
import { slipToFillIn } from '~/domain/owner-slip'
import type { Plan } from '~/domain/plan'
import { openDraft, useOpening } from '../screens/opening'
import { newId } from '~/components/parts/clock'
import { useApp, useBuilderState } from '../state/context'
import { findHost } from './find-host'
import { counted, slipName } from './merge-words'

interface SlipFoundProps {
  name: string
  slip: Plan
  notes: readonly string[]
}

export function SlipFound({ name, slip, notes }: SlipFoundProps) {
  const { store, commands, goTo, today } = useApp()
  const { openPlan } = useOpening()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [slip])
  const plan = useBuilderState((state) => state.history?.plan ?? null)
  const drafts = useBuilderState((state) => state.drafts)
  const host = findHost(slip, plan, drafts)
  const merge = () => {
    if (host === null) return
    if (host.draft !== null && !openDraft(host.draft, commands)) return
    const key = newId()
    store.set({ returned: [...store.get().returned, { key, name, slip, notes, planId: host.plan.id }] })
    goTo({ screen: 'slips', itemId: key })
  }
  const fillIn = () =>
    openPlan(slipToFillIn(slip, today), { screen: 'slips' }, [`“${name}” opened`, ...notes].join('. '))
  const actions = slip.items.reduce((sum, item) => sum + item.actions.length, 0)
  const madeOn = slip.slip?.madeOn ?? null
  return (
    <div class="slip-found">
      <h3 class="slip-found__heading" ref={heading} tabIndex={-1}>
        This is a slip for {slipName(slip)}
      </h3>
      <p>
        It has {counted(actions, 'action')} from the plan for {slip.organisation.name || 'an organisation'}
        {madeOn !== null && `, as at ${formatDate(madeOn)}`}.
      </p>
      {host === null ? (
        <p>
          The plan it belongs to is not in this browser. To merge it, open that plan first, then open the slip under
          Owner slips.
        </p>
      ) : (
        <p>
          {host.isCertain ? 'It belongs to ' : 'It may belong to '}
          {host.draft === null ? 'the plan that you have open' : 'a plan saved in this browser'}. You’ll see what
          changed before anything is merged.
        </p>
      )}
      <div class="slip-found__buttons">
        {host !== null && (
          <button type="button" class="nhsuk-button nhsuk-button--secondary" onClick={merge}>
            Merge it into the plan
          </button>
        )}
        <button type="button" class="nhsuk-button nhsuk-button--secondary" onClick={fillIn}>
          Fill in these actions
        </button>
      </div>
    </div>
  )
}
