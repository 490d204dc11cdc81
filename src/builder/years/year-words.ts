/** The figures of a toolkit year, in words. */
import { formatDate } from '~/domain/calendar-date'
import type { Edition } from '~/domain/editions'

/** The figures of a year that a user can give where the tool does not know them. */
export const yearFigures = ['publishBy', 'completeBy', 'itemLimit', 'uploadItem'] as const
export type YearFigure = (typeof yearFigures)[number]

export const yearFigureNames: Record<YearFigure, string> = {
  publishBy: 'Last day to publish',
  completeBy: 'Last day for actions',
  itemLimit: 'Limit on outstanding items',
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
