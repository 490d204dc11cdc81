/** Times after the return to business as usual: "3 months after BAU". Of more than one time the latest is read, and doubtful. */
import { timeAfterBau, type DueDate, type DueUnit } from '~/domain/due-date'
import { sameValue } from '~/domain/same-value'

const counts = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const returns =
  /\b(bau|b\.a\.u|business as usual|normal (working|business|operations)|return(ing)? to (normal|bau|business))\b/i
const before = /\b(pre|before|prior to|ahead of|until|up to)\b/i
const dayOrYear = /\d\s?[./-]\s?\d{1,2}\s?[./-]\s?\d|\b(19|20)\d{2}\b/
const span = /(\d{1,3}|[a-z]+)[\s-]?(weeks?|wks?|months?|mths?|w|m)\b/gi
const range = new RegExp(`\\b(\\d{1,3}|${counts.join('|')})\\s?(?:-|–|—|/|to|or|and)\\s?$`, 'i')

/** Whether a text speaks of the return to business as usual. */
export function namesReturn(text: string): boolean {
  return returns.test(text)
}

export interface TimeAfter {
  due: DueDate
  /** The text gives a range, or more than one time: `due` is the latest. */
  isLaterOf: boolean
}

/**
 * "3 months after return to BAU", "BAU + 6 weeks", "3 months" in a column of such times; null where a day or a time before
 * the return stands there too.
 */
export function readTimeAfter(text: string): TimeAfter | null {
  if (before.test(text) || dayOrYear.test(text)) return null
  const plain = text.replace(/\(.*?\)/g, ' ').replace(/\s+/g, ' ')
  const times = [...plain.matchAll(span)].flatMap((match) => {
    const [, last = '', word = ''] = match
    const [, first = ''] = range.exec(plain.slice(Math.max(0, match.index - 12), match.index)) ?? []
    const unit: DueUnit = /^w/i.test(word) ? 'weeks' : 'months'
    // "3-6 months": the unit is said once for both.
    return [first, last].flatMap((number) => (countIn(number) === 0 ? [] : [{ count: countIn(number), unit }]))
  })
  const [latest] = times.toSorted((a, b) => weeksIn(b) - weeksIn(a))
  const due = latest === undefined ? null : timeAfterBau(latest.count, latest.unit)
  return due === null ? null : { due, isLaterOf: !times.every((each) => sameValue(each, latest)) }
}

/** 0 for what is no number. */
function countIn(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : counts.indexOf(text.toLowerCase()) + 1
}

function weeksIn({ count, unit }: { count: number; unit: DueUnit }): number {
  return unit === 'weeks' ? count : (count * 52) / 12
}
