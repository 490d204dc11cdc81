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
      return 'When you opened it'
    case 'while-editing':
      return 'While you edited it'
    case 'before-step':
      return `Before this change: ${why.step}`
    case 'not-saved':
      return 'From a tab that could not save it'
  }
}
