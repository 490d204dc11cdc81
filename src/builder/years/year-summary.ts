/** What matters of a toolkit year when it is chosen, in a sentence or two. */
import { formatDate, type CalendarDate } from '~/domain/calendar-date'
import type { Edition } from '~/domain/editions'
import { preparationDay } from '~/domain/start-plan'

/** Its figures, whether some could not be verified, and whether it is over. */
export function yearSummary(edition: Edition, today: CalendarDate): string {
  const { publishBy, completeBy, itemLimit, uploadItem } = edition
  const figures = [
    publishBy !== null && `publish by ${formatDate(publishBy)}`,
    completeBy !== null && `actions complete by ${formatDate(completeBy)}`,
    itemLimit !== null && `at most ${itemLimit} items`,
  ].filter((part) => part !== false)
  const isKnown = completeBy !== null && itemLimit !== null && uploadItem !== null
  return [
    `${edition.id}: ${figures.join(', ')}.`,
    !isKnown && 'We could not verify its other limits, but you can enter them.',
    preparationDay(edition, today) === null && 'That year is over. You can choose a later one here.',
  ]
    .filter((part) => part !== false)
    .join(' ')
}
