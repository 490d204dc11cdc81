/** The questions that a reading leaves open, in plain English. */
import { formatDate, parseIsoDate } from '~/domain/calendar-date'
import { formatDueDate, type DueDate } from '~/domain/due-date'
import { actionStatusNames } from '~/domain/plan-values'
import { columnName } from '../cells/reference'
import type { Grid } from './grid'
import type { Question, RowProblem, Unplaced } from './reading'

export function describeQuestion(question: Question): string {
  const where = cellList(question.cells)
  switch (question.kind) {
    case 'date-order': {
      const { text, dayFirst, monthFirst } = question.example
      return `${where}: is “${text}” ${formatDate(dayFirst)} or ${formatDate(monthFirst)}? We’ll use your answer for every date like this in the file.`
    }
    case 'unclear-date': {
      const suggested = question.suggestions.map(formatDate).join(' or ')
      const asked = suggested === '' ? 'Enter the date.' : `Is it ${suggested}?`
      return `${where}: “${question.text}” is not one date. ${asked}`
    }
    case 'due-doubtful':
      return `${where}: ${describeTaken(question.texts, question.taken)} Is that right?`
    case 'reference-from-date':
      return `${where}: the spreadsheet turned the reference into the date ${dateInWords(question.text)}. We read it as ${question.reference}. Is that right?`
    case 'reference-unclear':
      return `${where}: “${question.text}” is not one reference, such as 3.2.1 or A1.a. Which item is it?`
    case 'covid-unclear':
      return `${where}: “${question.text}” is neither Yes nor No. Did your Covid response affect meeting this item?`
    case 'same-reference':
      return `${where}: ${question.reference} is there more than once with different text. We read these as separate items. Are they the same item?`
    case 'several-actions':
      return `${where}: we read this cell as ${question.count} actions. Is it only one?`
    case 'maybe-two-actions':
      return `${where}: we read “${question.text}” as one action. Is the part after the semicolon a second one?`
    case 'owner-initials':
      return `${where}: “${question.text}” looks like initials. Who is it?`
    case 'shared-by-actions':
      return question.field === 'owner'
        ? `${where}: we read “${question.text}” as the owner of every action in the row. Is that right?`
        : `${where}: we read “${dateInWords(question.text)}” as the due date of every action in the row. Is that right?`
    case 'shared-by-items':
      return `${where}: merged with the item above, so we read it for ${question.reference} too. Is that right?`
    case 'column-tie':
      return `Which column should we use: ${question.headings.map((heading) => `“${heading}”`).join(' or ')}?`
  }
}

/** What was written where more than one time stands, and which of them was taken. */
export function describeTaken(texts: readonly string[], taken: DueDate, where = ''): string {
  const quoted = texts.map((text) => `“${dateInWords(text)}”`).join(' and ')
  return `${quoted}${where} could mean more than one due date. We read it as ${formatDueDate(taken)}.`
}

/** That a sheet has the actions of a row side by side; null where it does not. */
export function describeSets({ name, stacked }: Pick<Grid, 'name' | 'stacked'>): string | null {
  if (stacked === undefined) return null
  const sets = stacked.columns.map((columns) => columns.map(columnName).join(', '))
  return `The sheet “${name}” has actions side by side, in columns ${sets.join(' and in ')}. We read each set of columns as an action of its own.`
}

export function describeUnplaced({ cell, text, why }: Unplaced): string {
  const quoted = `${cell}: “${text.length > 80 ? `${text.slice(0, 80)}…` : text}”`
  switch (why) {
    case 'no-column':
      return `${quoted} is in a column that does not fit in a plan.`
    case 'no-action':
      return `${quoted} belongs to no action, so we left it out.`
    case 'beside-reference':
      return `${quoted} is beside the reference, where a plan has no place for it.`
    case 'example':
      return `${quoted} looks like an example, so we left it out.`
    case 'banner':
      return `${quoted} looks like a heading between rows, so we left it out.`
    case 'below':
      return `${quoted} is below the rows of the plan.`
    case 'not-understood':
      return `${quoted} did not make sense to us.`
  }
}

export function describeRowProblem({ cell, code, text, countsAs = 'not-started' }: RowProblem): string {
  switch (code) {
    case 'status-unknown':
      return `${cell}: “${text}” is not a status we recognise, so the action counts as ${actionStatusNames[countsAs].toLowerCase()}.`
    case 'date-unclear':
      return `${cell}: “${text}” is not a date.`
    case 'no-new-date':
      return `${cell}: “${text}” says the date has changed, but we found no new date.`
    case 'text-too-long':
      return `${cell}: the text is too long.`
    case 'error-value':
      return `${cell}: the cell has an error in it (${text}).`
  }
}

/** A date cell comes as YYYY-MM-DD, which is not what the person sees in the sheet. */
export function dateInWords(text: string): string {
  const date = parseIsoDate(text)
  return date === null ? text : formatDate(date)
}

function cellList(cells: readonly string[]): string {
  const [first = '', ...rest] = cells
  if (rest.length === 0) return `Cell ${first}`
  return `Cells ${cells.slice(0, 6).join(', ')}${cells.length > 6 ? ' and more' : ''}`
}
