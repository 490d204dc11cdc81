/** One row a file, which opens in its place. On a phone each row becomes a card. */
import { Fragment } from 'preact'
import { useState } from 'preact/hooks'
import { formatDate } from '~/domain/calendar-date'
import { levels, verdictNames, type Level } from '~/domain/finding'
import { organisationTypeNames } from '~/domain/organisation-types'
import type { ResultRow, SortKey, SortOrder } from '../results/result-row'
import { OpenResult } from './OpenResult'

const columns: readonly { key: SortKey; heading: string }[] = [
  { key: 'path', heading: 'File' },
  { key: 'organisation', heading: 'Organisation' },
  { key: 'outstanding', heading: 'Items' },
  { key: 'actions', heading: 'Actions' },
  { key: 'lastDue', heading: 'Due' },
  { key: 'verdict', heading: 'Verdict' },
  { key: 'findings', heading: 'Findings' },
]

interface ResultsTableProps {
  rows: readonly ResultRow[]
  order: SortOrder
  onOrder(order: SortOrder): void
}

export function ResultsTable({ rows, order, onOrder }: ResultsTableProps) {
  const [openId, setOpenId] = useState<string | null>(null)
  // Explicit roles: on a phone the rows are laid out as cards, and some browsers drop a table's roles with its layout.
  return (
    <table class="results" role="table">
      <caption class="nhsuk-u-visually-hidden">Results, one row per file</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ key, heading }) => {
            const isSorted = order.key === key
            return (
              <th
                key={key}
                role="columnheader"
                scope="col"
                aria-sort={isSorted ? (order.descending ? 'descending' : 'ascending') : undefined}
              >
                <button
                  type="button"
                  class="results__sort"
                  onClick={() => onOrder({ key, descending: isSorted && !order.descending })}
                >
                  {heading}
                </button>
              </th>
            )
          })}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <Fragment key={row.id}>
            <Row row={row} isOpen={openId === row.id} onToggle={() => setOpenId(openId === row.id ? null : row.id)} />
            {openId === row.id && (
              <tr role="row" class="results__open">
                <td role="cell" colSpan={columns.length} id={`open-${row.id}`}>
                  <OpenResult id={row.id} />
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}

interface RowProps {
  row: ResultRow
  isOpen: boolean
  onToggle(): void
}

function Row({ row, isOpen, onToggle }: RowProps) {
  return (
    <tr role="row" class={isOpen ? 'results__row results__row--open' : 'results__row'}>
      <th role="rowheader" scope="row" class="results__file">
        <button
          type="button"
          class="results__name"
          aria-expanded={isOpen}
          aria-controls={isOpen ? `open-${row.id}` : undefined}
          onClick={onToggle}
        >
          {row.path}
        </button>
      </th>
      {row.fault === null ? <PlanCells row={row} /> : <FaultCells problem={row.fault.problem} />}
    </tr>
  )
}

function PlanCells({ row }: { row: ResultRow }) {
  const { organisation, odsCode, type, items, outstanding, actions, firstDue, lastDue, verdict, isUnsure } = row
  return (
    <>
      <td role="cell" class="results__organisation">
        {organisation === '' ? <em>Not named</em> : organisation}
        <span class="results__detail">
          {[odsCode, type === null ? '' : organisationTypeNames[type]].filter((part) => part !== '').join(' · ')}
        </span>
      </td>
      <td role="cell">
        <span class="results__label">Items: </span>
        {outstanding === items ? items : `${outstanding ?? 0} of ${items ?? 0}`}
      </td>
      <td role="cell">
        <span class="results__label">Actions: </span>
        {actions}
      </td>
      <td role="cell" class="results__due">
        <span class="results__label">Due: </span>
        {lastDue === null ? <em>no date</em> : formatDate(lastDue)}
        {firstDue !== null && firstDue !== lastDue && <span class="results__detail">first {formatDate(firstDue)}</span>}
      </td>
      <td role="cell">
        {verdict !== null && (
          <strong class={`level-tag level-tag--${verdict}`} data-verdict={verdict}>
            {verdictNames[verdict]}
          </strong>
        )}
        {isUnsure && <span class="results__detail">Columns were guessed</span>}
      </td>
      <td role="cell" class="results__findings">
        <span class="results__label">Findings: </span>
        {countsInWords(row.counts)}
      </td>
    </>
  )
}

function FaultCells({ problem }: { problem: string }) {
  return (
    <>
      <td role="cell" colSpan={4} class="results__fault">
        {problem}
      </td>
      <td role="cell">
        <strong class="level-tag level-tag--neutral">Could not be read</strong>
      </td>
      <td role="cell">
        <span class="results__label">Findings: </span>–
      </td>
    </>
  )
}

/** "1 refused · 2 required", or "none". */
function countsInWords(counts: Record<Level, number> | null): string {
  if (counts === null) return '–'
  const words = levels.filter((level) => counts[level] > 0).map((level) => `${counts[level]} ${level}`)
  return words.length === 0 ? 'none' : words.join(' · ')
}
