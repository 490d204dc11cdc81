/** Where each field of a plan that was read stands in its sheet, so that a finding can name the cell it is about. */
import type { FieldPath } from '~/domain/finding'
import { cellName, type CellPosition } from '../cells/reference'
import { labelFields, type LabelField, type LayoutMapping, type MappedField } from '../layout'
import type { Grid } from './grid'
import { columnInFile, inFile } from './in-file'
import type { TakenPlan } from './to-plan'

export interface PlanPlaces {
  sheet: string
  /** The columns by field. */
  columns: Partial<Record<MappedField, number>>
  /** Cells that hold what is said once. */
  labels: Partial<Record<LabelField, CellPosition>>
  /** The first row of each item and the row of each action, by id. */
  rows: ReadonlyMap<string, number>
  /** The columns of what stands in a further set of columns, by id. */
  further: ReadonlyMap<string, PlanPlaces['columns']>
}

/** The places of a plan that was read from a sheet as a mapping says. */
export function placesIn(
  grid: Grid,
  mapping: LayoutMapping,
  { rows, sets }: Pick<TakenPlan, 'rows' | 'sets'>,
): PlanPlaces {
  const columnsOf = (set: number): PlanPlaces['columns'] => {
    const columns: PlanPlaces['columns'] = {}
    for (const { field, column } of mapping.columns)
      if (field !== null) columns[field] ??= columnInFile(grid, column, set)
    return columns
  }
  const labels: PlanPlaces['labels'] = {}
  for (const field of labelFields) {
    const label = mapping.labels[field]
    if (label !== undefined) labels[field] = inFile(grid, label.position)
  }
  const further = new Map(Array.from(sets, ([id, set]) => [id, columnsOf(set)]))
  return { sheet: mapping.sheet, columns: columnsOf(0), labels, rows, further }
}

type ItemField = Extract<FieldPath, { part: 'item' }>['field']
type ActionField = Extract<FieldPath, { part: 'action' }>['field']

const itemColumns: Record<ItemField, MappedField> = {
  reference: 'reference',
  title: 'title',
  gap: 'gap',
  covid: 'covid',
  actions: 'action',
}

const actionColumns: Record<ActionField, readonly MappedField[]> = {
  description: ['action'],
  owner: ['owner', 'ownerRole', 'ownerEmail'],
  due: ['due', 'afterBau'],
  status: ['status', 'percent'],
  completedOn: ['completedOn'],
  changeReason: ['progress'],
  evidence: ['evidence'],
}

/** The cell of a field, such as "F12"; null where the sheet has none for it. */
export function cellOfPath(path: FieldPath, places: PlanPlaces): string | null {
  switch (path.part) {
    case 'item':
      return inTable(places, path.itemId, [itemColumns[path.field]])
    case 'action':
      return inTable(places, path.actionId, actionColumns[path.field])
    case 'organisation':
      switch (path.field) {
        case 'name':
          return atLabel(places, 'organisationName')
        case 'odsCode':
          // The code and the day may stand in one cell with the name that they belong to.
          return atLabel(places, 'odsCode') ?? atLabel(places, 'organisationName')
        case 'type':
          return atLabel(places, 'organisationType')
        case 'contact':
          return null
      }
    // eslint-disable-next-line no-fallthrough -- every field above returns
    case 'sign-off':
      return atLabel(places, path.field) ?? atLabel(places, 'siroName')
    case 'plan':
      return path.field === 'items' ? null : atLabel(places, path.field)
  }
}

function inTable(places: PlanPlaces, id: string, fields: readonly MappedField[]): string | null {
  const row = places.rows.get(id)
  const columns = places.further.get(id) ?? places.columns
  const column = fields.map((field) => columns[field]).find((known) => known !== undefined)
  return row === undefined || column === undefined ? null : cellName({ column, row })
}

function atLabel(places: PlanPlaces, field: LabelField): string | null {
  const position = places.labels[field]
  return position === undefined ? null : cellName(position)
}
