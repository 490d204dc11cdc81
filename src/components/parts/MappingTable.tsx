/** What each column is: proposed, shown with its heading and first value, and changeable. Used to read and to fill. */
import { listInWords } from '~/domain/text'
import { mappedFields, type LayoutMapping, type MappedField } from '~/formats/spreadsheet/layout'
import { columnInWords } from '~/formats/spreadsheet/read/column-words'
import { textAt, type Grid } from '~/formats/spreadsheet/read/grid'
import { rowInFile } from '~/formats/spreadsheet/read/in-file'
import { ColumnsTable } from './ColumnsTable'
import { SheetSelect } from './SheetSelect'

const fieldNames: Record<MappedField, string> = {
  reference: 'Evidence item reference',
  title: 'Evidence item',
  gap: 'Current position',
  action: 'Action required',
  owner: 'Action owner',
  ownerRole: 'Owner’s job title',
  ownerEmail: 'Owner’s email',
  due: 'Expected completion date',
  afterBau: 'Time after return to business as usual',
  covid: 'Covid response impacted',
  status: 'Status',
  percent: 'Percentage complete',
  completedOn: 'Date completed',
  progress: 'Progress and comments',
  laterProgress: 'Comments of a later update',
  evidence: 'Evidence of completion',
  agreedDue: 'Agreed completion date',
  revisedDue: 'Revised completion date',
  changeReason: 'Reason for the new date',
  dateValid: 'Whether the date is still valid',
}

interface MappingTableProps {
  grids: readonly Grid[]
  mapping: LayoutMapping
  ties: readonly { field: MappedField; columns: readonly number[] }[]
  /** Level of its heading: where it stands within a section of its own. */
  heading?: 'h2' | 'h5'
  onSheet(sheet: string): void
  onChange(mapping: LayoutMapping): void
}

export function MappingTable({ grids, mapping, ties, heading: Heading = 'h2', onSheet, onChange }: MappingTableProps) {
  const grid = grids.find(({ name }) => name === mapping.sheet)
  if (grid === undefined) return null
  const change = (column: number, value: string) => {
    const field = mappedFields.find((known) => known === value) ?? null
    const columns = mapping.columns.map((one) => {
      if (one.column === column) return { ...one, field }
      // Two columns can't be the same thing: the one chosen last is meant.
      return field !== null && one.field === field ? { ...one, field: null } : one
    })
    onChange({ ...mapping, columns })
  }
  return (
    <section class="panel" aria-labelledby="mapping-heading">
      <Heading class="section-heading" id="mapping-heading">
        What each column is
      </Heading>
      <SheetSelect
        id="mapping-sheet"
        label="Sheet"
        sheets={grids.map(({ name }) => name)}
        value={mapping.sheet}
        onChange={onSheet}
      />
      {ties.map(({ field, columns }) => (
        <p class="remark" key={field}>
          {columns.length} columns could be “{fieldNames[field]}”:{' '}
          {listInWords(columns.map((column) => columnInWords(grid, column)))}. Choose one below.
        </p>
      ))}
      <ColumnsTable
        id="mapping"
        caption={
          mapping.headerRows === null
            ? `Columns of “${grid.name}”`
            : `Columns of “${grid.name}”, headings in row ${mapping.headerRows.last}, plan in rows ${rowInFile(grid, mapping.firstRow)} to ${rowInFile(grid, mapping.lastRow)}`
        }
        columns={mapping.columns.map(({ column, heading, field }) => ({
          column,
          heading,
          first: firstValue(grid, mapping, column),
          value: field ?? '',
        }))}
        uses={mappedFields.map((field) => ({ value: field, label: fieldNames[field] }))}
        onChange={change}
      />
    </section>
  )
}

function firstValue(grid: Grid, mapping: LayoutMapping, column: number): string {
  for (let row = mapping.firstRow; row <= Math.min(mapping.lastRow, mapping.firstRow + 50); row++) {
    const text = textAt(grid, { row, column }).trim()
    if (text !== '') return text
  }
  return ''
}
