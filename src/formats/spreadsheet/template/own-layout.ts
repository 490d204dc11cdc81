/** The tool's own spreadsheet: headings, labels and where they stand. The reader and the tests use the same words. */
import type { Edition } from '~/domain/editions'
import type { Plan } from '~/domain/plan'
import { columnFields, labelFields, type ColumnField, type LabelField, type SheetLayout } from '../layout'
import { slipTitle } from './slip-title'

export const planSheetName = 'Improvement plan'
export const helpSheetName = 'How to fill this in'
export const tableName = 'ImprovementPlan'

export const headings: Record<ColumnField, string> = {
  reference: 'Evidence item reference',
  title: 'Evidence item',
  gap: 'Current position',
  action: 'Action required',
  owner: 'Action owner',
  due: 'Expected completion date',
  afterBau: 'Time after return to BAU',
  covid: 'Covid response impacted',
  status: 'Status',
  completedOn: 'Date completed',
  progress: 'Progress and comments',
  evidence: 'Evidence of completion',
  agreedDue: 'Agreed completion date',
  changeReason: 'Reason for new date',
}

export const labels: Record<LabelField, string> = {
  organisationName: 'Organisation',
  odsCode: 'ODS code',
  organisationType: 'Type',
  siroName: 'SIRO name',
  siroJobTitle: 'SIRO job title',
  signedOn: 'SIRO signed off on',
  preparedOn: 'Plan prepared on',
  returnedToBauOn: 'Returned to BAU on',
}

/** Columns of the label cells: the value stands to the right. Three short columns keep the frozen part of the sheet low. */
const labelPlaces: Record<LabelField, { column: number; row: number }> = {
  organisationName: { column: 1, row: 4 },
  odsCode: { column: 1, row: 5 },
  organisationType: { column: 1, row: 6 },
  siroName: { column: 4, row: 4 },
  siroJobTitle: { column: 4, row: 5 },
  signedOn: { column: 4, row: 6 },
  preparedOn: { column: 10, row: 4 },
  returnedToBauOn: { column: 10, row: 5 },
}

export const headerRow = 8
/** Rows that the blank template has ready: 15 items, some with two actions. Longer plans extend the table. */
export const readyRows = 20
/** The last row that drop-downs, date checks and ruled lines reach, so that rows added by hand have them too. */
export const lastPreparedRow = headerRow + 5000

export const ownLayout: SheetLayout = {
  sheet: planSheetName,
  headerRow,
  firstRow: headerRow + 1,
  lastRow: headerRow + readyRows,
  labels: Object.fromEntries(
    labelFields.map((field) => [field, { column: labelPlaces[field].column + 1, row: labelPlaces[field].row }]),
  ),
  title: { column: 1, row: 1 },
}

/** The column of a field, from 1. */
export function ownColumn(field: ColumnField): number {
  return columnFields.indexOf(field) + 1
}

/** Stands for the year in the blank template of a year that the tool does not know: whoever fills it in writes the year. */
export const anotherYearId = 'another-year'

export function titleText(edition: string, draft: boolean): string {
  if (edition === anotherYearId) return 'Improvement plan: write the toolkit year here'
  return draft ? `Draft improvement plan ${edition}: not complete` : `Improvement plan ${edition}`
}

/** What stands above the rows of a plan, or of a slip, which is never called a plan. */
export function titleOf({ slip }: Pick<Plan, 'slip'>, edition: string, draft: boolean): string {
  return slip === null ? titleText(edition, draft) : slipTitle(slip, edition)
}

/** The title of the file, as its properties have it. */
export function documentTitle(edition: string): string {
  return `DSP Toolkit: improvement plan${yearPart(edition)}`
}

/** At the foot of each printed page. */
export function footerText(edition: string): string {
  return `DSP Toolkit improvement plan${yearPart(edition)}`
}

function yearPart(edition: string): string {
  return edition === anotherYearId ? '' : ` ${edition}`
}

/** The toolkit year that a title names, "2020-21", or null. */
export function editionInTitle(title: string): string | null {
  return /\b(20\d{2}-\d{2})\b/.exec(title)?.[1] ?? null
}

export function templateFileName(edition: Pick<Edition, 'id'>, extension: 'xlsx' | 'ods' | 'csv'): string {
  return `dspt-improvement-plan-${edition.id}.${extension}`
}
