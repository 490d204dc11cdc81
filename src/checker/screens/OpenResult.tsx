/** What one file came to: its findings with the cells they come from, and the plan as it was understood. */
import { levels, type Finding, type Level } from '~/domain/finding'
import { describeFinding, levelNames, placeOf, summariseVerdict, verdictHeadings } from '~/domain/messages'
import { findingsByLevel } from '~/domain/progress'
import { editionFor } from '../received/judge'
import { cellOf, describeDoubt, describeReceivedProblem, remarksInWords } from '../received/messages'
import type { Received, ReceivedPlan } from '../received/received'
import { shapeOf } from '../received/shape-of'
import { useSession } from '../session/use-session'
import { ConfirmColumns } from './ConfirmColumns'
import { DateOrder } from './DateOrder'
import { UnderstoodPlan } from './UnderstoodPlan'

export function OpenResult({ id }: { id: string }) {
  const { results } = useSession()
  const received = results.get(id)
  if (received === undefined) return <p class="open-result">Reading it again…</p>
  return (
    <div class="open-result">
      {received.outcome === 'fault' ? <Fault received={received} /> : <OpenPlan received={received} />}
    </div>
  )
}

function Fault({ received }: { received: Extract<Received, { outcome: 'fault' }> }) {
  const { problem, remedy } = describeReceivedProblem(received.problem)
  return (
    <>
      <h3 class="open-result__verdict">{problem}</h3>
      <p>{remedy}</p>
      <Columns received={received} />
    </>
  )
}

function OpenPlan({ received }: { received: ReceivedPlan }) {
  const { options } = useSession()
  const { plan, judgement, remarks } = received
  const { edition, assumed } = editionFor(received, options)
  const groups = findingsByLevel(judgement.findings)
  const said = remarksInWords(remarks)
  return (
    <>
      <h3 class="open-result__verdict">{verdictHeadings[judgement.verdict]}</h3>
      <p>
        {summariseVerdict(judgement, plan, edition)} Judged by the {edition.id} toolkit
        {assumed && ', since the file names none'}.
      </p>
      <Columns received={received} />
      {levels.map((level) => (
        <FindingGroup key={level} level={level} findings={groups[level]} received={received} />
      ))}
      {said.length > 0 && (
        <section class="open-result__group">
          <h4>How the file was read</h4>
          <DateOrder received={received} />
          <ul class="plain-findings">
            {said.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
      <details class="open-result__plan">
        <summary>The plan as it was understood</summary>
        <UnderstoodPlan plan={plan} />
      </details>
    </>
  )
}

interface FindingGroupProps {
  level: Level
  findings: readonly Finding[]
  received: ReceivedPlan
}

function FindingGroup({ level, findings, received }: FindingGroupProps) {
  const { options } = useSession()
  const { edition } = editionFor(received, options)
  const { plan } = received
  if (findings.length === 0) return null
  return (
    <section class="open-result__group">
      <h4>
        <span class={`level-tag level-tag--${level}`}>{levelNames[level]}</span>
      </h4>
      <ul class="plain-findings">
        {findings.map((finding, index) => {
          const { problem, remedy } = describeFinding(finding, plan, edition)
          const cell = cellOf(received, finding.path)
          return (
            <li key={index}>
              <strong>{placeOf(finding, plan)}</strong>{' '}
              {cell !== null && (
                <span class="cell-name">
                  <span class="nhsuk-u-visually-hidden">in cell </span>
                  {cell.cell}
                  <span class="nhsuk-u-visually-hidden"> of {cell.sheet}</span>
                </span>
              )}{' '}
              {problem}. <span class="open-result__remedy">{remedy}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** Where the columns were guessed with little confidence, or not understood: why, and a way to say what they are. */
function Columns({ received }: { received: Received }) {
  const { results } = useSession()
  const shape = shapeOf(received)
  const layout = received.outcome === 'plan' ? received.layout : null
  if (shape === null || (layout !== null && layout.doubts.length === 0)) return null
  const files = [...results.values()].filter((each) => shapeOf(each) === shape).length
  return (
    <section class="open-result__columns">
      {layout !== null && (
        <>
          <h4>The columns were guessed</h4>
          <ul class="plain-findings">
            {layout.doubts.map((doubt) => (
              <li key={JSON.stringify(doubt)}>{describeDoubt(doubt)}</li>
            ))}
          </ul>
        </>
      )}
      <ConfirmColumns
        key={shape}
        fileId={received.file.id}
        shape={shape}
        files={files}
        mapping={layout?.mapping ?? null}
      />
    </section>
  )
}
