/** What the tool knows of a toolkit year and what it does not, in words. */
import { formatDate, type CalendarDate } from '~/domain/calendar-date'
import type { Edition } from '~/domain/editions'
import { preparationDay } from '~/domain/start-plan'

/** The figures of a year that a user can give where the tool does not know them. */
export const yearFigures = ['publishBy', 'completeBy', 'itemLimit', 'uploadItem'] as const
export type YearFigure = (typeof yearFigures)[number]

export const yearFigureNames: Record<YearFigure, string> = {
  publishBy: 'Last day to publish',
  completeBy: 'Last day for actions',
  itemLimit: 'Most outstanding items',
  uploadItem: 'Where the plan is uploaded',
}

/** "30 June 2021", "15", "Evidence item 9.4.6"; null where it is not known. */
export function figureWords(edition: Edition, figure: YearFigure): string | null {
  switch (figure) {
    case 'publishBy':
    case 'completeBy': {
      const date = edition[figure]
      return date === null ? null : formatDate(date)
    }
    case 'itemLimit':
      return edition.itemLimit === null ? null : String(edition.itemLimit)
    case 'uploadItem':
      return edition.uploadItem === null ? null : `Evidence item ${edition.uploadItem}`
  }
}

/** What matters of a year when it is chosen: its figures, what could not be verified, and whether it is over. */
export function yearWords(edition: Edition, today: CalendarDate): string {
  const { publishBy, completeBy, itemLimit } = edition
  const known = [
    publishBy === null ? '' : `publish by ${formatDate(publishBy)}`,
    completeBy === null ? '' : `actions complete by ${formatDate(completeBy)}`,
    itemLimit === null ? '' : `at most ${itemLimit} items`,
  ].filter((part) => part !== '')
  const unknown = yearFigures.filter((figure) => edition[figure] === null).map((figure) => unknownWords[figure])
  return [
    known.length === 0 ? '' : sentence(known.join(', ')),
    unknown.length === 0 ? '' : sentence(`not verified: ${listed(unknown)}`),
    preparationDay(edition, today) === null ? 'That year is over: for a later one, choose it here.' : '',
  ]
    .filter((part) => part !== '')
    .join(' ')
}

const unknownWords: Record<YearFigure, string> = {
  publishBy: 'the day to publish by',
  completeBy: 'the last day for actions',
  itemLimit: 'the number of items',
  uploadItem: 'where the plan is uploaded',
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`
}
