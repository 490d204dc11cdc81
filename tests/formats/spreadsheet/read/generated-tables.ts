/** Tables as organisations lay them out: headings in many wordings, details around them, other tables beside them. */
import fc from 'fast-check'
import type { LabelField, MappedField } from '~/formats/spreadsheet/layout'
import type { CellPosition, CellRange } from '~/formats/spreadsheet/cells/reference'
import type { Grid, GridCell, GridStyle } from '~/formats/spreadsheet/read/grid'

const plain: GridStyle = { bold: false, filled: false, bordered: false, wrapped: false, date: false, locked: false }
const headed: GridStyle = { ...plain, bold: true, filled: true, bordered: true }
const ruled: GridStyle = { ...plain, bordered: true, wrapped: true }

/** Wordings of each field, and what stands below. Those that the tool does not know are to be left without a field. */
const columns: readonly { field: MappedField | null; headings: readonly string[]; cells: readonly string[] }[] = [
  {
    field: 'reference',
    headings: [
      'Evidence item reference',
      'Ref',
      'DSPT ref no.',
      'Item number',
      'Toolkit reference',
      'Cyfeirnod / Reference',
    ],
    cells: ['3.2.1', '4.1.2', '9.2.1', '10.1.1'],
  },
  {
    field: 'title',
    headings: [
      'Evidence item text',
      'Requirement',
      'What is required',
      'Title of evidence item',
      'Description of requirement',
    ],
    cells: ['Staff have passed the training', 'Logs are kept', 'An annual penetration test'],
  },
  {
    field: 'gap',
    headings: [
      'Gap',
      'Current position',
      'What is missing?',
      'Reason not met',
      'Where we are now',
      'Issue',
      'Shortfall',
    ],
    cells: ['Training stands at 88%', 'Logs are kept for a month', 'The test was postponed'],
  },
  {
    field: 'action',
    headings: [
      'Action required',
      'Actions',
      'Planned actions',
      'What we will do',
      'Steps to be taken',
      'Task',
      'Next steps',
    ],
    cells: ['Send every manager a list', 'Extend the retention of logs', 'Hold the test in October'],
  },
  {
    field: 'owner',
    headings: ['Action owner', 'Owner', 'Lead', 'Responsible person', 'Who?', 'Assigned to', 'Person accountable'],
    cells: ['Ann Lee (Manager)', 'Joe Bloggs', 'Head of IT'],
  },
  {
    field: 'due',
    headings: [
      'Completion date',
      'Due date',
      'Target date',
      'By when',
      'Deadline',
      'When will it be done by?',
      'Timescale',
    ],
    cells: ['30/09/2021', '15 October 2021', '31/12/2021'],
  },
  {
    field: 'covid',
    headings: ['Covid response impacted (Y/N)', 'COVID-19?', 'Affected by the pandemic', 'Coronavirus impact'],
    cells: ['Yes', 'No', 'N'],
  },
  { field: 'status', headings: ['Status', 'RAG', 'Action status'], cells: ['Open', 'Complete', 'In progress'] },
  {
    field: 'progress',
    headings: ['Comments', 'Progress', 'Notes', 'Remarks'],
    cells: ['First list sent', '', 'On track'],
  },
  // What a later round of updates adds.
  {
    field: 'agreedDue',
    headings: ['Agreed completion date', 'Originally agreed date', 'Baseline deadline'],
    cells: ['31/08/2021', '30/09/2021'],
  },
  {
    field: 'revisedDue',
    headings: ['Revised target date', 'New completion date', 'Updated delivery date', 'Extended to'],
    cells: ['15/11/2021', '', ''],
  },
  {
    field: 'dateValid',
    headings: ['Is the delivery date still valid?', 'Date still achievable', 'Target date still on track (Y/N)'],
    cells: ['No', 'Yes', 'Yes'],
  },
  {
    field: 'changeReason',
    headings: ['Reason for change of date', 'Reason for delay', 'Why has the date changed?', 'Explanation of slippage'],
    cells: ['The supplier is late', '', ''],
  },
  {
    field: 'laterProgress',
    headings: ['December 2021 comments', 'Update – March 2022', 'Six month update', 'Interim progress'],
    cells: ['Half of the servers are patched', '', ''],
  },
  // What a plan takes nothing from.
  { field: null, headings: ['Cost', 'Budget code', 'Cost (£)'], cells: ['£1,200', '£0', ''] },
  { field: null, headings: ['Reviewer comments', 'NHS Digital use only', 'Internal notes'], cells: ['', 'Seen', ''] },
  {
    field: null,
    headings: ['Start date', 'Last updated', 'Date of review date'],
    cells: ['01/07/2021', '', ''],
  },
  {
    field: null,
    headings: ['Risk score', 'Risk owner', 'Dinas', 'Zzyzx', 'Directorate'],
    cells: ['12', 'High', 'Estates'],
  },
]

const required: ReadonlySet<MappedField | null> = new Set<MappedField>(['reference', 'gap', 'action', 'owner', 'due'])

const labelWordings: readonly { field: LabelField; labels: readonly string[]; value: string }[] = [
  {
    field: 'organisationName',
    labels: ['Organisation', 'Name of organisation', 'Trust name'],
    value: 'Any Town NHS Trust',
  },
  { field: 'odsCode', labels: ['ODS code', 'Organisation code'], value: 'RZ9' },
  { field: 'siroName', labels: ['SIRO', 'Name of SIRO', 'Senior Information Risk Owner'], value: 'Ade Okafor' },
]

export interface GeneratedTable {
  grids: Grid[]
  /** Row of the headings, the lower of two. */
  headerRow: number
  fields: ReadonlyMap<number, MappedField | null>
  headings: ReadonlyMap<number, string>
  labels: ReadonlyMap<LabelField, CellPosition>
}

class Sheet {
  readonly rows = new Map<number, Map<number, GridCell>>()
  readonly merges: CellRange[] = []

  set(row: number, column: number, text: string, style = plain): void {
    const cell: GridCell = { value: text === '' ? null : { kind: 'text', text }, formula: false, style }
    const known = this.rows.get(row)
    if (known === undefined) this.rows.set(row, new Map([[column, cell]]))
    else known.set(column, cell)
  }

  toGrid(name: string): Grid {
    const rows = new Map(Array.from(this.rows).toSorted(([a], [b]) => a - b))
    const used = Array.from(this.rows.values(), (cells) => Math.max(...cells.keys()))
    return {
      ...{ name, hidden: false, rows, merges: this.merges, tables: [], validations: [] },
      lastRow: Math.max(0, ...this.rows.keys()),
      lastColumn: Math.max(0, ...used),
      ...{ hiddenRows: new Set(), hiddenColumns: new Set() },
    }
  }
}

/** Sheets that look like a plan and are none. */
function decoys(): Grid[] {
  const instructions = new Sheet()
  instructions.set(1, 1, 'How to complete this plan')
  ;['Ref', 'Gap', 'Action required', 'Owner', 'Due date'].forEach((heading, index) => {
    instructions.set(4, index + 1, heading, headed)
    instructions.set(5, index + 1, ['1.1.1', 'For example', 'Do this', 'Name', '01/01/2021'][index] ?? '')
  })
  const changes = new Sheet()
  ;['Version', 'Date', 'Change', 'Author'].forEach((heading, index) => {
    changes.set(1, index + 1, heading, headed)
    changes.set(2, index + 1, ['1.0', '01/05/2021', 'First issue', 'IG team'][index] ?? '')
  })
  return [instructions.toGrid('Instructions'), changes.toGrid('Change log')]
}

const chosenColumns = fc
  .tuple(
    ...columns.map(({ field, headings }) =>
      fc.record({
        heading: fc.constantFrom(...headings),
        used: required.has(field) ? fc.constant(true) : fc.boolean(),
      }),
    ),
  )
  .map((choices) => {
    const used = choices.flatMap((choice, index) => {
      const column = columns[index]
      return choice.used && column !== undefined ? [{ ...column, heading: choice.heading }] : []
    })
    // A single column of comments is what it is, whenever they were made.
    const comments = used.some(({ field }) => field === 'progress')
    return used.filter(({ field }) => comments || field !== 'laterProgress')
  })
  .chain((list) => fc.shuffledSubarray(list, { minLength: list.length }))

export const generatedTable: fc.Arbitrary<GeneratedTable> = fc
  .record({
    columns: chosenColumns,
    left: fc.nat(3),
    blank: fc.nat(2),
    rows: fc.integer({ min: 1, max: 8 }),
    empty: fc.boolean(),
    styled: fc.boolean(),
    header: fc.constantFrom('one row', 'merged down', 'grouped'),
    group: fc.nat(),
    labels: fc.tuple(
      ...labelWordings.map(({ labels }) =>
        fc.record({ label: fc.constantFrom(...labels), place: fc.constantFrom('right', 'below', 'inside', 'none') }),
      ),
    ),
    below: fc.boolean(),
    decoys: fc.constantFrom('none', 'before', 'after'),
  })
  .map((given): GeneratedTable => {
    const sheet = new Sheet()
    const labels = new Map<LabelField, CellPosition>()
    const first = given.left + 1
    sheet.set(1, first, 'DSPT improvement plan 2020/21', { ...plain, bold: true })
    let row = 2 + given.blank
    const writeLabels = () => {
      given.labels.forEach(({ label, place }, index) => {
        const wording = labelWordings[index]
        if (wording === undefined || place === 'none') return
        if (place === 'inside') sheet.set(row, first, `${label}: ${wording.value}`)
        else sheet.set(row, first, label, { ...plain, bold: true })
        const position = { column: place === 'right' ? first + 1 : first, row: place === 'below' ? row + 1 : row }
        if (place !== 'inside') sheet.set(position.row, position.column, wording.value)
        labels.set(wording.field, position)
        row += place === 'below' ? 3 : 1
      })
      row += 1
    }
    if (!given.below) writeLabels()
    const headerRow = given.header === 'one row' ? row : row + 1
    const headingStyle = given.styled ? headed : plain
    const fields = new Map<number, MappedField | null>()
    const headings = new Map<number, string>()
    const grouped = given.group % Math.max(1, given.columns.length - 1)
    given.columns.forEach(({ field, heading, cells }, index) => {
      const column = first + index
      fields.set(column, field)
      headings.set(column, heading)
      const inGroup = given.header === 'grouped' && (index === grouped || index === grouped + 1)
      sheet.set(given.header === 'one row' || inGroup ? headerRow : row, column, heading, headingStyle)
      if (given.header !== 'one row' && !inGroup)
        sheet.merges.push({ from: { column, row }, to: { column, row: headerRow } })
      for (let line = 0; line < given.rows; line++) {
        const text = given.empty ? '' : (cells[line % cells.length] ?? '')
        sheet.set(headerRow + 1 + line, column, text, ruled)
      }
    })
    if (given.header === 'grouped') {
      sheet.set(row, first + grouped, 'For completion', headingStyle)
      sheet.merges.push({
        from: { column: first + grouped, row },
        to: { column: first + grouped + 1, row },
      })
    }
    row = headerRow + given.rows + 3
    if (given.below) writeLabels()
    const plan = sheet.toGrid('Plan')
    const grids =
      given.decoys === 'none' ? [plan] : given.decoys === 'before' ? [...decoys(), plan] : [plan, ...decoys()]
    return { grids, headerRow, fields, headings, labels }
  })
