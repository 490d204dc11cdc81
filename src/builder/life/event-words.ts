/** What the builder says about the events of a plan: what each day is, and what is odd about one. */
import { formatDate, type CalendarDate } from '~/domain/calendar-date'
import { historyEventNames } from '~/domain/describe-life'
import type { Edition } from '~/domain/editions'
import type { DayQuery } from '~/domain/event-dates'
import type { HistoryEvent } from '~/domain/plan-values'

/** After "the day on which". */
const happened: Record<HistoryEvent, string> = {
  prepared: 'the plan was prepared',
  'signed-off': 'the SIRO signed off the plan',
  submitted: 'the plan was submitted',
  published: 'the assessment was published',
  agreed: 'the plan was agreed',
  updated: 'the update was sent',
  'standards-met': 'your status changed',
}

/** "the plan was agreed", "your status became Standards Met" */
export function happenedWords(event: HistoryEvent, { statusWhenMet }: Edition): string {
  return event === 'standards-met' ? `your status became ${statusWhenMet}` : happened[event]
}

export function eventName(event: HistoryEvent, { statusWhenMet }: Edition): string {
  return event === 'standards-met' ? statusWhenMet : historyEventNames[event]
}

/** A question rather than a fault: only the user knows what happened. */
export function queryWords(query: DayQuery, on: CalendarDate, edition: Edition): string {
  switch (query.kind) {
    case 'in-future':
      return `${formatDate(on)} is in the future. Is that the right date?`
    case 'before-plan':
      return `That is before the plan was prepared (${formatDate(query.preparedOn)}). Is the year right?`
    case 'before':
    case 'after':
      return `That is ${query.kind} ${happenedWords(query.event, edition)}, on ${formatDate(query.on)}. Is one of the dates wrong?`
  }
}
