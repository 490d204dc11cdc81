import { formatDate, parseIsoDate } from '~/domain/calendar-date'
import type { Snapshot } from '~/storage/snapshots'
import { timeOf, todayInUnitedKingdom } from '~/components/parts/clock'

/** "14 June 2021 at 09:30" */
export function momentWords(at: number): string {
  const day = parseIsoDate(todayInUnitedKingdom(new Date(at)))
  return `${day === null ? '' : `${formatDate(day)} at `}${timeOf(at)}`
}

/** Why a state was kept. */
export function whyWords(why: Snapshot['why']): string {
  switch (why.kind) {
    case 'opened':
      return 'As it was opened'
    case 'while-editing':
      return 'While it was edited'
    case 'before-step':
      return `Before this: ${why.step}`
    case 'not-saved':
      return 'Typed in a tab that could not save it'
  }
}
