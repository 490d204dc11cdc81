/** Which value of a plan goes into which cell of a template. */
import type { Plan } from '~/domain/plan'
import { normaliseReference } from '~/domain/standards'
import { cellName, type CellPosition } from '../cells/reference'
import { columnFor, labelFields, mappedFields, type LabelField, type LayoutMapping, type MappedField } from '../layout'
import { planLabels, type PlanValue } from '../plan-rows'
import { textAt, type Grid } from '../read/grid'
import { withValue } from '../read/label-parts'
import { isLabel } from '../read/label-words'
import { readReference } from '../read/reference-text'
import { headings, labels } from '../template/own-layout'
import { cellAt } from '../read/grid'
import type { FillNote } from './fill-report'
import type { TemplateRow } from './template-plan'
import type { TemplateWriter } from './template-writer'

type Place = (row: number) => number

/** Marks a draft in the title, in words. */
export function writeTitle(writer: TemplateWriter, grid: Grid, mapping: LayoutMapping, place: Place): FillNote[] {
  if (mapping.title === null) return [{ kind: 'draft-not-marked' }]
  const title = textAt(grid, mapping.title)
  const position = { ...mapping.title, row: place(mapping.title.row) }
  writer.write(position, 'Title', { kind: 'text', text: `Draft, not complete: ${title}` })
  return []
}

export function writeLabels(
  writer: TemplateWriter,
  grid: Grid,
  mapping: LayoutMapping,
  plan: Plan,
  place: Place,
): FillNote[] {
  const notes: FillNote[] = []
  // One cell may hold several labels, each with its value.
  const inLabels = new Map<string, { field: LabelField; position: CellPosition; text: string }>()
  const values = planLabels(plan)
  const siro = values.siroName
  if (mapping.labels.siroJobTitle === undefined && siro?.kind === 'text' && plan.signOff.jobTitle !== '') {
    values.siroName = { kind: 'text', text: `${siro.text}, ${plan.signOff.jobTitle}` }
    values.siroJobTitle = null
  }
  for (const field of labelFields) {
    const value = values[field]
    const label = mapping.labels[field]
    if (value === null) continue
    if (label === undefined) {
      if (field !== 'organisationType' && field !== 'preparedOn') notes.push({ kind: 'no-label', field })
      continue
    }
    const present = textAt(grid, label.position)
    if (label.inLabel) {
      const cell = cellName(label.position)
      const text = inLabels.get(cell)?.text ?? present
      const written = withValue(text, field, value.kind === 'date' ? value.date : value.text)
      inLabels.set(cell, { field: inLabels.get(cell)?.field ?? field, position: label.position, text: written })
    } else if (isLabel(present)) {
      // The template's own words are never written over, whatever an older choice of cells says.
      notes.push({ kind: 'no-label', field })
    } else writer.write({ ...label.position, row: place(label.position.row) }, labels[field], value)
  }
  for (const { field, position, text } of inLabels.values()) {
    writer.write({ ...position, row: place(position.row) }, labels[field], { kind: 'text', text })
  }
  return notes
}

interface RowToWrite {
  grid: Grid
  mapping: LayoutMapping
  row: TemplateRow
  /** The row's number in the filled sheet. */
  number: number
  /** The template's own row, whose pre-listed texts are kept; null for a new one. */
  listed: number | null
  /** The row that lists the item of a new row: what the template says of the item stands on each of its rows. */
  below: number | null
}

/** Returns the cells in which a time after the return to business as usual stands as text. */
export function writeRow(writer: TemplateWriter, { grid, mapping, row, number, listed, below }: RowToWrite): string[] {
  const relative: string[] = []
  const values = { ...row }
  const after = row.afterBau
  if (after?.kind === 'text' && columnFor(mapping, 'afterBau') === null) {
    const words = `${after.text} after return to business as usual`
    const comments = mapping.columns.find(({ field, heading }) => field === 'progress' && /relative/i.test(heading))
    const field = comments === undefined ? 'due' : 'progress'
    const present = values[field]
    values[field] = { kind: 'text', text: present?.kind === 'text' ? `${words}. ${present.text}` : words }
    relative.push(cellName({ column: columnFor(mapping, field) ?? 1, row: number }))
  }
  if (columnFor(mapping, 'ownerRole') !== null || columnFor(mapping, 'ownerEmail') !== null) splitOwner(mapping, values)
  if (below !== null) repeatListed(writer, { grid, mapping, number, below, values })
  for (const field of mappedFields) {
    const column = columnFor(mapping, field)
    if (column === null) continue
    const position = { column, row: number }
    if (field === 'percent') writePercent(writer, grid, mapping, row, position)
    else if (!isListed(grid, field, column, listed, values[field])) writer.write(position, nameOf(field), values[field])
  }
  return relative
}

/** A filter or a sort must not tear an item apart: its title and the cells of other columns are the same on each row. */
function repeatListed(
  writer: TemplateWriter,
  {
    grid,
    mapping,
    number,
    below,
    values,
  }: Pick<RowToWrite, 'grid' | 'mapping' | 'number'> & {
    below: number
    values: TemplateRow
  },
): void {
  const used = new Map(mapping.columns.map(({ column, field }) => [column, field]))
  for (const [column, { value, formula }] of grid.rows.get(below) ?? []) {
    if (formula || value?.kind !== 'text') continue
    const field = used.get(column) ?? null
    if (field === 'title') values.title = { kind: 'text', text: value.text }
    if (field === null)
      writer.write({ column, row: number }, 'What the template lists', { kind: 'text', text: value.text })
  }
}

function splitOwner(mapping: LayoutMapping, values: TemplateRow): void {
  const { owner, ownerRole, ownerEmail } = values
  if (owner?.kind !== 'text') return
  let { text } = owner
  if (columnFor(mapping, 'ownerEmail') !== null && ownerEmail?.kind === 'text')
    text = text.replace(` <${ownerEmail.text}>`, '')
  if (columnFor(mapping, 'ownerRole') !== null && ownerRole?.kind === 'text')
    text = text.replace(`, ${ownerRole.text}`, '')
  values.owner = { kind: 'text', text }
}

/** What the template lists already is kept as it stands. */
function isListed(grid: Grid, field: MappedField, column: number, listed: number | null, value: PlanValue): boolean {
  if (listed === null) return false
  const cell = cellAt(grid, { column, row: listed })
  if (cell === undefined || cell.value === null || value?.kind !== 'text') return false
  if (field === 'title') return true
  return field === 'reference' && readReference(cell.value).reference === normaliseReference(value.text)
}

/** Only what the status says for certain: none of it, or all of it. */
function writePercent(
  writer: TemplateWriter,
  grid: Grid,
  mapping: LayoutMapping,
  row: TemplateRow,
  position: CellPosition,
): void {
  const complete = row.status?.kind === 'text' && row.status.text === 'Complete'
  if (!complete) return
  const heading = mapping.columns.find(({ field }) => field === 'percent')?.heading ?? ''
  const outOfHundred =
    /0\s?[-–]\s?100/.test(heading) ||
    grid.validations.some(
      ({ type, ranges }) => type === 'whole' && ranges.some(({ from }) => from.column === position.column),
    )
  writer.writeNumber(position, 'Per cent complete', outOfHundred ? 100 : 1)
}

function nameOf(field: MappedField): string {
  switch (field) {
    case 'percent':
      return 'Per cent complete'
    case 'revisedDue':
      return 'New date'
    case 'dateValid':
      return 'Date still valid'
    case 'laterProgress':
      return 'Comments of this update'
    case 'ownerRole':
      return 'Owner’s job title'
    case 'ownerEmail':
      return 'Owner’s email'
    default:
      return headings[field]
  }
}
