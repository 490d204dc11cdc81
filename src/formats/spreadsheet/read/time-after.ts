/** Times after the return to business as usual: "3 months after BAU". What says more than one time is none. */
import { timeAfterBau, type DueDate, type DueUnit } from '~/domain/due-date'

const counts = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const returns =
  /\b(bau|b\.a\.u|business as usual|normal (working|business|operations)|return(ing)? to (normal|bau|business))\b/i
const before = /\b(pre|before|prior to|ahead of|until|up to)\b/i
const dayOrYear = /\d\s?[./-]\s?\d{1,2}\s?[./-]\s?\d|\b(19|20)\d{2}\b/
const span = /(\d{1,3}|[a-z]+)[\s-]?(weeks?|wks?|months?|mths?|w|m)\b/gi
const range = new RegExp(`\\b(?:\\d{1,3}|${counts.join('|')})\\s?(?:-|–|—|/|to|or|and)\\s?$`, 'i')

/** Whether a text speaks of the return to business as usual. */
export function namesReturn(text: string): boolean {
  return returns.test(text)
}

/**
 * "3 months after return to BAU", "BAU + 6 weeks", "3 months" in a column of such times; null where a day, a second length or
 * a time before the return stands there too.
 */
export function readTimeAfter(text: string): DueDate | null {
  return before.test(text) || dayOrYear.test(text) ? null : readSpan(text.replace(/\(.*?\)/g, ' '))
}

function readSpan(text: string): DueDate | null {
  const matches = [...text.matchAll(span)].flatMap((match) => {
    const [, number = '', unit = ''] = match
    const word = counts.indexOf(number.toLowerCase()) + 1
    const count = /^\d+$/.test(number) ? Number(number) : word
    const weeksOrMonths: DueUnit = /^w/i.test(unit) ? 'weeks' : 'months'
    const isRange = range.test(text.slice(Math.max(0, match.index - 12), match.index))
    return count > 0 ? [{ count, unit: weeksOrMonths, isRange }] : []
  })
  const [only] = matches
  return only === undefined || matches.length > 1 || only.isRange ? null : timeAfterBau(only.count, only.unit)
}
