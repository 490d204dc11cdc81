import { describe, expect, test } from 'vitest'
import type { CalendarNote, LeftOutReason } from '~/formats/calendar/calendar-entries'
import { describeCalendarNotes, importAdvice } from '~/formats/calendar/messages'

function notes(...kinds: LeftOutReason[]): CalendarNote[] {
  return kinds.map((kind, index) => ({ kind, itemId: 'item', actionId: `action-${index}` }))
}

describe('what a calendar leaves out', () => {
  test('is said with its number and what to do', () => {
    expect(describeCalendarNotes(notes('complete', 'undated', 'unresolved'))).toEqual([
      'One action has no due date and is not in the calendar.',
      'One action due a time after your return to business as usual is not in the calendar. To add it, enter the date you returned.',
      'One action is complete and is not in the calendar. If you imported it before, delete that event yourself, as importing again does not.',
    ])
    const two: LeftOutReason[] = ['undated', 'undated', 'unresolved', 'unresolved', 'complete', 'complete']
    expect(describeCalendarNotes(notes(...two))).toEqual([
      'Two actions have no due date and are not in the calendar.',
      'Two actions due a time after your return to business as usual are not in the calendar. To add them, enter the date you returned.',
      'Two actions are complete and are not in the calendar. If you imported them before, delete those events yourself, as importing again does not.',
    ])
    expect(describeCalendarNotes(notes(...Array.from({ length: 12 }, () => 'undated' as const)))).toEqual([
      '12 actions have no due date and are not in the calendar.',
    ])
  })

  test('is not spoken of where it is nothing', () => {
    expect(describeCalendarNotes([])).toEqual([])
  })
})

describe('the advice on importing', () => {
  test('promises no update and no reminder that a calendar may not give', () => {
    expect(importAdvice).toEqual([
      'Import the file into a separate calendar. When the plan changes, import the new file and most calendars will update their events. Some, such as Outlook for Windows, may add them twice. If so, delete that calendar and import the file again.',
      'Each event has a reminder a week before. Some calendars, such as Google Calendar, use your own notification settings instead.',
    ])
  })
})
