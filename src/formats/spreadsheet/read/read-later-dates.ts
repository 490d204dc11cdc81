/** Reads the dates of a row in a sheet that keeps what was agreed beside what has become of it. */
import type { DueDate } from '~/domain/due-date'
import { columnFor } from '../layout'
import { readYesNo } from './answer-words'
import { readDateText } from './date-text'
import { readDue, type DueReading } from './read-due'
import { cellOf, textOf, type SheetReading } from './row-values'

export interface RowDates {
  /** The date that holds now. */
  due: DueReading
  agreedDue: DueDate | null
}

/** One for each of so many actions. A date in a column of its own for new ones goes before the one that was planned. */
export function readDates(reading: SheetReading, row: number, count: number): RowDates[] {
  const isAsked = (field: 'agreedDue' | 'revisedDue') => columnFor(reading.mapping, field) !== null
  const planned = readDue(reading, row, count)
  const agreed = isAsked('agreedDue') ? readDue(reading, row, count, 'agreedDue') : []
  const revised = isAsked('revisedDue') ? readDue(reading, row, count, 'revisedDue') : []
  const valid = readValid(reading, row)
  const isSaid = valid === false && !revised.some(isGiven)
  const said = isSaid ? dateInComments(reading, row) : null
  if (isSaid && said === null) {
    const cell = cellOf(reading, row, 'dateValid')
    reading.rowProblems.push({ row, cell, code: 'no-new-date', text: textOf(reading, row, 'dateValid') })
  }
  return planned.map((due, index) => {
    const later = said ?? revised[index]
    const isNew = later !== undefined && isGiven(later)
    // Only what was agreed is asked to be still valid, or replaced.
    const wasAgreed = isNew || valid !== null
    return { due: isNew ? later : due, agreedDue: agreed[index]?.due ?? (wasAgreed ? due.due : null) }
  })
}

/** Where no column asks for the new date, people write it in the comments, as the tool itself does: "New date: 31 March 2026". */
function dateInComments(reading: SheetReading, row: number): DueReading | null {
  for (const field of ['laterProgress', 'progress'] as const) {
    const [, text] = /\bnew (?:\w+ )?date(?: is|:)? ([^\n;.]+)/i.exec(textOf(reading, row, field)) ?? []
    const read = text === undefined ? null : readDateText(text, reading.order)
    if (read?.kind === 'due') return { due: read.due, text: '' }
  }
  return null
}

function isGiven({ due, text }: DueReading): boolean {
  return due !== null || text !== ''
}

function readValid(reading: SheetReading, row: number): boolean | null {
  return columnFor(reading.mapping, 'dateValid') === null
    ? null
    : readYesNo(textOf(reading, row, 'dateValid'), false).answer
}
