/** The questions that a reading leaves open, in plain English. */
import { formatDate, parseIsoDate } from '~/domain/calendar-date'
import type { Question, RowProblem, Unplaced } from './reading'

export function describeQuestion(question: Question): string {
  const where = cellList(question.cells)
  switch (question.kind) {
    case 'date-order': {
      const { text, dayFirst, monthFirst } = question.example
      return `${where}: is “${text}” ${formatDate(dayFirst)} or ${formatDate(monthFirst)}? The answer holds for every date of this kind in the file.`
    }
    case 'unclear-date': {
      const suggested = question.suggestions.map(formatDate).join(' or ')
      const asked = suggested === '' ? 'Give the day.' : `Is ${suggested} meant?`
      return `${where}: “${question.text}” is no single day. ${asked}`
    }
    case 'reference-from-date':
      return `${where}: the spreadsheet had turned the reference into the date ${question.text}. It was read as ${question.reference}: is that right?`
    case 'reference-unclear':
      return `${where}: “${question.text}” is not a reference, such as 3.2.1 or A1.a. Which item is it?`
    case 'covid-unclear':
      return `${where}: “${question.text}” is neither Yes nor No. Did your Covid response affect meeting the item?`
    case 'same-reference':
      return `${where}: ${question.reference} stands there more than once with different texts. They were read as separate items: are they one?`
    case 'several-actions':
      return `${where}: the cell was read as ${question.count} actions. Are they one?`
    case 'maybe-two-actions':
      return `${where}: “${question.text}” was read as one action. Is what follows the semicolon a second one?`
    case 'owner-initials':
      return `${where}: “${question.text}” are initials only. Who is it?`
    case 'shared-by-actions':
      return question.field === 'owner'
        ? `${where}: “${question.text}” was taken as the owner of every action of the row. Is that right?`
        : `${where}: “${dateInWords(question.text)}” was taken as the completion date of every action of the row. Is that right?`
    case 'column-tie':
      return `Which of the columns ${question.headings.map((heading) => `“${heading}”`).join(' and ')} is meant?`
  }
}

export function describeUnplaced({ cell, text, why }: Unplaced): string {
  const quoted = `${cell}: “${text.length > 80 ? `${text.slice(0, 80)}…` : text}”`
  switch (why) {
    case 'no-column':
      return `${quoted} stands in a column that a plan has no place for.`
    case 'example':
      return `${quoted} was passed over as an example.`
    case 'banner':
      return `${quoted} was passed over as a heading between the rows.`
    case 'below':
      return `${quoted} stands below the rows of the plan.`
    case 'not-understood':
      return `${quoted} was not understood.`
  }
}

export function describeRowProblem({ cell, code, text }: RowProblem): string {
  switch (code) {
    case 'status-unknown':
      return `${cell}: “${text}” is not a status that the tool knows, so the action counts as not started.`
    case 'date-unclear':
      return `${cell}: “${text}” is no date.`
    case 'no-new-date':
      return `${cell}: “${text}” says that the date no longer holds, but no new date was found.`
    case 'text-too-long':
      return `${cell}: the text is too long.`
    case 'error-value':
      return `${cell}: the cell holds an error (${text}).`
  }
}

/** A date cell comes as YYYY-MM-DD, which is not what the person sees in the sheet. */
function dateInWords(text: string): string {
  const date = parseIsoDate(text)
  return date === null ? text : formatDate(date)
}

function cellList(cells: readonly string[]): string {
  const [first = '', ...rest] = cells
  if (rest.length === 0) return `Cell ${first}`
  return `Cells ${cells.slice(0, 6).join(', ')}${cells.length > 6 ? ' and more' : ''}`
}
