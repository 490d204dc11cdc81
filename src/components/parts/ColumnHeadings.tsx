/**
 * The headings of a table whose rows become blocks or cards on a phone. Its roles are written out, as are those of its rows
 * and cells: some browsers drop them with the layout.
 */
export function ColumnHeadings({ headings }: { headings: readonly string[] }) {
  return (
    <thead role="rowgroup">
      <tr role="row">
        {headings.map((heading) => (
          <th key={heading} role="columnheader" scope="col">
            {heading}
          </th>
        ))}
      </tr>
    </thead>
  )
}
