/** What the files came to: how many have which verdict, then a row for each. */
import { useMemo, useState } from 'preact/hooks'
import { verdictNames, verdicts, type Verdict } from '~/domain/finding'
import { filterRows, noFilter, resultRow, sortRows, type RowFilter, type SortOrder } from '../results/result-row'
import type { Received } from '../received/received'
import { useSession } from '../session/use-session'
import { ResultsTable } from './ResultsTable'

/** Rows on one page: as many as a browser lays out without being felt. */
const pageLength = 100

/** A result is never changed in place, so its row is worked out once. */
const rows = new WeakMap<Received, ReturnType<typeof resultRow>>()

function rowOf(received: Received): ReturnType<typeof resultRow> {
  const known = rows.get(received)
  if (known !== undefined) return known
  const row = resultRow(received)
  rows.set(received, row)
  return row
}

export function Results() {
  const { results } = useSession()
  const [filter, setFilter] = useState<RowFilter>(noFilter)
  const [order, setOrder] = useState<SortOrder>({ key: 'verdict', descending: false })
  const [page, setPage] = useState(0)
  const all = useMemo(() => Array.from(results.values(), rowOf), [results])
  const shown = useMemo(() => sortRows(filterRows(all, filter), order), [all, filter, order])
  const pages = Math.max(1, Math.ceil(shown.length / pageLength))
  const here = Math.min(page, pages - 1)
  const change = (next: Partial<RowFilter>) => {
    setFilter({ ...filter, ...next })
    setPage(0)
  }
  if (all.length === 0) return null
  return (
    <section aria-labelledby="results-heading">
      <h2 class="section-heading" id="results-heading">
        Results
      </h2>
      <VerdictCounts
        verdictsOf={all.map(({ verdict }) => verdict ?? 'fault')}
        chosen={filter.verdicts}
        onChoose={(chosen) => change({ verdicts: chosen })}
      />
      <div class="results-tools">
        <label class="nhsuk-label" for="results-search">
          Find an organisation, code or file
        </label>
        <input
          class="nhsuk-input"
          id="results-search"
          type="text"
          autocomplete="off"
          spellcheck={false}
          value={filter.text}
          onInput={(event) => change({ text: event.currentTarget.value })}
        />
        {all.some(({ isUnsure }) => isUnsure) && (
          <label class="results-tools__check">
            <input
              type="checkbox"
              checked={filter.unsureOnly}
              onChange={(event) => change({ unsureOnly: event.currentTarget.checked })}
            />{' '}
            Only those whose columns were guessed
          </label>
        )}
        <p role="status" class="results-tools__count">
          {shown.length === all.length ? `${all.length} shown` : `${shown.length} of ${all.length} shown`}
        </p>
      </div>
      <ResultsTable rows={shown.slice(here * pageLength, (here + 1) * pageLength)} order={order} onOrder={setOrder} />
      {pages > 1 && (
        <nav class="results-pages" aria-label="Pages of results">
          <button type="button" disabled={here === 0} onClick={() => setPage(here - 1)}>
            Previous
          </button>
          <span>
            Page {here + 1} of {pages}
          </span>
          <button type="button" disabled={here === pages - 1} onClick={() => setPage(here + 1)}>
            Next
          </button>
        </nav>
      )}
    </section>
  )
}

type Outcome = Verdict | 'fault'

const outcomes: readonly Outcome[] = [...verdicts, 'fault']
const outcomeNames: Record<Outcome, string> = { ...verdictNames, fault: 'Could not be read' }

interface VerdictCountsProps {
  verdictsOf: readonly Outcome[]
  chosen: ReadonlySet<Outcome>
  onChoose(chosen: ReadonlySet<Outcome>): void
}

/** How many files have each verdict; each count shows only these rows, or all again. */
function VerdictCounts({ verdictsOf, chosen, onChoose }: VerdictCountsProps) {
  const counts = new Map(outcomes.map((outcome) => [outcome, verdictsOf.filter((each) => each === outcome).length]))
  return (
    <div class="verdict-counts" role="group" aria-label="Show by verdict">
      {outcomes.map((outcome) => {
        const isChosen = chosen.has(outcome)
        const count = counts.get(outcome) ?? 0
        if (count === 0 && !isChosen) return null
        return (
          <button
            key={outcome}
            type="button"
            class={`verdict-counts__button verdict-counts__button--${outcome}`}
            aria-pressed={isChosen}
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
  )
}
