/**
 * The calendar of a plan: an all-day event on the due date of every open action, with a reminder a week before. Why it is
 * written as it is: docs/decisions/0040-calendar-library.md.
 */
import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventTransparency, type ICalEventData } from 'ical-generator'
import { addDays } from '~/domain/calendar-date'
import type { Owner, Plan } from '~/domain/plan'
import { calendarEntries, type CalendarEntry, type CalendarNote } from './calendar-entries'
import { eventText, eventTitle } from './event-text'

export interface CalendarRequest {
  plan: Plan
  /** Whose actions; null for everyone's. */
  owner: Owner | null
  /** When the file is made, in milliseconds since 1970. The caller says so: the same request gives the same text. */
  madeAt: number
}

export interface PlanCalendar {
  /** The file's text, to be saved as UTF-8; null where no action has a day, as a calendar without an event is none. */
  text: string | null
  /** How many events it holds. */
  events: number
  /** The actions that it leaves out, each with the reason. */
  notes: CalendarNote[]
}

const secondsInAWeek = 7 * 24 * 60 * 60

/** The largest number that SEQUENCE may be (RFC 5545, 3.3.8), reached in 2088. */
const lastSequence = 2 ** 31 - 1
const sequenceStart = Date.UTC(2020, 0, 1)

/** The calendar (RFC 5545) of a plan or of one owner's actions, with what it leaves out. */
export function makeCalendar({ plan, owner, madeAt }: CalendarRequest): PlanCalendar {
  const { entries, notes } = calendarEntries(plan, owner)
  if (entries.length === 0) return { text: null, events: 0, notes }
  const calendar = ical({
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'DSPT improvement plan', product: 'Calendar', language: 'EN' },
    // Outlook opens a file of many events as a calendar of this name. The library writes a name as it stands, so it has no
    // text in it that anyone typed.
    name: `DSP Toolkit improvement plan ${plan.edition}`,
    events: entries.map((entry) => eventOf(entry, { plan, madeAt })),
  })
  return { text: `${alarmsLast(calendar.toString())}\r\n`, events: entries.length, notes }
}

function eventOf(entry: CalendarEntry, { plan, madeAt }: { plan: Plan; madeAt: number }): ICalEventData {
  const made = new Date(madeAt).toISOString()
  return {
    id: `dspt-improvement-plan.${plan.id}.${entry.action.id}`,
    sequence: sequenceOf(plan, madeAt),
    stamp: made,
    lastModified: made,
    allDay: true,
    start: entry.day,
    // The day after, as the end of an event is not part of it. The last day that the tool knows has none, and needs none.
    end: addDays(entry.day, 1),
    summary: eventTitle(entry, plan),
    description: eventText(entry, plan),
    // A due date takes nobody's day: they stay free for meetings.
    transparency: ICalEventTransparency.TRANSPARENT,
    categories: [{ name: 'DSPT improvement plan' }],
    alarms: [{ type: ICalAlarmType.display, triggerBefore: secondsInAWeek }],
  }
}

/**
 * A number that grows with the plan's revision and with each later file of the same revision: calendars leave an event as it
 * is where the number has not grown, and a date may be corrected twice on one day.
 */
function sequenceOf({ revision }: Plan, madeAt: number): number {
  const seconds = Math.max(0, Math.floor((madeAt - sequenceStart) / 1000))
  return Math.min(revision + seconds, lastSequence)
}

/**
 * The alarm of each event after its properties, where RFC 5545 (3.6.1) wants it: the library writes some of them after it. No
 * text of the plan can look like these lines, as every line of it starts with a property's name or a space.
 */
function alarmsLast(text: string): string {
  return text.replace(/^(BEGIN:VALARM\r\n.*?^END:VALARM\r\n)(.*?)^(?=END:VEVENT\r\n)/gms, '$2$1')
}
