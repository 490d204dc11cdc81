/** Shows what each column was taken for, and lets the person say otherwise, before anything is kept. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { categories, textOf, type Catalogue } from '~/domain/catalogue'
import { referenceExample } from '~/domain/standards'
import type { CatalogueLayout, ColumnUse } from '~/formats/spreadsheet/catalogue/catalogue-layout'
import { otherLists, proposeCatalogue } from '~/formats/spreadsheet/catalogue/propose-catalogue'
import { readCatalogue, type ReadCatalogue, type UnreadRow } from '~/formats/spreadsheet/catalogue/read-catalogue'
import { headingOf } from '~/formats/spreadsheet/catalogue/reference-column'
import { dateInWords } from '~/formats/spreadsheet/read/describe-reading'
import { textAt, type Grid } from '~/formats/spreadsheet/read/grid'
import { ColumnsTable } from '~/components/parts/ColumnsTable'
import { SheetSelect } from '~/components/parts/SheetSelect'
import { useApp, useOpenPlan } from '../state/context'

interface ConfirmColumnsProps {
  fileName: string
  grids: readonly Grid[]
  onDone(): void
}

const noLayout: CatalogueLayout = { sheet: 0, headerRow: 1, columns: new Map() }

export function ConfirmColumns({ fileName, grids, onDone }: ConfirmColumnsProps) {
  const { commands, keepCatalogue } = useApp()
  const { plan, edition } = useOpenPlan()
  const proposed = useMemo(() => proposeCatalogue(grids), [grids])
  const [layout, setLayout] = useState<CatalogueLayout>(proposed ?? noLayout)
  const [readDates, setReadDates] = useState(true)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const others = useMemo(() => otherLists(grids, layout.sheet), [grids, layout.sheet])
  const grid = grids[layout.sheet]
  if (grid === undefined) return null
  const read = readCatalogue(grid, layout, { readDates })
  const category = plan.organisation.type === null ? undefined : edition.categoryOf[plan.organisation.type]

  const use = () => {
    const catalogue: Catalogue = {
      edition: edition.id,
      items: new Map(read.items.map((item) => [item.reference, item])),
    }
    void keepCatalogue({ catalogue, fileName, met: new Set() })
    const untitled = plan.items.flatMap(({ id, title, reference }) => {
      const listed = catalogue.items.get(reference.trim())
      const text = listed === undefined ? '' : textOf(listed, plan.organisation.type, edition)
      return title.trim() === '' && text !== ''
        ? [{ type: 'change-item' as const, itemId: id, change: { title: text } }]
        : []
    })
    if (untitled.length > 0) {
      commands.edit(
        { type: 'batch', edits: untitled },
        { label: 'filled in titles', notice: `${untitled.length} titles filled in from the list` },
      )
    }
    onDone()
  }
  return (
    <section class="panel" aria-labelledby="columns-heading">
      <h2 class="section-heading" id="columns-heading" tabIndex={-1} ref={heading}>
        Are these the right columns?
      </h2>
      {proposed === null && (
        <p class="nhsuk-error-message">
          No column of references such as {referenceExample(edition.references)} was found in “{fileName}”. Choose the
          sheet and columns yourself, or cancel and open another spreadsheet.
        </p>
      )}
      <SheetSelect
        id="catalogue-sheet"
        label="Sheet with the list"
        sheets={grids.map(({ name }) => name)}
        value={grid.name}
        onChange={(name) => {
          const sheet = grids.findIndex((one) => one.name === name)
          const one = grids[sheet]
          const found = one === undefined ? null : proposeCatalogue([one])
          setLayout({ ...(found ?? noLayout), sheet })
        }}
      />
      {others.length > 0 && (
        <p>
          {others.length === 1 ? 'Another sheet has a list too' : `${others.length} other sheets have lists too`}:{' '}
          {others.slice(0, 4).join(', ')}
          {others.length > 4 && ' and more'}. Only “{grid.name}” is used, and it counts for every category below. Choose
          the sheet for your type of organisation.
        </p>
      )}
      <ColumnTable grid={grid} layout={layout} onChange={setLayout} />
      <table class="plain-table">
        <caption>What these columns contain</caption>
        <thead>
          <tr>
            <th scope="col">Category</th>
            <th scope="col">Items</th>
            <th scope="col">Mandatory</th>
          </tr>
        </thead>
        <tbody>
          {categories.map((number) => (
            <tr key={number}>
              <th scope="row">
                {number}
                {number === category && ' (yours)'}
              </th>
              <td>{read.counts[number].applies}</td>
              <td>{read.counts[number].mandatory ?? 'not said'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <DatedRows rows={read.dated} readDates={readDates} onChange={setReadDates} />
      <UnreadRows rows={read.unread} />
      <div class="button-row">
        <button type="button" class="nhsuk-button" disabled={read.items.length === 0} onClick={use}>
          Use this list
        </button>
        <button type="button" class="link-button" onClick={onDone}>
          Cancel
        </button>
      </div>
    </section>
  )
}

const uses: { value: string; label: string; use: ColumnUse }[] = [
  { value: 'reference', label: 'Reference', use: { use: 'reference' } },
  { value: 'text-all', label: 'Text, for all categories', use: { use: 'text', category: null } },
  ...categories.map((category) => ({
    value: `text-${category}`,
    label: `Text, category ${category}`,
    use: { use: 'text', category } as const,
  })),
  { value: 'mandatory-all', label: 'Mandatory, for all categories', use: { use: 'mandatory', category: null } },
  ...categories.map((category) => ({
    value: `mandatory-${category}`,
    label: `Mandatory, category ${category}`,
    use: { use: 'mandatory', category } as const,
  })),
  { value: 'applies-all', label: 'Categories it applies to', use: { use: 'applies', category: null } },
  ...categories.map((category) => ({
    value: `applies-${category}`,
    label: `Applies to category ${category}`,
    use: { use: 'applies', category } as const,
  })),
]

function valueOf(use: ColumnUse | undefined): string {
  if (use === undefined) return ''
  return use.use === 'reference' ? use.use : `${use.use}-${use.category ?? 'all'}`
}

interface ColumnTableProps {
  grid: Grid
  layout: CatalogueLayout
  onChange(layout: CatalogueLayout): void
}

function ColumnTable({ grid, layout, onChange }: ColumnTableProps) {
  const columns = Array.from({ length: Math.min(grid.lastColumn, 40) }, (_, index) => index + 1)
  const change = (column: number, value: string) => {
    const next = new Map(layout.columns)
    const chosen = uses.find((one) => one.value === value)
    if (chosen === undefined) next.delete(column)
    else next.set(column, chosen.use)
    onChange({ ...layout, columns: next })
  }
  return (
    <ColumnsTable
      id="column"
      caption={`Columns of “${grid.name}”, headings in row ${layout.headerRow}`}
      columns={columns.map((column) => ({
        column,
        heading: headingOf(grid, layout.headerRow, column),
        first: textAt(grid, { row: layout.headerRow + 1, column }),
        value: valueOf(layout.columns.get(column)),
      }))}
      uses={uses}
      onChange={change}
    />
  )
}

const reasons: Record<UnreadRow['reason'], string> = {
  'not-a-reference': 'is not a reference',
  'is-a-date': 'is a date: the spreadsheet has changed the reference',
  repeated: 'is there twice, so the first is used',
  'applies-to-nobody': 'has no text or mandatory mark for any category',
}

interface DatedRowsProps {
  rows: ReadCatalogue['dated']
  readDates: boolean
  onChange(readDates: boolean): void
}

function DatedRows({ rows, readDates, onChange }: DatedRowsProps) {
  if (rows.length === 0) return null
  return (
    <div class="remark">
      <p>The spreadsheet turned these references into dates. Are these the right references?</p>
      <ul class="nhsuk-list nhsuk-list--bullet">
        {rows.map(({ row, text, reference }) => (
          <li key={row}>
            Row {row}: {dateInWords(text)} is {reference}
          </li>
        ))}
      </ul>
      <label class="tick">
        <input type="checkbox" checked={readDates} onChange={({ currentTarget }) => onChange(currentTarget.checked)} />
        <span>Yes, add them to the list</span>
      </label>
    </div>
  )
}

function UnreadRows({ rows }: { rows: readonly UnreadRow[] }) {
  if (rows.length === 0) return null
  return (
    <details class="nhsuk-details">
      <summary class="nhsuk-details__summary">
        <span class="nhsuk-details__summary-text">
          {rows.length === 1 ? '1 row is left out' : `${rows.length} rows are left out`}
        </span>
      </summary>
      <ul class="nhsuk-details__text nhsuk-list nhsuk-list--bullet">
        {rows.slice(0, 50).map(({ row, text, reason }) => (
          <li key={row}>
            Row {row}: “{text.slice(0, 40)}” {reasons[reason]}
          </li>
        ))}
      </ul>
    </details>
  )
}
