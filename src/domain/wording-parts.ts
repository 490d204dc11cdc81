/** The parts of sentences that the words for findings share: days, limits, kinds of organisation and of references. */
import { daysBetween, formatDate, parseIsoDate, type CalendarDate } from './calendar-date'
import { formatDueDate, formatTimeAfterBau, resolveDueDate } from './due-date'
import type { Edition } from './editions'
import type { FindingValues } from './finding'
import { organisationTypeNames, type OrganisationType } from './organisation-types'
import type { Action, Plan } from './plan'
import { listInWords } from './text'

/** What a reference is, and how to mend one, by what the toolkit year uses. */
export const referenceNames: Record<Edition['references'], { one: string; remedy: string }> = {
  items: {
    one: 'an evidence item reference',
    remedy: 'Use three numbers with full stops between them, such as 3.2.1. The first is the standard, from 1 to 10.',
  },
  outcomes: {
    one: 'a contributing outcome reference',
    remedy: 'Use a letter from A to E, a number, a full stop and a letter, such as A1.a.',
  },
  either: {
    one: 'a toolkit reference',
    remedy: 'Copy it as your toolkit shows it, such as 3.2.1 for an evidence item or A1.a for a contributing outcome.',
  },
}

/** As in the middle of a sentence, and more than one. */
export const kindNames: Partial<Record<OrganisationType, string>> = {
  'nhs-trust': 'NHS trusts',
  ccg: 'CCGs',
  icb: 'ICBs',
  csu: 'CSUs',
  'local-authority': 'local authorities',
  'arms-length-body': 'DHSC arm’s length bodies',
  'essential-services-operator': 'independent operators of essential services',
  'key-it-supplier': 'key IT suppliers',
}

export function typeName(plan: Plan): string {
  const { type } = plan.organisation
  return type === null ? 'not given' : organisationTypeNames[type]
}

export function dateOr(date: CalendarDate | null, otherwise: string): string {
  return date === null ? otherwise : formatDate(date)
}

export function dateValue(value: FindingValues[string] | undefined): string {
  return dateOr(parseIsoDate(String(value)), 'a later day')
}

/** Two readings are those of 03/09/2021, or the first and the last day of a month. */
export function whichDay({ first, second }: FindingValues): string {
  const readings = [first, second].flatMap((value) => parseIsoDate(String(value)) ?? []).map(formatDate)
  return readings.length === 0
    ? 'Say which one it is.'
    : `Give the full date with the month in words. It could mean ${listInWords(readings, 'or')}.`
}

export function limit(edition: Edition): string {
  return dateOr(edition.completeBy, 'the limit')
}

/** "30 December", for a tag. */
export function limitDay(edition: Edition): string {
  return edition.completeBy === null ? 'the limit' : formatDate(edition.completeBy).replace(/ \d+$/, '')
}

export function onOrBefore(edition: Edition): string {
  return edition.completeBy === null ? '' : `, on or before ${formatDate(edition.completeBy)}`
}

export function uploadPlace(edition: Edition): string {
  return edition.uploadItem === null ? '' : `. The name also goes in the comment at ${edition.uploadItem}`
}

export function dueText(action: Action | null): string {
  return action?.due == null ? 'This date' : formatDueDate(action.due)
}

export function agreedDay(action: Action | null): string {
  return action?.agreedDue == null ? 'another day' : formatDueDate(action.agreedDue)
}

/** The day that a due date comes to; a relative one says both. */
export function dueDay(action: Action | null, plan: Plan): string {
  if (action?.due == null) return 'This date'
  const day = resolveDueDate(action.due, plan.returnedToBauOn)
  if (day === null || action.due.kind === 'date') return dueText(action)
  return `${formatDate(day)} (${formatTimeAfterBau(action.due)} after return to business as usual)`
}

export function pastLimit(action: Action | null, { completeBy }: Edition): string {
  if (action?.due?.kind !== 'date' || completeBy === null) return `${dueText(action)} is past the limit`
  const days = daysBetween(completeBy, action.due.date)
  return `${formatDate(action.due.date)} is ${days === 1 ? 'one day' : `${days} days`} past the limit`
}
