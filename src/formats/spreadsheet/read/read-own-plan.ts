/** Reads a plan back from a spreadsheet in the tool's own layout, also after people have sorted, added or moved rows in it. */
import type { AsWritten, DateAsWritten } from '~/domain/as-written'
import { organisationTypeNames, organisationTypes } from '~/domain/organisation-types'
import type { Action, Item, Plan } from '~/domain/plan'
import {
  actionStatuses,
  actionStatusNames,
  emptyAction,
  emptyItem,
  emptyPlan,
  planLimits,
  textLimits,
} from '~/domain/plan-values'
import type { CellPosition } from '../cells/reference'
import { columnFields, labelFields, type ColumnField, type LabelField } from '../layout'
import { parseOwner } from '../owner-text'
import { SpreadsheetError } from '../problem'
import { editionInTitle, headings, labels } from '../template/own-layout'
import { slipInTitle } from '../template/slip-title'
import { fieldsOfYear } from '../template/year-parts'
import { textAt, type Grid } from './grid'
import { dateAsWritten, limited, normal, note, readAgreedDue, readDate, readDue, type CellReading } from './own-cells'
import type { PlanPlaces } from './plan-places'

export interface ReadPlanOptions {
  edition: string
  newId: () => string
}

export interface ReadOwnPlan {
  plan: Plan
  /** What could not be taken over as it stands, as sentences. */
  notes: string[]
  asWritten: AsWritten
  places: PlanPlaces
}

export interface OwnSheetReading extends CellReading {
  headerRow: number
  /** From 1; 0, where no cell stands, for a column that the sheet does not have. */
  columns: Record<ColumnField, number>
  newId: () => string
  labels: Partial<Record<LabelField, CellPosition>>
  rows: Map<string, number>
  dues: Map<string, DateAsWritten>
  covid: Map<string, string>
}

/** The headings that every version of the tool's own spreadsheet has, of whatever year and in whatever format. */
const everyVersion = fieldsOfYear({ covidDates: false })

/** A sheet with the headings of the tool's own spreadsheet in one row: those that every version of it has. */
export function isOwnSheet(grid: Grid): boolean {
  return findHeader(grid, everyVersion) !== null
}

/** The first sheet with these of the tool's own headings in one row; null where there is none. */
export function openOwnSheet(
  grids: readonly Grid[],
  newId: () => string,
  needed: readonly ColumnField[] = everyVersion,
): OwnSheetReading | null {
  for (const grid of grids) {
    const header = findHeader(grid, needed)
    if (header === null) continue
    return {
      ...{ grid, headerRow: header.row, columns: header.columns, notes: [], newId },
      ...{ labels: {}, rows: new Map(), dues: new Map(), covid: new Map() },
    }
  }
  return null
}

/** Throws a SpreadsheetError where no sheet has the tool's own headings. */
export function readOwnPlan(grids: readonly Grid[], { edition, newId }: ReadPlanOptions): ReadOwnPlan {
  const reading = openOwnSheet(grids, newId)
  if (reading === null) throw new SpreadsheetError('layout.not-found')
  const plan = emptyPlan({ id: newId(), edition: editionAbove(reading) ?? edition, preparedOn: null })
  readLabels(reading, plan)
  plan.items = readItems(reading)
  plan.slip = firstAbove(reading, slipInTitle)
  return { plan, notes: reading.notes, ...asItStands(reading, plan) }
}

/** Where the fields of the plan stand in the sheet, and what the sheet has in words where the plan has nothing. */
export function asItStands(reading: OwnSheetReading, plan: Plan): Pick<ReadOwnPlan, 'asWritten' | 'places'> {
  const { grid, columns, labels: labelCells, rows, dues, covid } = reading
  const signedOn = plan.signOff.signedOn === null ? dateAsWritten(grid, labelCells.signedOn) : null
  return {
    asWritten: { dues, covid, signedOn },
    places: { sheet: grid.name, columns, labels: labelCells, rows, further: new Map() },
  }
}

function findHeader(
  grid: Grid,
  needed: readonly ColumnField[],
): { row: number; columns: Record<ColumnField, number> } | null {
  for (const [row, cells] of grid.rows) {
    const found = new Map<string, number>()
    for (const column of cells.keys()) found.set(normal(textAt(grid, { column, row })), column)
    const at = (field: ColumnField) => found.get(normal(headings[field])) ?? 0
    if (needed.every((field) => at(field) > 0)) {
      return {
        row,
        columns: {
          reference: at('reference'),
          title: at('title'),
          gap: at('gap'),
          action: at('action'),
          owner: at('owner'),
          due: at('due'),
          afterBau: at('afterBau'),
          covid: at('covid'),
          status: at('status'),
          completedOn: at('completedOn'),
          progress: at('progress'),
          evidence: at('evidence'),
          agreedDue: at('agreedDue'),
          changeReason: at('changeReason'),
        },
      }
    }
  }
  return null
}

/** The toolkit year that the title names, or null. */
export function editionAbove(reading: OwnSheetReading): string | null {
  return firstAbove(reading, editionInTitle)
}

/** What the first cell above the headings gives that gives anything. */
function firstAbove<Value>({ grid, headerRow }: OwnSheetReading, read: (text: string) => Value | null): Value | null {
  for (const [row, cells] of grid.rows) {
    if (row >= headerRow) continue
    for (const column of cells.keys()) {
      const value = read(textAt(grid, { column, row }))
      if (value !== null) return value
    }
  }
  return null
}

/** The cells right of the labels above the headings. */
export function labelPlaces({ grid, headerRow }: OwnSheetReading): Map<LabelField, CellPosition> {
  const places = new Map<LabelField, CellPosition>()
  for (const [row, cells] of grid.rows) {
    if (row >= headerRow) continue
    for (const column of cells.keys()) {
      const text = normal(textAt(grid, { column, row }))
      const field = labelFields.find((each) => normal(labels[each]) === text)
      if (field !== undefined && !places.has(field)) places.set(field, { column: column + 1, row })
    }
  }
  return places
}

/** Puts what the labels say into the plan. */
export function readLabels(reading: OwnSheetReading, plan: Plan): void {
  for (const [field, position] of labelPlaces(reading)) reading.labels[field] = position
  const line = (field: LabelField) => limited(reading, reading.labels[field] ?? null, textLimits.line)
  const date = (field: LabelField) => readDate(reading, reading.labels[field] ?? null)
  plan.organisation.name = line('organisationName')
  plan.organisation.odsCode = line('odsCode')
  const type = line('organisationType')
  plan.organisation.type = organisationTypes.find((known) => organisationTypeNames[known] === type) ?? null
  if (type !== '' && plan.organisation.type === null) {
    reading.notes.push(`“${type}” is not a type of organisation we recognise.`)
  }
  plan.signOff.siroName = line('siroName')
  plan.signOff.jobTitle = line('siroJobTitle')
  plan.signOff.signedOn = date('signedOn')
  plan.preparedOn = date('preparedOn')
  plan.returnedToBauOn = date('returnedToBauOn')
}

/** The columns that each row of an item repeats. */
export const itemFields = ['reference', 'title', 'gap', 'covid'] as const satisfies readonly ColumnField[]
/** The columns that say something of a row's own action. */
export const actionFields = columnFields.filter((field) => !itemFields.some((other) => other === field))

/** Rows with the same reference, title, current position and Covid answer are one item, wherever a sort has put them. */
function readItems(reading: OwnSheetReading): Item[] {
  const { grid } = reading
  const items = new Map<string, Item>()
  let above: Item | null = null
  for (let row = reading.headerRow + 1; row <= grid.lastRow; row++) {
    const read = (field: ColumnField) => textAt(grid, { column: reading.columns[field], row })
    if (columnFields.every((field) => read(field) === '')) continue
    const key = JSON.stringify(itemFields.map(read))
    const continues = key === '["","","",""]' ? above : null
    const item: Item = continues ?? items.get(key) ?? readItem(reading, row)
    if (continues === null) items.set(key, item)
    above = item
    if (items.size > planLimits.items || item.actions.length >= planLimits.actionsPerItem) {
      throw new SpreadsheetError('workbook.too-many-rows', { sheet: grid.name, limit: planLimits.items })
    }
    if (actionFields.some((field) => read(field) !== '')) item.actions.push(readAction(reading, row))
  }
  return [...items.values()]
}

/** The item that a row names, without its actions. */
export function readItem(reading: OwnSheetReading, row: number): Item {
  const at = (field: ColumnField) => ({ column: reading.columns[field], row })
  const item = emptyItem({ id: reading.newId(), reference: limited(reading, at('reference'), textLimits.line) })
  reading.rows.set(item.id, row)
  item.title = limited(reading, at('title'), textLimits.paragraph)
  item.gap = limited(reading, at('gap'), textLimits.paragraph)
  const covid = normal(textAt(reading.grid, at('covid')))
  item.covid.impacted = covid === 'yes' ? true : covid === 'no' ? false : null
  if (covid !== '' && item.covid.impacted === null) {
    note(reading, at('covid'), 'is neither Yes nor No')
    reading.covid.set(item.id, textAt(reading.grid, at('covid')))
  }
  return item
}

export function readAction(reading: OwnSheetReading, row: number): Action {
  const at = (field: ColumnField) => ({ column: reading.columns[field], row })
  const action = emptyAction({ id: reading.newId() })
  action.description = limited(reading, at('action'), textLimits.paragraph)
  action.owner = parseOwner(textAt(reading.grid, at('owner')))
  for (const part of ['name', 'role', 'email'] as const) {
    if (action.owner[part].length <= textLimits.line) continue
    note(reading, at('owner'), `is longer than ${textLimits.line} characters; the rest was left out`)
    action.owner[part] = action.owner[part].slice(0, textLimits.line)
  }
  reading.rows.set(action.id, row)
  action.due = readDue(reading, at('due'), at('afterBau'))
  const written = action.due === null ? dateAsWritten(reading.grid, at('due')) : null
  if (written !== null) reading.dues.set(action.id, written)
  const status = normal(textAt(reading.grid, at('status')))
  const known = actionStatuses.find((name) => normal(actionStatusNames[name]) === status)
  if (known !== undefined) action.status = known
  else if (status !== '') note(reading, at('status'), 'is not a status we recognise')
  action.completedOn = readDate(reading, at('completedOn'))
  action.progress = limited(reading, at('progress'), textLimits.paragraph)
  action.evidence = limited(reading, at('evidence'), textLimits.paragraph)
  action.agreedDue = readAgreedDue(reading, at('agreedDue'))
  action.changeReason = limited(reading, at('changeReason'), textLimits.paragraph)
  return action
}
