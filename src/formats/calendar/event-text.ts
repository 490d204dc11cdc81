/** What an event says: a title that can be read at a glance, and a text with everything that its owner needs. */
import { formatDate, type CalendarDate } from '~/domain/calendar-date'
import { formatDueDate, resolveDueDate, type DueDate } from '~/domain/due-date'
import type { Item, Organisation, Plan } from '~/domain/plan'
import { isBlank, oneLine, shorten } from '~/domain/text'
import type { CalendarEntry } from './calendar-entries'

/** The most characters of an action and of its owner that a title takes; the text has all of them. */
const titleLimits = { reference: 20, action: 120, owner: 60 } as const

/** "3.2.1: Train remaining staff (Jo Bloggs)" */
export function eventTitle({ item, action }: CalendarEntry, plan: Plan): string {
  const description = calendarText(action.description)
  const what = isBlank(description) ? 'Action not described yet' : shorten(description, titleLimits.action)
  const owner = isBlank(action.owner.name) ? action.owner.role : action.owner.name
  const who = isBlank(owner) ? '' : ` (${shorten(calendarText(owner), titleLimits.owner)})`
  return `${itemName(item, plan)}: ${what}${who}`
}

/** The action first: where a calendar shows only the start of a text, that is what its owner has to do. */
export function eventText({ item, action, due, day }: CalendarEntry, plan: Plan): string {
  const blocks = [
    labelled('Action', action.description),
    [
      ...labelled('Owner', [action.owner.name, action.owner.role].filter((part) => !isBlank(part)).join(', ')),
      `Due: ${dueInWords(due, plan)}`,
      ...agreedLine(action.agreedDue, { day, plan }),
    ],
    [...labelled('Evidence item', `${item.reference} ${item.title}`), ...labelled('Current position', item.gap)],
    [
      ...labelled('Organisation', organisationLine(plan.organisation)),
      `Plan: DSP Toolkit improvement plan ${plan.edition}, revision ${plan.revision}`,
    ],
  ]
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

/**
 * The text as RFC 5545 (3.1 and 3.3.11) lets a calendar hold it: whole characters, and no control characters but tabs and line
 * breaks. Line breaks of every kind become one, as many readers would take the others for the end of a line of the file.
 */
export function calendarText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
}

function labelled(label: string, text: string): string[] {
  const given = calendarText(text).trim()
  return given === '' ? [] : [`${label}: ${given}`]
}

function itemName(item: Item, plan: Plan): string {
  return isBlank(item.reference)
    ? `Item ${plan.items.indexOf(item) + 1}`
    : shorten(calendarText(item.reference), titleLimits.reference)
}

/** "7 September 2021 (3 months after return to business as usual)" */
function dueInWords(due: DueDate, plan: Plan): string {
  const day = due.kind === 'date' ? null : resolveDueDate(due, plan.returnedToBauOn)
  return day === null ? formatDueDate(due) : `${formatDate(day)} (${formatDueDate(due)})`
}

/** The date as it was when the plan was agreed, where the action is due on another day now. */
function agreedLine(agreed: DueDate | null, { day, plan }: { day: CalendarDate; plan: Plan }): string[] {
  if (agreed === null || resolveDueDate(agreed, plan.returnedToBauOn) === day) return []
  return [`Agreed date: ${dueInWords(agreed, plan)}`]
}

function organisationLine({ name, odsCode }: Organisation): string {
  return [oneLine(name), isBlank(odsCode) ? '' : `(${oneLine(odsCode)})`].join(' ')
}
