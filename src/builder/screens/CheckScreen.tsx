/** Check your plan: the verdict first, then what to mend with its reason and its link, then all answers to read over. */
import { FindingCards } from '~/components/parts/FindingCards'
import { formatDate } from '~/domain/calendar-date'
import { levels, mustBeFixed, type Finding, type Level } from '~/domain/finding'
import { levelNames, summariseVerdict, verdictHeadings } from '~/domain/messages'
import { findingsByLevel } from '~/domain/progress'
import { unkeptEntries } from '../items/unkept-entries'
import { Heading } from '../parts/Heading'
import { useApp, useBuilderState, useOpenPlan } from '../state/context'
import { fieldToMend, formatRoute, routeToField, type Route } from '../state/route'
import { Answers } from './Answers'
import { NotChecked } from './NotChecked'

export function CheckScreen() {
  const { today } = useApp()
  const { plan, edition, check } = useOpenPlan()
  const groups = findingsByLevel(check.findings)
  const ready = check.verdict === 'complete' || check.verdict === 'queried'
  return (
    <>
      <div class={`verdict verdict--${check.verdict}`} data-verdict={check.verdict}>
        <Heading>{verdictHeadings[check.verdict]}</Heading>
        <p class="verdict__summary">{summariseVerdict(check, plan, edition)}</p>
        {ready && (
          <a class="nhsuk-button" href={formatRoute({ screen: 'download' })}>
            Continue to Download and submit
          </a>
        )}
      </div>
      <UnkeptEntries />
      {levels.map((level) => (
        <FindingGroup key={level} level={level} findings={groups[level]} />
      ))}
      <NotChecked />
      <Answers folded={!ready} />
      {!ready && (
        <p class="screen-foot">
          <a class="nhsuk-button nhsuk-button--secondary" href={formatRoute({ screen: 'download' })}>
            Download it as a draft
          </a>
          <span class="nhsuk-hint">
            Until the plan is complete, its files are marked Draft. Checked as at {formatDate(today)}.
          </span>
        </p>
      )}
    </>
  )
}

function FindingGroup({ level, findings }: { level: Level; findings: readonly Finding[] }) {
  const { base } = useApp()
  const { plan, edition } = useOpenPlan()
  if (findings.length === 0) return null
  const headingId = `findings-${level}`
  return (
    <section class="findings" aria-labelledby={headingId}>
      <h2 class="findings__heading" id={headingId}>
        {levelNames[level]} <span class="findings__count">{findings.length}</span>
      </h2>
      <FindingCards
        findings={findings}
        plan={plan}
        edition={edition}
        base={base}
        beside={(finding, { problem }) => (
          <FixLink route={routeToField(fieldToMend(finding, plan))} problem={problem}>
            {mustBeFixed({ level }) ? 'Fix' : 'View'}
          </FixLink>
        )}
        atOnce={{
          code: 'item.reference.not-confirmed',
          problem: (count) => `${count} references are not confirmed for ${edition.id} yet`,
          remedy: 'References change from year to year. Check each one in your toolkit, then confirm or change it.',
          link: (problem) => (
            <FixLink route={{ screen: 'references', itemId: null, focus: null }} problem={problem}>
              Fix
            </FixLink>
          ),
        }}
      />
    </section>
  )
}

interface FixLinkProps {
  route: Route
  problem: string
  children: string
}

/** To the field of a problem, which is then said beside it: who comes to fix it knows of it. */
function FixLink({ route, problem, children }: FixLinkProps) {
  const { commands } = useApp()
  return (
    <a
      class="nhsuk-button nhsuk-button--secondary nhsuk-button--small finding__fix"
      href={formatRoute(route)}
      onClick={() => route.focus !== null && commands.visitField(route.focus)}
    >
      {children}
      <span class="nhsuk-u-visually-hidden">: {problem}</span>
    </a>
  )
}

function UnkeptEntries() {
  const { plan } = useOpenPlan()
  const entries = useBuilderState((state) => state.entries)
  const unkept = unkeptEntries(entries, plan)
  if (unkept.length === 0) return null
  return (
    <section class="findings" aria-labelledby="findings-unkept">
      <h2 class="findings__heading" id="findings-unkept">
        Not saved in the plan yet <span class="findings__count">{unkept.length}</span>
      </h2>
      <ul class="findings__list" role="list">
        {unkept.map(({ id, where, text, remedy, route }) => (
          <li class="finding finding--required" key={id}>
            <p class="finding__place">{where}</p>
            <div class="finding__words">
              <p class="finding__problem">{text}</p>
              <p class="finding__remedy">{remedy}</p>
            </div>
            <FixLink route={route} problem={text}>
              Fix
            </FixLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
