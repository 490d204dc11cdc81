/** How many files have each verdict, as a bar and as numbers; each number shows only these rows, or all again. */
import { verdictNames, verdicts, type Verdict } from '~/domain/finding'

/** A verdict, or that the file gave no plan. */
export type Outcome = Verdict | 'fault'

const outcomes: readonly Outcome[] = [...verdicts, 'fault']
const outcomeNames: Record<Outcome, string> = { ...verdictNames, fault: 'Could not be read' }

interface VerdictCountsProps {
  outcomesOf: readonly Outcome[]
  chosen: ReadonlySet<Outcome>
  onChoose(chosen: ReadonlySet<Outcome>): void
}

export function VerdictCounts({ outcomesOf, chosen, onChoose }: VerdictCountsProps) {
  const counts = outcomes.map((outcome) => ({
    outcome,
    count: outcomesOf.filter((each) => each === outcome).length,
  }))
  return (
    <>
      <Bar counts={counts} total={outcomesOf.length} />
      <div class="verdict-counts" role="group" aria-label="Show by verdict">
        {counts.map(({ outcome, count }) => {
          const isChosen = chosen.has(outcome)
          return (
            <button
              key={outcome}
              type="button"
              class={`verdict-counts__button verdict-counts__button--${outcome}`}
              aria-pressed={isChosen}
              // One that is pressed can always be let go, even when its last row has gone.
              disabled={count === 0 && !isChosen}
              onClick={() => {
                const next = new Set(chosen)
                if (!next.delete(outcome)) next.add(outcome)
                onChoose(next)
              }}
            >
              <strong class="verdict-counts__number">{count}</strong> {outcomeNames[outcome]}
            </button>
          )
        })}
      </div>
    </>
  )
}

interface BarProps {
  counts: readonly { outcome: Outcome; count: number }[]
  total: number
}

/** The shares as a picture; the numbers below it say the same. */
function Bar({ counts, total }: BarProps) {
  let from = 0
  return (
    <svg class="verdict-bar" viewBox={`0 0 ${total} 1`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {counts.map(({ outcome, count }) => {
        const x = from
        from += count
        return <rect key={outcome} class={`verdict-bar__part--${outcome}`} x={x} y="0" width={count} height="1" />
      })}
    </svg>
  )
}
