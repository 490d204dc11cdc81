/** Rows that say more of the item or the action above: a second owner, a comment, the rest of a sentence. */
import { columnFor, type MappedField } from '../layout'
import { mergeAt } from './grid'
import { ownersIn } from './owner-names'
import { askAboutInitials, readActions } from './read-actions'
import { readDates } from './read-later-dates'
import type { ReadingAction, ReadingItem } from './reading'
import { cellOf, ownTextOf, textOf, type SheetReading } from './row-values'

const dates = ['due', 'afterBau', 'agreedDue', 'revisedDue'] as const satisfies readonly MappedField[]
/** What an action has one text of, where a row more is the next line of it. */
const furtherLines = [
  ['progress', 'progress'],
  ['laterProgress', 'progress'],
  ['evidence', 'evidence'],
  ['changeReason', 'changeReason'],
] as const satisfies readonly [MappedField, keyof ReadingAction][]

/** Whether the row was one of these; nothing is changed where it was none. */
export function continueAbove(reading: SheetReading, item: ReadingItem, row: number): boolean {
  const own = (field: MappedField) => ownTextOf(reading, row, field)
  const [gap, owner] = [own('gap'), own('owner')]
  const isDated = dates.some((field) => own(field) !== '')
  if (goesOn(reading, item, row)) return true
  if (own('reference') !== '' || own('action') !== '' || !['', item.title].includes(own('title'))) return false
  const isMore = gap !== '' && gap !== item.gap
  // A gap with somebody or a day beside it is an item whose reference was forgotten, and so are gaps in rows without any.
  if (isMore && (owner !== '' || isDated || item.reference === '')) return false
  const action = item.actions.at(-1)
  if (action === undefined && (owner !== '' || isDated)) return false
  if (action !== undefined && owner !== '' && isDated && !hasSameDates(reading, row, action))
    return repeatAction(reading, item, action, row)

  if (isMore) item.gap = [item.gap, gap].filter((text) => text !== '').join('\n')
  if (action !== undefined && owner !== '') addOwner(reading, action, row, owner)
  else if (action !== undefined && isDated) addDate(reading, action, row)
  for (const [field, line] of furtherLines) {
    const text = own(field)
    if (text === '') continue
    if (action === undefined) leaveOut(reading, row, field)
    else action[line] = [action[line], text].filter((each) => each !== '').join('\n')
  }
  return true
}

const besideActions = [
  'reference',
  'title',
  'gap',
  'covid',
  'owner',
  'status',
  'completedOn',
  'progress',
  ...dates,
] as const

/** A sentence that goes on below, in small letters and with nothing beside it: "and report the results each month". */
function goesOn(reading: SheetReading, item: ReadingItem, row: number): boolean {
  const text = ownTextOf(reading, row, 'action')
  const action = item.actions.at(-1)
  // Where all is written in small letters, they say nothing.
  if (action === undefined || !/^\p{Ll}/u.test(text) || !/^[^\p{Ll}].*[^.;:!?]$/su.test(action.description))
    return false
  if (besideActions.some((field) => ownTextOf(reading, row, field) !== '')) return false
  action.description = `${action.description} ${text}`
  return true
}

function hasSameDates(reading: SheetReading, row: number, action: ReadingAction): boolean {
  return dates.every((field) => ['', textOf(reading, action.row, field)].includes(ownTextOf(reading, row, field)))
}

/** One description that is merged over several rows is of an action for each of those that have an owner and a day. */
function repeatAction(reading: SheetReading, item: ReadingItem, action: ReadingAction, row: number): boolean {
  const column = columnFor(reading.mapping, 'action')
  const merge = column === null ? undefined : mergeAt(reading.grid, { column, row: action.row })
  if (merge === undefined || row > merge.to.row) return false
  const { description } = action
  item.actions.push(...readActions(reading, row).map((each) => ({ ...each, description })))
  return true
}

function addOwner(reading: SheetReading, action: ReadingAction, row: number, text: string): void {
  const owners = ownersIn(text)
  askAboutInitials(reading, row, [text])
  action.owners = [...action.owners, ...owners.filter((owner) => !action.owners.includes(owner))]
  if (action.ownerText !== text) action.ownerText = [action.ownerText, text].filter((each) => each !== '').join(', ')
}

function addDate(reading: SheetReading, action: ReadingAction, row: number): void {
  if (hasSameDates(reading, row, action)) return
  if (action.due !== null || action.dueText !== '') {
    for (const field of dates) if (ownTextOf(reading, row, field) !== '') leaveOut(reading, row, field)
    return
  }
  const [read] = readDates(reading, row, 1)
  if (read === undefined) return
  action.due = read.due.due
  action.dueText = read.due.text
  action.dueReadings = read.due.readings
  action.agreedDue ??= read.agreedDue
}

function leaveOut(reading: SheetReading, row: number, field: MappedField): void {
  const text = ownTextOf(reading, row, field)
  reading.unplaced.push({ cell: cellOf(reading, row, field), text, why: 'no-action' })
}
