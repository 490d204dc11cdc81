/** Before an update and after it: why one is due, what the last one changed, and the button that begins the next. */
import { formatDate } from '~/domain/calendar-date'
import { isSentComplete, type PlanLife } from '~/domain/life'
import { changesOfRevision, changesSincePrevious, startUpdate } from '~/domain/revise-plan'
import { reasonWords } from '../life/next-step'
import { recordId } from '../life/StageList'
import { ChangeList } from '../parts/ChangeList'
import { headingId } from '../parts/Heading'
import { useApp, useOpenPlan } from '../state/context'
import { formatRoute } from '../state/route'
import { UpdateLetter } from './UpdateLetter'

export function StartUpdate({ life }: { life: PlanLife }) {
  const { commands, today } = useApp()
  const { plan, edition } = useOpenPlan()
  const { agreed, updated, met } = life
  const asked = isSentComplete(plan)
  const waiting = changesSincePrevious(plan)
  const next = plan.revision + 1
  const start = () => {
    commands.edit(
      { type: 'replace-plan', plan: startUpdate(plan, today) },
      { label: `started revision ${next}`, notice: `Update started: revision ${next}` },
    )
    document.getElementById(headingId)?.focus()
    window.scrollTo({ top: 0 })
  }
  if (met !== null) {
    return (
      <section class="standing standing--met" aria-labelledby="start-heading">
        <h2 class="standing__heading" id="start-heading">
          You have reached {edition.statusWhenMet}
        </h2>
        <p>
          There is nothing more to do with this plan. Its history is in{' '}
          <a href={formatRoute({ screen: 'life' })}>Where your plan is</a>.
        </p>
      </section>
    )
  }
  return (
    <>
      <section class={`standing standing--${life.stage}`} aria-labelledby="start-heading">
        <h2 class="standing__heading" id="start-heading">
          {asked && `You have asked for ${edition.statusWhenMet}`}
          {!asked && updated !== null && `The last update was sent on ${formatDate(updated.on)}`}
          {updated === null && agreed !== null && `The plan was agreed on ${formatDate(agreed.on)}`}
        </h2>
        {life.updateReasons.map((reason) => (
          <p key={reason.kind}>{reasonWords(reason, edition)}</p>
        ))}
        {asked ? (
          <>
            <p>When your status changes, record the date.</p>
            <a class="nhsuk-button" href={formatRoute({ screen: 'life', focus: recordId('standards-met') })}>
              Record {edition.statusWhenMet}
            </a>
          </>
        ) : (
          <>
            <p>
              We’ll only ask you about actions that were still open. Your changes become revision {next}, and we keep
              the plan as it was.
            </p>
            <button type="button" class="nhsuk-button" onClick={start}>
              {updated === null ? 'Start an update' : 'Start another update'}
            </button>
          </>
        )}
      </section>
      {updated !== null && plan.revision > 1 && (
        <>
          <h2 class="section-heading">What revision {plan.revision} changed</h2>
          <ChangeList changes={changesOfRevision(plan)} level={3} />
          {asked && <UpdateLetter />}
        </>
      )}
      {waiting.length > 0 && (
        <>
          <h2 class="section-heading">Changed since then and not sent yet</h2>
          <p>This will be part of the next update.</p>
          <ChangeList changes={waiting} level={3} />
        </>
      )}
      {asked && (
        <p class="screen-foot">
          <button type="button" class="link-button" onClick={start}>
            Start another update
          </button>
        </p>
      )}
    </>
  )
}
