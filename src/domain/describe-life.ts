/** Where a plan is, and what happened to it, in words: for the bar, the list of plans and the history. */
import { formatDate } from './calendar-date'
import type { Edition } from './editions'
import type { PlanLife } from './life'
import type { HistoryEvent } from './plan-values'

export const historyEventNames: Record<HistoryEvent, string> = {
  prepared: 'Plan prepared',
  'signed-off': 'Plan signed off by the SIRO',
  submitted: 'Plan submitted',
  published: 'Assessment published',
  agreed: 'Plan agreed',
  updated: 'Update sent',
  'standards-met': 'Standards Met',
}

/** "Agreed 20 July 2021 · update due", in a few words; '' while nothing is recorded. */
export function summariseLife(life: PlanLife, edition: Edition): string {
  const { stage, submitted, published, agreed, met } = life
  const dated = (words: string, entry: PlanLife['met']) => (entry === null ? '' : `${words} ${formatDate(entry.on)}`)
  switch (stage) {
    case 'preparing':
      return ''
    case 'submitted':
      return dated('Submitted', submitted)
    case 'published':
      return dated('Published', published)
    case 'agreed':
      return dated('Agreed', agreed)
    case 'update-due':
      return `${dated('Agreed', agreed)} · update due`
    case 'met':
      return dated(edition.statusWhenMet, met)
  }
}
