/** One row a file, which opens in its place. On a phone each row becomes a card. */
import { Fragment } from 'preact'
import { useCallback, useMemo } from 'preact/hooks'
import { VerdictTag } from '~/components/parts/VerdictTag'
import { formatDate } from '~/domain/calendar-date'
import { levels } from '~/domain/finding'
import { organisationTypeNames } from '~/domain/organisation-types'
import type { ResultRow, SortOrder } from '../results/result-row'
import { usePage, useSession } from '../session/use-session'
import { LaterResult } from './LaterResult'
import { columns, type ResultsColumn } from './results-columns'

interface ResultsTableProps {
  rows: readonly ResultRow[]
  order: SortOrder
  /** Null where there is one row only: nothing is sorted, and it stands open elsewhere. */
  onOrder: ((order: SortOrder) => void) | null
}

export function ResultsTable({ rows, order, onOrder }: ResultsTableProps) {
  const { session } = usePage()
  const { open } = useSession().listing
  const toggle = useCallback((id: string, isOpen: boolean) => session.look({ open: isOpen ? null : id }), [session])
  // Explicit roles: on a phone the rows are laid out as cards, and some browsers drop a table's roles with its layout.
  return (
    <table class="results" role="table">
      <caption class="nhsuk-u-visually-hidden">Results, one row per file</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <Heading key={column.key} column={column} order={order} onOrder={onOrder} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <Fragment key={row.id}>
            <Row row={row} isOpen={open === row.id} onToggle={onOrder === null ? null : toggle} />
            {open === row.id && (
              <tr role="row" class="results__open">
                <td role="cell" colSpan={columns.length} id={`open-${row.id}`}>
                  <LaterResult id={row.id} />
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}

interface HeadingProps extends Pick<ResultsTableProps, 'order' | 'onOrder'> {
  column: ResultsColumn
}

function Heading({ column: { key, heading }, order, onOrder }: HeadingProps) {
  if (onOrder === null) {
    return (
      <th role="columnheader" scope="col">
        {heading}
      </th>
    )
  }
  const isSorted = order.key === key
  return (
    <th
      role="columnheader"
      scope="col"
      aria-sort={isSorted ? (order.descending ? 'descending' : 'ascending') : undefined}
    >
      <button
        type="button"
        class="sort-button"
        onClick={() => onOrder({ key, descending: isSorted && !order.descending })}
      >
        {heading}
      </button>
    </th>
  )
}

interface RowProps {
  row: ResultRow
  isOpen: boolean
  onToggle: ((id: string, isOpen: boolean) => void) | null
}

/** Drawn again only when one of its values is another: opening one of fifty rows would wait for all of them. */
function Row(props: RowProps) {
  const { row, isOpen, onToggle } = props
  return useMemo(() => <RowCells {...props} />, [row, isOpen, onToggle])
}

function RowCells({ row, isOpen, onToggle }: RowProps) {
  return (
    <tr role="row" class={isOpen ? 'results__row results__row--open' : 'results__row'}>
      <th role="rowheader" scope="row" class="results__file">
        {onToggle === null ? (
          row.path
        ) : (
          <button
            type="button"
            class="link-button results__name"
            aria-expanded={isOpen}
            aria-controls={isOpen ? `open-${row.id}` : undefined}
            onClick={() => onToggle(row.id, isOpen)}
          >
            {row.path}
          </button>
        )}
      </th>
      {row.fault === null ? <PlanCells row={row} /> : <FaultCells fault={row.fault} />}
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
      <td role="cell" class="results__number">
        <span class="results__label">Items: </span>
        {outstanding === items ? items : `${outstanding ?? 0} of ${items ?? 0}`}
      </td>
      <td role="cell" class="results__number">
        <span class="results__label">Actions: </span>
        {actions}
      </td>
      <td role="cell" class="results__due">
        <span class="results__label">Last due: </span>
        {lastDue === null ? <em>No date</em> : formatDate(lastDue)}{' '}
        {firstDue !== null && firstDue !== lastDue && <span class="results__detail">from {formatDate(firstDue)}</span>}
      </td>
      <td role="cell" class="results__verdict">
        {verdict !== null && <VerdictTag verdict={verdict} />}
        {isUnsure && <span class="results__detail">Columns guessed</span>}
      </td>
      <td role="cell" class="results__findings">
        <span class="results__label">Findings: </span>
        <Counts row={row} />
      </td>
    </>
  )
}

function FaultCells({ fault: { problem, remedy } }: { fault: NonNullable<ResultRow['fault']> }) {
  return (
    <>
      <td role="cell" colSpan={4} class="results__fault">
        {problem} <span class="results__detail">{remedy}</span>
      </td>
      <td role="cell" class="results__verdict">
        <strong class="level-tag level-tag--neutral">Could not be read</strong>
      </td>
      <td role="cell" class="results__findings results__findings--none">
        –
      </td>
    </>
  )
}

/** "1 refused, 2 required", from the worst to the mildest. */
function Counts({ row: { counts, items } }: { row: ResultRow }) {
  if (items === 0) return <>Nothing filled in yet</>
  const said = levels.flatMap((level) => {
    const count = counts?.[level] ?? 0
    return count === 0 ? [] : [{ level, count }]
  })
  if (said.length === 0) return <>None</>
  return (
    <ul class="results__counts">
      {said.map(({ level, count }) => (
        <li key={level} class={`results__count results__count--${level}`}>
          {count} {level}
        </li>
      ))}
    </ul>
  )
}
