/** The plan as a page to read and to print: the same content as the PDF, as HTML. */
import { changeLogs, type ChangeLog } from '~/domain/change-log'
import { nameChangeLog } from '~/domain/describe-change'
import { isDraft, mustBeFixed, verdictNames } from '~/domain/finding'
import { describeFinding, placeOf, summariseVerdict } from '~/domain/messages'
import { ChangeList } from '../parts/ChangeList'
import { day, Facts, factsOf } from '../parts/PlanFacts'
import { Heading } from '../parts/Heading'
import { PlanItems } from '../parts/PlanItems'
import { useOpenPlan } from '../state/context'
import { formatRoute } from '../state/route'

export function PrintScreen() {
  const { plan, edition, check } = useOpenPlan()
  const draft = isDraft(check.verdict)
  const toMend = check.findings.filter(mustBeFixed)
  const [latest, ...earlier] = changeLogs(plan)
  return (
    <article class="print-view">
      <p class="print-view__tools app-no-print">
        <a href={formatRoute({ screen: 'download' })}>Back to Download and submit</a>
        <button type="button" class="nhsuk-button nhsuk-button--secondary" onClick={() => window.print()}>
          Print
        </button>
      </p>
      <Heading>
        {draft ? 'Draft improvement plan' : 'Improvement plan'} {edition.id}
      </Heading>
      <p class="print-view__organisation">{plan.organisation.name || 'No organisation name yet'}</p>
      <p data-verdict={check.verdict}>
        <strong>
          {draft ? 'Draft: ' : ''}
          {verdictNames[check.verdict]}.
        </strong>{' '}
        {summariseVerdict(check, plan, edition)}
      </p>
      <Facts facts={factsOf(plan, edition)} />
      {draft && toMend.length > 0 && (
        <section>
          <h2>What to fix before you submit this plan</h2>
          <ul class="nhsuk-list nhsuk-list--bullet">
            {toMend.map((finding, index) => (
              <li key={index}>
                <ToFix place={placeOf(finding, plan)} problem={describeFinding(finding, plan, edition).problem} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {latest !== undefined && <Changes log={latest} />}
      <section>
        <h2>Items and actions</h2>
        <PlanItems plan={plan} edition={edition} />
      </section>
      <section class="print-view__sign-off">
        <h2>SIRO sign-off</h2>
        {plan.signOff.statement !== '' && <p class="print-view__text">{plan.signOff.statement}</p>}
        <Facts
          facts={[
            ['Name', plan.signOff.siroName],
            ['Job title', plan.signOff.jobTitle],
            ['Signed off on', day(plan.signOff.signedOn)],
          ]}
        />
        <div class="print-view__boxes">
          <p class="print-view__box">SIRO’s signature</p>
          <p class="print-view__box">Date signed</p>
        </div>
      </section>
      {earlier.map((log) => (
        <Changes key={log.revision} log={log} />
      ))}
    </article>
  )
}

/** "9.2.1 has no action" says where it is by itself. */
function ToFix({ place, problem }: { place: string; problem: string }) {
  if (problem.startsWith(place)) return <>{problem}.</>
  return (
    <>
      <strong>{place}:</strong> {problem}.
    </>
  )
}

function Changes({ log }: { log: ChangeLog }) {
  return (
    <section>
      <h2>{nameChangeLog(log)}</h2>
      <ChangeList changes={log.changes} level={3} />
    </section>
  )
}
