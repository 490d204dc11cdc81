/** What stands above the rows of a slip: whose it is, that it is no plan to upload, and what its owner is asked to do. */
import { dateFromParts, formatDate, parseMonth, type CalendarDate } from '~/domain/calendar-date'
import { ownerName } from '~/domain/owner-slip'
import type { Slip } from '~/domain/plan'
import { oneLine, shorten } from '~/domain/text'
import type { ColumnField } from '../layout'

/** So long that a name stays whole, so short that the title ends within the sheet. */
const longestName = 80

/** In place of what the sheet is for, below the title. */
export const slipPurposePlace = { column: 1, row: 2 } as const
export const slipPurpose =
  'Fill in the yellow columns: status, progress and evidence, or a new date and the reason. Then send this file back. Do not upload it.'

/** Where the style `headerAsked` stands in the template: a number, so that filling need not load how the template is made. */
export const headerAskedStyle = 16

/** The columns whose headings are yellow. */
export const slipFields = [
  'due',
  'status',
  'completedOn',
  'progress',
  'evidence',
  'changeReason',
] as const satisfies readonly ColumnField[]

/** "Slip for Jo Bloggs, 1 July 2021 (improvement plan 2020-21): not for upload" */
export function slipTitle({ owner, madeOn }: Slip, edition: string): string {
  const name = shorten(ownerName(owner), longestName)
  const day = madeOn === null ? '' : `, ${formatDate(madeOn)}`
  return `Slip for ${name}${day} (improvement plan ${edition}): not for upload`
}

/** The slip that a title names, as far as it says; null for any other text. It can't say from which plan it was made. */
export function slipInTitle(title: string): Slip | null {
  const words = /^Slip for (.*) \(improvement plan .*\)/.exec(oneLine(title))?.[1]
  if (words === undefined) return null
  const dated = /^(.*), (\d{1,2} \p{L}+ \d{4})$/u.exec(words)
  const madeOn = parseWrittenDate(dated?.[2] ?? '')
  const name = madeOn === null ? words : (dated?.[1] ?? words)
  return { owner: { name, role: '', email: '' }, madeOn, planId: null }
}

/** "1 July 2021", as `formatDate` writes it; null for anything else. */
function parseWrittenDate(text: string): CalendarDate | null {
  const [day, month = '', year] = text.split(' ')
  const number = parseMonth(month)
  return number === null ? null : dateFromParts({ year: Number(year), month: number, day: Number(day) })
}
