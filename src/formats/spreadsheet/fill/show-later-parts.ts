/** Shows what the tool's own template keeps hidden for a first plan: columns that only an agreed plan needs, the list of changes. */
import type { Plan } from '~/domain/plan'
import { covidFields, laterFields, type ColumnField } from '../layout'
import { attributeOf, descendants, firstElement, setAttribute, type XmlElement } from '../package/xml-tree'
import { ownColumn } from '../template/own-layout'

/** The columns that a plan shows besides the first ones: all of them once it was agreed or updated. */
export function shownLaterFields(plan: Plan): readonly ColumnField[] {
  if (isUnderUpdate(plan)) return laterFields
  const actions = plan.items.flatMap((item) => item.actions)
  return laterFields.filter((field) => actions.some((action) => action[field] !== null && action[field] !== ''))
}

/** A plan that was agreed has dates to hold it to, and one that was revised has a revision to compare it with. */
export function isUnderUpdate({ items, previous }: Plan): boolean {
  return previous !== null || items.some(({ actions }) => actions.some(({ agreedDue }) => agreedDue !== null))
}

/** The columns about Covid that the template of a year without the question hides: shown where the plan has something in them. */
export function shownCovidFields({ items }: Plan): readonly ColumnField[] {
  const says: Record<(typeof covidFields)[number], boolean> = {
    covid: items.some(({ covid }) => covid.impacted !== null),
    afterBau: items.some(({ actions }) => actions.some(({ due }) => due?.kind === 'after-bau')),
  }
  return covidFields.filter((field) => says[field])
}

export function showLaterColumns(root: XmlElement, plan: Plan): void {
  const fields = [...shownCovidFields(plan), ...shownLaterFields(plan)]
  const shown = new Set(fields.map((field) => String(ownColumn(field))))
  const columns = firstElement(root, 'cols')
  for (const column of columns === undefined ? [] : descendants(columns, 'col')) {
    if (shown.has(attributeOf(column, 'min') ?? '')) setAttribute(column, 'hidden', undefined)
  }
  // So many columns on one page could not be read: the later ones get a page of their own beside it.
  const setup = firstElement(root, 'pageSetup')
  if (isUnderUpdate(plan) && setup !== undefined) setAttribute(setup, 'fitToWidth', '2')
}

export function showSheet(workbook: XmlElement, name: string): void {
  const sheets = firstElement(workbook, 'sheets')
  for (const sheet of sheets === undefined ? [] : descendants(sheets, 'sheet')) {
    if (attributeOf(sheet, 'name') === name) setAttribute(sheet, 'state', undefined)
  }
}
