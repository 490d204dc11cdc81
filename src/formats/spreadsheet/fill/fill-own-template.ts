/**
 * Fills the tool's own template with a plan: cells change, tables grow where they must, what a first plan has no use for is
 * shown once there is something in it, and the whole plan is kept in a part of its own.
 */
import type { LoggedChange } from '~/domain/change-log'
import type { Plan } from '~/domain/plan'
import { parseRange, rangeName } from '../cells/reference'
import { columnFields, labelFields } from '../layout'
import { openPackage } from '../package/open-package'
import { PackageEdit } from '../package/package-edit'
import { relationsOf } from '../package/relations'
import { readWorkbookPart, type WorkbookSheet } from '../package/workbook'
import { attributeOf, firstElement, setAttribute, type XmlElement } from '../package/xml-tree'
import { planLabels, planRows } from '../plan-rows'
import { asResult, SpreadsheetError, type Result } from '../problem'
import { makeSavedPlan, savedPlanPart } from '../saved-plan'
import {
  changeFields,
  changeHeadings,
  changeRows,
  changesHeaderRow,
  changesReadyRows,
  changesSheetName,
  changeWidths,
} from '../template/changes-layout'
import { headerRow, headings, labels, ownColumn, ownLayout, titleOf } from '../template/own-layout'
import { widths } from '../template/plan-sheet'
import { headerAskedStyle, slipFields, slipPurpose, slipPurposePlace } from '../template/slip-title'
import { nameYear } from './name-year'
import { OwnCells } from './own-cells'
import { ownNotes } from './own-notes'
import { showLaterColumns, showSheet } from './show-later-parts'
import { StyleBook } from './style-book'

export interface FillRequest {
  template: Uint8Array
  plan: Plan
  /** The text of the plan's plan file: the .xlsx keeps it, so that it opens again with nothing lost. */
  planFile: string
  /** What updates changed, the latest first. */
  changes: readonly LoggedChange[]
  edition: string
  draft: boolean
}

export interface Filled {
  bytes: Uint8Array
  /** What the user should know, as sentences. */
  notes: string[]
}

/** The template's bytes with the plan in it, or the reason why not. Never throws. */
export function fillOwnTemplate(request: FillRequest): Result<Filled> {
  return asResult(() => fill(request), 'file.damaged')
}

function fill(request: FillRequest): Filled {
  const edit = new PackageEdit(openPackage(request.template))
  const workbook = readWorkbookPart(edit)
  const { stylesPart } = workbook
  const stylesDocument = stylesPart === undefined ? null : edit.xml(stylesPart)
  if (stylesPart === undefined || stylesDocument === null) throw new SpreadsheetError('layout.not-found')
  const styles = new StyleBook(stylesDocument)
  const open = (name: string): OpenSheet => {
    const sheet = workbook.sheets.find((each) => each.name === name)
    const root = sheet === undefined ? undefined : edit.xml(sheet.part)?.root
    if (sheet === undefined || root === undefined) throw new SpreadsheetError('layout.not-found')
    edit.changed(sheet.part)
    return { edit, sheet, root, cells: new OwnCells(root, styles, workbook.from1904) }
  }
  fillPlan(open(ownLayout.sheet), request)
  if (request.changes.length > 0) {
    fillChanges(open(changesSheetName), request.changes)
    showSheet(workbook.document.root, changesSheetName)
    edit.changed(workbook.part)
  }
  if (styles.changed) edit.changed(stylesPart)
  nameYear(edit, workbook.sheets, request.edition)
  edit.replace(savedPlanPart, makeSavedPlan(request.planFile))
  return { bytes: edit.write(), notes: ownNotes(request.plan, request.changes, 'xlsx') }
}

interface OpenSheet {
  edit: PackageEdit
  sheet: WorkbookSheet
  root: XmlElement
  cells: OwnCells
}

function fillPlan(open: OpenSheet, { plan, edition, draft }: FillRequest): void {
  const { cells } = open
  if (ownLayout.title !== null)
    cells.write(ownLayout.title, { kind: 'text', text: titleOf(plan, edition, draft) }, 'Title')
  if (plan.slip !== null) {
    cells.write(slipPurposePlace, { kind: 'text', text: slipPurpose }, 'What to do')
    for (const field of slipFields) cells.restyle({ column: ownColumn(field), row: headerRow }, headerAskedStyle)
  }
  const labelValues = planLabels(plan)
  for (const field of labelFields) {
    const position = ownLayout.labels[field]
    if (position !== undefined) cells.write(position, labelValues[field], labels[field])
  }
  const bau = ownLayout.labels.returnedToBauOn
  // A year without relative dates has no label for it, but a plan may say it all the same.
  if (bau !== undefined && labelValues.returnedToBauOn !== null)
    cells.write({ ...bau, column: bau.column - 1 }, { kind: 'text', text: labels.returnedToBauOn }, 'Label')
  const rows = planRows(plan)
  rows.forEach((row, index) => {
    const written = columnFields.map((field) => ({
      ...{ column: ownColumn(field), value: row[field], field: headings[field] },
      ...{ width: widths[field], bold: field === 'reference' },
    }))
    cells.writeRow(ownLayout.firstRow + index, ownLayout.lastRow, written)
  })
  cells.finish()
  showLaterColumns(open.root, plan)
  extendTables(open, ownLayout.lastRow, ownLayout.firstRow + rows.length - 1)
}

function fillChanges(open: OpenSheet, changes: readonly LoggedChange[]): void {
  const firstRow = changesHeaderRow + 1
  const readyRow = changesHeaderRow + changesReadyRows
  const rows = changeRows(changes)
  rows.forEach((row, index) => {
    const written = changeFields.map((field, column) => ({
      ...{ column: column + 1, value: row[field], field: changeHeadings[field] },
      ...{ width: changeWidths[field], bold: field === 'reference' },
    }))
    open.cells.writeRow(firstRow + index, readyRow, written)
  })
  open.cells.finish()
  extendTables(open, readyRow, firstRow + rows.length - 1)
}

/** The sheet's table with as many rows as there are, but no fewer than it has. */
function extendTables({ edit, sheet }: OpenSheet, ready: number, row: number): void {
  if (row <= ready) return
  for (const { type, target } of relationsOf(edit, sheet.part)) {
    const root = type === 'table' ? edit.xml(target)?.root : undefined
    const range = root === undefined ? null : parseRange(attributeOf(root, 'ref') ?? '')
    if (root === undefined || range === null) continue
    const ref = rangeName({ from: range.from, to: { column: range.to.column, row } })
    setAttribute(root, 'ref', ref)
    const filter = firstElement(root, 'autoFilter')
    if (filter !== undefined) setAttribute(filter, 'ref', ref)
    edit.changed(target)
  }
}
