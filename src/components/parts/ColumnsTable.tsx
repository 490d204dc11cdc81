/** The columns of somebody else's sheet, each with what it is taken for, which can be changed. */
import { ColumnHeadings } from './ColumnHeadings'
import { columnName } from '~/formats/spreadsheet/cells/reference'

export interface ShownColumn {
  /** From 1. */
  column: number
  heading: string
  first: string
  /** What it is taken for; '' where it is not used. */
  value: string
}

interface ColumnsTableProps {
  /** Begins the ids of the fields; different for each table of a page. */
  id: string
  caption: string
  columns: readonly ShownColumn[]
  uses: readonly { value: string; label: string }[]
  onChange(column: number, value: string): void
}

const longestShown = 60

export function ColumnsTable({ id, caption, columns, uses, onChange }: ColumnsTableProps) {
  return (
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex -- what scrolls sideways must be reached by keyboard
    <div class="scroll-table" role="region" aria-label="Columns of the sheet" tabIndex={0}>
      <table role="table" class="plain-table columns-table">
        <caption>{caption}</caption>
        <ColumnHeadings headings={['Column', 'Heading', 'First value', 'Contains']} />
        <tbody role="rowgroup">
          {columns.map(({ column, heading, first, value }) => (
            <tr role="row" key={column}>
              <th role="rowheader" scope="row">
                {columnName(column)}
              </th>
              <td role="cell">{heading}</td>
              <td role="cell">{first.length > longestShown ? `${first.slice(0, longestShown)}…` : first}</td>
              <td role="cell">
                <label class="nhsuk-u-visually-hidden" for={`${id}-${column}`}>
                  Column {columnName(column)} contains
                </label>
                <select
                  class="nhsuk-select"
                  id={`${id}-${column}`}
                  value={value}
                  onChange={({ currentTarget }) => onChange(column, currentTarget.value)}
                >
                  <option value="">Not used</option>
                  {uses.map((use) => (
                    <option key={use.value} value={use.value}>
                      {use.label}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
