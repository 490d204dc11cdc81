/** Reads a calendar with ical.js, which shares nothing with the library that wrote it. */
import ICAL from 'ical.js'

export interface ReadEvent {
  uid: string
  summary: string
  description: string
  /** "2021-08-27", with "T…" after it were it a time. */
  start: string
  /** The day after the last; null where the event has no end. */
  end: string | null
  stamp: string
  lastModified: string
  sequence: number
  transparency: string
  categories: readonly unknown[]
  alarms: readonly { action: string; trigger: string; seconds: number; description: string }[]
}

export interface ReadCalendar {
  version: string
  producer: string
  method: string
  name: string
  events: ReadEvent[]
}

export function readCalendar(text: string): ReadCalendar {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
  return {
    version: textOf(calendar, 'version'),
    producer: textOf(calendar, 'prodid'),
    method: textOf(calendar, 'method'),
    name: textOf(calendar, 'x-wr-calname'),
    events: calendar.getAllSubcomponents('vevent').map(readEvent),
  }
}

/** The event of an action; a test that asks for one fails where there is not exactly one. */
export function eventOf(text: string, actionId: string): ReadEvent {
  const [event, ...more] = readCalendar(text).events.filter(({ uid }) => uid.endsWith(`.${actionId}`))
  if (event === undefined || more.length > 0) throw new Error(`Not exactly one event for ${actionId}`)
  return event
}

function readEvent(event: ICAL.Component): ReadEvent {
  return {
    uid: textOf(event, 'uid'),
    summary: textOf(event, 'summary'),
    description: textOf(event, 'description'),
    start: textOf(event, 'dtstart'),
    end: event.hasProperty('dtend') ? textOf(event, 'dtend') : null,
    stamp: textOf(event, 'dtstamp'),
    lastModified: textOf(event, 'last-modified'),
    sequence: Number(textOf(event, 'sequence')),
    transparency: textOf(event, 'transp'),
    categories: event.getFirstProperty('categories')?.getValues() ?? [],
    alarms: event.getAllSubcomponents('valarm').map((alarm) => ({
      action: textOf(alarm, 'action'),
      trigger: textOf(alarm, 'trigger'),
      seconds: ICAL.Duration.fromString(textOf(alarm, 'trigger')).toSeconds(),
      description: textOf(alarm, 'description'),
    })),
  }
}

/** The value of a property that stands exactly once, without escapes. */
function textOf(component: ICAL.Component, name: string): string {
  const properties = component.getAllProperties(name)
  if (properties.length !== 1) throw new Error(`${component.name} has ${properties.length} of ${name}`)
  return String(properties[0]?.getFirstValue())
}
