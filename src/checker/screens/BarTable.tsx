/** Numbers as bars, and as the table that they are drawn from: each row says its number, and the bar repeats it. */
import type { ComponentChildren } from 'preact'

export interface BarRow {
  key: string
  label: ComponentChildren
  value: number
  /** More about the row, below its label. */
  detail?: ComponentChildren
}

interface BarTableProps {
  caption: string
  /** Headings of the label and the number. */
  headings: readonly [label: string, value: string]
  rows: readonly BarRow[]
}

const width = 100

/** Explicit roles: on a phone each bar lies below its row, and some browsers drop a table's roles with its layout. */
export function BarTable({ caption, headings, rows }: BarTableProps) {
  const most = Math.max(1, ...rows.map(({ value }) => value))
  return (
    <table class="bar-table" role="table">
      <caption class="bar-table__caption">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {headings[0]}
          </th>
          <th role="columnheader" scope="col" class="bar-table__number">
            {headings[1]}
          </th>
          <td class="bar-table__bar" aria-hidden="true" />
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ key, label, value, detail }) => (
          <tr key={key} role="row">
            <th role="rowheader" scope="row">
              {label}
              {detail !== undefined && <span class="bar-table__detail">{detail}</span>}
            </th>
            <td role="cell" class="bar-table__number">
              {value}
            </td>
            <td class="bar-table__bar" aria-hidden="true">
              <svg viewBox={`0 0 ${width} 10`} preserveAspectRatio="none" focusable="false">
                <rect class="bar-table__fill" x="0" y="0" width={(value / most) * width} height="10" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
