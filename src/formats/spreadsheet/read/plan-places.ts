/** Where each field of a plan that was read stands in its sheet, so that a finding can name the cell it is about. */
import type { FieldPath } from '~/domain/finding'
import { cellName, type CellPosition } from '../cells/reference'
import { labelFields, type LabelField, type LayoutMapping, type MappedField } from '../layout'

export interface PlanPlaces {
  sheet: string
  /** The columns by field. */
  columns: Partial<Record<MappedField, number>>
  /** Cells that hold what is said once. */
  labels: Partial<Record<LabelField, CellPosition>>
  /** The first row of each item and the row of each action, by id. */
  rows: ReadonlyMap<string, number>
}

/** The places of a plan that was read as a mapping says; `rows` as `toPlan` gives them. */
export function placesIn(mapping: LayoutMapping, rows: PlanPlaces['rows']): PlanPlaces {
  const places: PlanPlaces = { sheet: mapping.sheet, columns: {}, labels: {}, rows }
  for (const { field, column } of mapping.columns) if (field !== null) places.columns[field] ??= column
  for (const field of labelFields) {
    const label = mapping.labels[field]
    if (label !== undefined) places.labels[field] = label.position
  }
  return places
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
  const column = fields.map((field) => places.columns[field]).find((known) => known !== undefined)
  return row === undefined || column === undefined ? null : cellName({ column, row })
}

function atLabel(places: PlanPlaces, field: LabelField): string | null {
  const position = places.labels[field]
  return position === undefined ? null : cellName(position)
}
