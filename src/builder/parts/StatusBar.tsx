/** The slim bar that stays: whose plan it is, whether it is saved, whether it would be agreed. */
import { summariseLife } from '~/domain/describe-life'
import { levels, mustBeFixed, verdictNames, type Level } from '~/domain/finding'
import { lifeOf } from '~/domain/life'
import { ownerName } from '~/domain/owner-slip'
import type { Slip } from '~/domain/plan'
import { useApp, useBuilderState, useOpenPlan } from '../state/context'
import { formatRoute } from '../state/route'
import { isFollowing, type SavedState } from '../state/store'
import { savePlanFile } from './save-plan-file'
import { problemWords } from './problem-words'
import { timeOf } from '~/components/parts/clock'
import { Said } from '~/components/parts/Said'
import { VerdictTag } from '~/components/parts/VerdictTag'

const countWords: Record<Level, string> = {
  refused: 'refused',
  required: 'required',
  queried: 'queried',
  advice: 'advice',
}

export function StatusBar() {
  const { today } = useApp()
  const { plan, edition, check } = useOpenPlan()
  const saved = useBuilderState((state) => state.saved)
  const editing = useBuilderState((state) => state.editing)
  const life = summariseLife(lifeOf(plan, edition, today), edition)
  return (
    <section class="status-bar" aria-label="This plan">
      <div class="app-container status-bar__inner">
        <p class="status-bar__plan">
          <strong class="status-bar__name" title={plan.organisation.name}>
            {plan.organisation.name || 'New plan'}
          </strong>
          <span class="status-bar__detail">
            {plan.organisation.odsCode !== '' && <span>{plan.organisation.odsCode}</span>}
            <span>Toolkit {edition.id}</span>
            {life !== '' && (
              <span>
                <a href={formatRoute({ screen: 'life' })}>{life}</a>
              </span>
            )}
            <span class="status-bar__saved">
              {editing === 'elsewhere' ? 'Edited in another tab' : savedWords(saved)}
            </span>
          </span>
        </p>
        {plan.slip === null ? <VerdictOfPlan /> : <SlipTag slip={plan.slip} />}
      </div>
      <div class={saved.kind === 'failed' ? 'status-bar__failure' : undefined}>
        <div class="app-container">
          <div role="alert">
            {saved.kind === 'failed' && (
              <p>
                <strong>This plan is not being saved.</strong> {problemWords(saved.problem)} Save a plan file to keep
                your work.
              </p>
            )}
          </div>
          {saved.kind === 'failed' && (
            <button
              type="button"
              class="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
              onClick={() => savePlanFile(plan, edition, check.verdict)}
            >
              Save a plan file now
            </button>
          )}
        </div>
      </div>
    </section>
  )
}

function VerdictOfPlan() {
  const { check } = useOpenPlan()
  const follows = useBuilderState(isFollowing)
  const isHere = useBuilderState((state) => state.route.screen === 'check')
  const counts = levels
    .map((level) => ({ level, count: check.findings.filter((finding) => finding.level === level).length }))
    .filter(({ count }) => count > 0)
  return (
    <>
      <div class="status-bar__verdict">
        <VerdictTag verdict={check.verdict} />
        <span class="status-bar__counts">
          {counts.length === 0
            ? 'Nothing to fix'
            : counts.map(({ level, count }) => `${count} ${countWords[level]}`).join(' · ')}
        </span>
      </div>
      {/* The verdict alone: the counts change with nearly every field. */}
      <Said words={`Verdict: ${verdictNames[check.verdict]}`} />
      {/* Where it leads one is already: its place is kept, so that the verdict beside it does not move. */}
      {!follows && (
        <a
          class={`status-bar__check${isHere ? ' status-bar__check--here' : ''}`}
          href={formatRoute({ screen: 'check' })}
        >
          {check.findings.some(mustBeFixed) ? 'See what to fix' : 'See the check'}
        </a>
      )}
    </>
  )
}

/** In place of a verdict, which only a whole plan has. */
function SlipTag({ slip }: { slip: Slip }) {
  return (
    <div class="status-bar__verdict">
      <strong class="level-tag level-tag--advice">Slip for {ownerName(slip.owner)}</strong>
    </div>
  )
}

function savedWords(saved: SavedState): string {
  switch (saved.kind) {
    case 'nothing':
      return 'Not changed yet'
    case 'pending':
      return 'Saving…'
    case 'saved':
      return `Saved in this browser at ${timeOf(saved.at)}`
    case 'failed':
      return 'Not saved'
  }
}
