/** What to know about a calendar before importing it, in plain English. */
import { capitalised, countInWords } from '~/domain/text'
import type { CalendarNote, LeftOutReason } from './calendar-entries'

const reasons: readonly LeftOutReason[] = ['undated', 'unresolved', 'complete']

/** One sentence or more for each reason for which actions were left out, and how many; none where nothing was. */
export function describeCalendarNotes(notes: readonly CalendarNote[]): string[] {
  return reasons.flatMap((reason) => {
    const count = notes.filter(({ kind }) => kind === reason).length
    return count === 0 ? [] : [describeLeftOut(reason, count)]
  })
}

function describeLeftOut(reason: LeftOutReason, count: number): string {
  const actions = capitalised(countInWords(count, 'action', 'actions'))
  const one = count === 1
  switch (reason) {
    case 'undated':
      return `${actions} ${one ? 'has no due date and is' : 'have no due date and are'} not in the calendar.`
    case 'unresolved':
      return `${actions} due a time after your return to business as usual ${one ? 'is' : 'are'} not in the calendar. To add ${one ? 'it' : 'them'}, enter the date you returned.`
    case 'complete':
      return `${actions} ${one ? 'is complete and is' : 'are complete and are'} not in the calendar. If you imported ${one ? 'it' : 'them'} before, delete ${one ? 'that event' : 'those events'} yourself, as importing again does not.`
  }
}

/**
 * How to import and import again. It promises no more than calendars keep: docs/decisions/0040-calendar-library.md says what
 * each was seen to do.
 */
export const importAdvice: readonly string[] = [
  'Import the file into a separate calendar. When the plan changes, import the new file and most calendars will update their events. Some, such as Outlook for Windows, may add them twice. If so, delete that calendar and import the file again.',
  'Each event has a reminder a week before. Some calendars, such as Google Calendar, use your own notification settings instead.',
]
