/** What one file came to: its findings with the cells they come from, or why there is no plan. */
import { describeFinding, levelNames, placeOf, summariseVerdict, verdictHeadings } from '~/domain/messages'
import { levels } from '~/domain/finding'
import { findingsByLevel } from '~/domain/progress'
import { editionFor } from '../received/judge'
import { cellOf, describeReceivedProblem, remarksInWords } from '../received/messages'
import type { ReceivedPlan } from '../received/received'
import { useSession } from '../session/use-session'

export function OpenResult({ id }: { id: string }) {
  const { results } = useSession()
  const received = results.get(id)
  if (received === undefined) return null
  if (received.outcome === 'fault') {
    const { problem, remedy } = describeReceivedProblem(received.problem)
    return (
      <div class="open-result">
        <p>
          <strong>{problem}</strong> {remedy}
        </p>
      </div>
    )
  }
  return <OpenPlan received={received} />
}

function OpenPlan({ received }: { received: ReceivedPlan }) {
  const { options } = useSession()
  const { plan, judgement, remarks } = received
  const { edition, assumed } = editionFor(received, options)
  const groups = findingsByLevel(judgement.findings)
  const said = remarksInWords(remarks)
  return (
    <div class="open-result">
      <h3 class="open-result__verdict">{verdictHeadings[judgement.verdict]}</h3>
      <p>
        {summariseVerdict(judgement, plan, edition)} Judged by the {edition.id} toolkit
        {assumed ? ', since the file names none' : ''}.
      </p>
      {levels.map((level) =>
        groups[level].length === 0 ? null : (
          <section key={level}>
            <h4>{levelNames[level]}</h4>
            <ul class="open-result__findings">
              {groups[level].map((finding, index) => {
                const { problem, remedy } = describeFinding(finding, plan, edition)
                const cell = cellOf(received, finding.path)
                return (
                  <li key={index}>
                    <strong>{placeOf(finding, plan)}</strong>
                    {cell !== null && (
                      <span class="open-result__cell">
                        {cell.sheet}!{cell.cell}
                      </span>
                    )}{' '}
                    {problem}. <span class="open-result__remedy">{remedy}</span>
                  </li>
                )
              })}
            </ul>
          </section>
        ),
      )}
      {said.length > 0 && (
        <section>
          <h4>How the file was read</h4>
          <ul class="open-result__findings">
            {said.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
