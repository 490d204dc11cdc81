/** What the files came to: how many have which verdict, then a row for each. One single file says its verdict at once. */
import { useMemo } from 'preact/hooks'
import { useAfterPicture } from '~/components/parts/use-after-picture'
import {
  filterRows,
  noFilter,
  rowOf,
  sortRows,
  startingListing,
  typesIn,
  type ResultRow,
  type RowFilter,
  type SortOrder,
} from '../results/result-row'
import { usePage, useSession } from '../session/use-session'
import { LaterResult } from './LaterResult'
import { ResultsTable } from './ResultsTable'
import { ResultsTools, searchId } from './ResultsTools'
import { VerdictCounts } from './VerdictCounts'

/** Rows on one page: as many as a slow laptop sorts and lays out without being felt. With a hundred it took a quarter of a second. */
const pageLength = 50

export function Results() {
  const { files, results } = useSession()
  const all = useMemo(() => Array.from(results.values(), rowOf), [results])
  const [only] = files.values()
  if (files.size === 1 && only !== undefined) return <SingleResult id={only.id} rows={all} />
  return <ManyResults all={all} />
}

/** Whoever checks one plan, most often their own, came for its verdict. */
function SingleResult({ id, rows: all }: { id: string; rows: readonly ResultRow[] }) {
  const [row] = all
  return (
    <section aria-labelledby="results-heading">
      <h2 class="section-heading single__heading" id="results-heading">
        {row === undefined || row.organisation === '' ? (row?.path ?? 'Result') : row.organisation}
        {row !== undefined && row.organisation !== '' && <span class="single__file">{row.path}</span>}
      </h2>
      <LaterResult id={id} />
      {row !== undefined && (
        <>
          <h3 class="single__row-heading">As a row of results</h3>
          <ResultsTable rows={all} order={startingListing.order} onOrder={null} />
        </>
      )}
    </section>
  )
}

function ManyResults({ all }: { all: readonly ResultRow[] }) {
  const { session } = usePage()
  const { listing } = useSession()
  const { filter, order, page } = listing
  const drawn = useAfterPicture(listing)
  const shown = useMemo(() => sortRows(filterRows(all, drawn.filter), drawn.order), [all, drawn.filter, drawn.order])
  const pages = Math.max(1, Math.ceil(shown.length / pageLength))
  const here = Math.min(page, pages - 1)
  const first = Math.min(drawn.page, pages - 1) * pageLength
  const change = (next: Partial<RowFilter>) => session.look({ filter: { ...filter, ...next }, page: 0 })
  const sort = (next: SortOrder) => session.look({ order: next, page: 0 })
  return (
    <section aria-labelledby="results-heading">
      <h2 class="nhsuk-u-visually-hidden" id="results-heading">
        Results
      </h2>
      <VerdictCounts
        outcomesOf={all.map(({ verdict }) => verdict ?? 'fault')}
        chosen={filter.verdicts}
        onChoose={(verdicts) => change({ verdicts })}
      />
      <ResultsTools
        filter={filter}
        onFilter={change}
        order={order}
        onOrder={sort}
        types={typesIn(all)}
        hasUnsure={all.some(({ isUnsure }) => isUnsure)}
        shown={shown.length}
        all={all.length}
      />
      {shown.length === 0 ? (
        <p class="results-none panel">
          No files match.{' '}
          <button
            type="button"
            class="link-button"
            onClick={() => {
              change(noFilter)
              // The button goes with the press.
              document.getElementById(searchId)?.focus()
            }}
          >
            Show all {all.length}
          </button>
        </p>
      ) : (
        <ResultsTable rows={shown.slice(first, first + pageLength)} order={order} onOrder={sort} />
      )}
      {pages > 1 && <Pages here={here} pages={pages} onPage={(next) => session.look({ page: next })} />}
    </section>
  )
}

interface PagesProps {
  here: number
  pages: number
  onPage(page: number): void
}

function Pages({ here, pages, onPage }: PagesProps) {
  const isLast = here === pages - 1
  return (
    <nav class="results-pages" aria-label="Pages of results">
      <button
        type="button"
        class="link-button"
        aria-disabled={here === 0}
        onClick={() => onPage(Math.max(0, here - 1))}
      >
        Previous
      </button>
      <span role="status">
        Page {here + 1} of {pages}
      </span>
      <button type="button" class="link-button" aria-disabled={isLast} onClick={() => onPage(isLast ? here : here + 1)}>
        Next
      </button>
    </nav>
  )
}
