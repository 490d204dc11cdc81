/**
 * Templates of an update have columns for what is new beside what was agreed. Which of them a template has decides what belongs
 * in the columns that every template has.
 */
import { formatDate } from '~/domain/calendar-date'
import { columnFor, type LayoutMapping, type MappedField } from '../layout'
import type { PlanValue } from '../plan-rows'
import type { TemplateRow } from './template-plan'

export interface PlacedRow {
  row: TemplateRow
  /** The column of comments, where it has to say what the new date is; null where it has not. */
  newDateIn: MappedField | null
}

/** The row with the values that belong in the columns of this template. */
export function placeRow(given: TemplateRow, mapping: LayoutMapping): PlacedRow {
  const has = (field: MappedField) => columnFor(mapping, field) !== null
  const row = { ...given }
  const { before, revisedDue } = given
  if (has('laterProgress') && has('progress')) row.progress = before.progress
  else row.laterProgress = row.progress
  if (revisedDue === null) return { row, newDateIn: null }

  // Whoever asks whether the date is still valid has the agreed one in view: the new one is said in the comments.
  const comments = has('laterProgress') ? 'laterProgress' : 'progress'
  const inComments = !has('revisedDue') && has('dateValid') && has(comments)
  if (has('due') && (has('revisedDue') || inComments)) {
    row.due = before.due
    row.afterBau = before.afterBau
  }
  if (!inComments) return { row, newDateIn: null }
  const reason = has('changeReason') ? '' : words(row.changeReason)
  const parts = [`New date: ${words(revisedDue)}`, reason === '' ? '' : `Reason: ${reason}`, words(row[comments])]
  row[comments] = { kind: 'text', text: parts.filter((part) => part !== '').join('\n') }
  if (reason !== '') row.changeReason = null
  return { row, newDateIn: comments }
}

function words(value: PlanValue): string {
  if (value === null) return ''
  return value.kind === 'date' ? formatDate(value.date) : value.text
}
