/** What one file came to: the verdict, its findings with the cells they come from, and the plan as it was understood. */
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { FindingCards } from '~/components/parts/FindingCards'
import { levels, type Finding, type FindingCode, type Level } from '~/domain/finding'
import { levelNames, summariseVerdict, verdictHeadings } from '~/domain/messages'
import { findingsByLevel } from '~/domain/progress'
import { editionFor } from '../received/judge'
import { cellOf, describeReceivedProblem } from '../received/messages'
import { remarksInWords } from '../received/remarks'
import type { Received, ReceivedPlan } from '../received/received'
import { noFilter, rowOf } from '../results/result-row'
import type { Session } from '../session/session'
import { usePage, useSession } from '../session/use-session'
import { DateOrder } from './DateOrder'
import { GuessedColumns } from './GuessedColumns'
import { UnderstoodPlan } from './UnderstoodPlan'

export function OpenResult({ id }: { id: string }) {
  const { results } = useSession()
  const received = results.get(id)
  const place = useRef<HTMLDivElement>(null)
  const wasUsed = useRef(false)
  useEffect(() => {
    // Reading the file again takes away the button that asked for it: what came of it is next.
    if (wasUsed.current && document.activeElement === document.body) place.current?.focus({ preventScroll: true })
  }, [received])
  return (
    <div class="open-result" ref={place} tabIndex={-1} onFocusIn={() => (wasUsed.current = true)}>
      {received?.outcome === 'fault' && <Fault received={received} />}
      {received?.outcome === 'plan' && <OpenPlan received={received} />}
    </div>
  )
}

function Fault({ received }: { received: Extract<Received, { outcome: 'fault' }> }) {
  const { problem, remedy } = describeReceivedProblem(received.problem)
  return (
    <>
      <div class="verdict verdict--fault">
        <h3 class="verdict__heading">{problem}</h3>
        <p class="verdict__summary">{remedy}</p>
      </div>
      <GuessedColumns received={received} />
    </>
  )
}

function OpenPlan({ received }: { received: ReceivedPlan }) {
  const { options, results } = useSession()
  const having = useMemo(() => plansByFinding(results), [results])
  const { plan, judgement } = received
  const { edition, assumed } = editionFor(received, options)
  const groups = findingsByLevel(judgement.findings)
  return (
    <>
      <div class={`verdict verdict--${judgement.verdict}`} data-verdict={judgement.verdict}>
        <h3 class="verdict__heading">{verdictHeadings[judgement.verdict]}</h3>
        <p class="verdict__summary">
          {plan.items.length === 0
            ? 'Nothing is filled in yet. The file has no evidence items.'
            : summariseVerdict(judgement, plan, edition)}
        </p>
        <p class="verdict__basis">
          Checked against the {edition.id} toolkit{assumed && ', as the file does not give a year'}.
        </p>
      </div>
      <GuessedColumns received={received} />
      <DateOrder received={received} />
      {levels.map((level) => (
        <FindingGroup key={level} level={level} findings={groups[level]} received={received} having={having} />
      ))}
      <HowItWasRead received={received} />
      {plan.items.length > 0 && (
        <details class="open-result__fold">
          <summary>The plan as we read it</summary>
          <UnderstoodPlan plan={plan} />
        </details>
      )}
    </>
  )
}

interface FindingGroupProps {
  level: Level
  findings: readonly Finding[]
  received: ReceivedPlan
  having: ReadonlyMap<FindingCode, number>
}

function FindingGroup({ level, findings, received, having }: FindingGroupProps) {
  const { base, session } = usePage()
  const { options } = useSession()
  if (findings.length === 0) return null
  return (
    <section class="findings">
      <h4 class="findings__heading">
        {levelNames[level]} <span class="findings__count">{findings.length}</span>
      </h4>
      <FindingCards
        findings={findings}
        plan={received.plan}
        edition={editionFor(received, options).edition}
        base={base}
        beside={(finding) => <Cell finding={finding} received={received} />}
        below={(code, { tag }) => {
          const plans = having.get(code) ?? 0
          if (plans < 2) return null
          return (
            <button
              type="button"
              class="link-button finding__others"
              onClick={() => {
                session.look({ filter: { ...noFilter, finding: { code, name: tag } }, page: 0, open: null })
                document.getElementById('results-search')?.focus()
              }}
            >
              Show all {plans} plans with this<span class="nhsuk-u-visually-hidden">: {tag}</span>
            </button>
          )
        }}
      />
    </section>
  )
}

/** The cell of the file that a finding comes from. */
function Cell({ finding, received }: { finding: Finding; received: ReceivedPlan }) {
  const cell = cellOf(received, finding.path)
  if (cell === null) return null
  return (
    <p class="finding__cell">
      <span class="cell-name">
        <span class="nhsuk-u-visually-hidden">In cell </span>
        {received.kind === 'csv' ? cell.cell : `${cell.sheet}!${cell.cell}`}
      </span>
    </p>
  )
}

/** How many plans have each finding. */
function plansByFinding(results: Session['results']): ReadonlyMap<FindingCode, number> {
  const counts = new Map<FindingCode, number>()
  for (const received of results.values()) {
    for (const code of rowOf(received).codes) counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  return counts
}

function HowItWasRead({ received }: { received: ReceivedPlan }) {
  const said = remarksInWords(received.remarks)
  if (said.length === 0) return null
  return (
    <details class="open-result__fold">
      <summary>How we read the file ({said.length === 1 ? 'one note' : `${said.length} notes`})</summary>
      <ul class="plain-findings">
        {said.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </details>
  )
}
