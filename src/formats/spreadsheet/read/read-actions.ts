/** Reads the actions of one row: what is done, by whom and by when, where it stands. */
import { ownerFrom, ownersIn } from './owner-names'
import { areInitials, posts } from './person-names'
import { readCompletedOn } from './read-due'
import { readDates } from './read-later-dates'
import { statusesOf } from './read-status'
import type { ReadingAction } from './reading'
import { cellOf, textOf, type SheetReading } from './row-values'
import { splitActions, splitOutsideBrackets, valuesFor } from './split-cell'

export function readActions(reading: SheetReading, row: number): ReadingAction[] {
  const text = textOf(reading, row, 'action')
  const ownerText = textOf(reading, row, 'owner')
  const { by, parts } = splitActions(text, [ownerText, textOf(reading, row, 'due')])
  const nothing = ['owner', 'due', 'afterBau', 'status', 'completedOn'] as const
  if (parts.length === 0 && nothing.every((field) => textOf(reading, row, field) === '')) return []
  const descriptions = parts.length === 0 ? [''] : parts.map((part) => part.text)
  const count = descriptions.length
  if (by === 'lines' || by === 'semicolons') {
    reading.questions.push({ kind: 'several-actions', cells: [cellOf(reading, row, 'action')], count })
  }
  if (by === 'whole' && splitOutsideBrackets(text, ';').length === 2) {
    reading.questions.push({ kind: 'maybe-two-actions', cells: [cellOf(reading, row, 'action')], text })
  }
  const owners = valuesFor(ownerText, count)
  askAboutInitials(reading, row, owners.values)
  if (owners.shared && mayBeSeveral(ownerText)) {
    reading.questions.push({
      kind: 'shared-by-actions',
      cells: [cellOf(reading, row, 'owner')],
      field: 'owner',
      text: ownerText,
    })
  }
  const roles = valuesFor(textOf(reading, row, 'ownerRole'), count).values
  const emails = valuesFor(textOf(reading, row, 'ownerEmail'), count).values
  const statuses = statusesOf(reading, row, count)
  const dues = readDates(reading, row, count)
  const completed = readCompletedOn(reading, row)
  return descriptions.map((description, index): ReadingAction => {
    const { due, agreedDue } = dues[index] ?? { due: { due: null, text: '', readings: [] }, agreedDue: null }
    const named = owners.values[index] ?? ''
    return {
      description,
      owners: ownersIn(named),
      ownerText: [named, roles[index] ?? '', emails[index] ?? ''].filter((part) => part !== '').join(', '),
      due: due.due,
      dueText: due.text,
      dueReadings: due.readings,
      status: statuses[index] ?? 'not-started',
      completedOn: completed,
      agreedDue,
      changeReason: index === 0 ? textOf(reading, row, 'changeReason') : '',
      progress: index === 0 ? commentsOf(reading, row) : '',
      evidence: index === 0 ? textOf(reading, row, 'evidence') : '',
      row,
    }
  })
}

/** What was said when the plan was sent, and below it what was said since. */
export function commentsOf(reading: SheetReading, row: number): string {
  const [first, later] = [textOf(reading, row, 'progress'), textOf(reading, row, 'laterProgress')]
  return [first, later === first ? '' : later].filter((text) => text !== '').join('\n')
}

/** Initials name somebody to a colleague, but not to a reviewer. */
export function askAboutInitials(reading: SheetReading, row: number, texts: readonly string[]): void {
  for (const text of new Set(texts.flatMap(ownersIn).filter(areInitials))) {
    reading.questions.push({ kind: 'owner-initials', cells: [cellOf(reading, row, 'owner')], text })
  }
}

/** Several people, or lines that are not the name, the job title and the address of one. */
function mayBeSeveral(ownerText: string): boolean {
  const { role, email } = ownerFrom([ownerText])
  return ownersIn(ownerText).length > 1 || (ownerText.includes('\n') && !posts.test(role) && email === '')
}
