/** For which toolkit years a rule runs, worked out from what the rule needs and what the editions know. */
import { calendarDate } from '../domain/calendar-date'
import { anotherYear, editions, meetsNeeds, type Edition, type EditionNeed } from '../domain/editions'
import type { Rule } from '../domain/rules'
import { listInWords } from '../domain/text'

const unknownYear = anotherYear('another')
/** A year of which nothing is known but what the user entered. */
const enteredYear: Edition = {
  ...unknownYear,
  publishBy: calendarDate('2030-06-30'),
  completeBy: calendarDate('2030-12-31'),
  itemLimit: 15,
}

const enteredFigures: Readonly<Partial<Record<EditionNeed, string>>> = {
  publishBy: 'the last day to publish',
  completeBy: 'the last day for actions',
  itemLimit: 'the limit',
}

/** A sentence such as "Used for 2020-21, and for another year when you enter the limit."; null where it always runs. */
export function ruleYears({ needs = [] }: Pick<Rule, 'needs'>): string | null {
  if (needs.length === 0) return null
  const all = editions.map(({ id }) => id)
  const running = editions.filter((edition) => meetsNeeds(edition, needs)).map(({ id }) => id)
  if (meetsNeeds(unknownYear, needs))
    return `Used for every year except ${listInWords(all.filter((id) => !running.includes(id)))}.`
  const [first = ''] = running
  const last = running.at(-1) ?? ''
  const isRun = running.length > 2 && all.indexOf(last) - all.indexOf(first) === running.length - 1
  const years = isRun ? `${first} to ${last}` : listInWords(running)
  const entered = meetsNeeds(enteredYear, needs) ? needs.flatMap((need) => enteredFigures[need] ?? []) : []
  return entered.length === 0
    ? `Used for ${years}.`
    : `Used for ${years}, and for another year when you enter ${listInWords(entered)}.`
}
