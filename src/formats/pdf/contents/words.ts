/** What the documents say in more than one place. */
import { formatDate, type CalendarDate } from '~/domain/calendar-date'
import type { PlanCheck } from '~/domain/check-plan'
import { formatDueDate, resolveDueDate, type DueDate } from '~/domain/due-date'
import { isDraft, verdictNames } from '~/domain/finding'
import { organisationTypeNames } from '~/domain/organisation-types'
import type { Organisation, Plan } from '~/domain/plan'
import { oneLine, uncapitalised } from '~/domain/text'
import { cleanText, comparableText } from '../text/clean-text'

export const notGiven = 'Not given'

/** True where nothing of the text would be seen. */
export function isEmpty(text: string): boolean {
  return comparableText(text) === ''
}

export function orNotGiven(text: string): string {
  return isEmpty(text) ? notGiven : text
}

/** "Draft: not complete", "Complete, may be queried" */
export function verdictLine(check: PlanCheck): string {
  const name = verdictNames[check.verdict]
  return isDraft(check.verdict) ? `Draft: ${uncapitalised(name)}` : name
}

/** "Improvement plan 2020-21" */
export function planTitle(plan: Plan, check: PlanCheck): string {
  return isDraft(check.verdict) ? `Draft improvement plan ${plan.edition}` : `Improvement plan ${plan.edition}`
}

/** "Harrowdale Community NHS Trust (RZ9X)", on one line; '' where neither is given. */
export function organisationLine({ name, odsCode }: Organisation): string {
  const [nameLine, code] = [oneLine(cleanText(name)), oneLine(cleanText(odsCode))]
  return [nameLine, code === '' ? '' : `(${code})`].filter((part) => part !== '').join(' ')
}

export function typeName({ type }: Organisation): string {
  return type === null ? notGiven : organisationTypeNames[type]
}

export function dateText(date: CalendarDate | null): string {
  return date === null ? notGiven : formatDate(date)
}

export interface DueWords {
  /** "3 months after return to business as usual" */
  given: string
  /** "That is 7 September 2021", where a relative date comes to a day. */
  resolved: string | null
}

export function dueWords(due: DueDate, plan: Plan): DueWords {
  const day = due.kind === 'date' ? null : resolveDueDate(due, plan.returnedToBauOn)
  return { given: formatDueDate(due), resolved: day === null ? null : `That is ${formatDate(day)}` }
}

/** The day that the document is dated with: that of the plan, or of the sign-off. */
export function documentDate(plan: Plan): CalendarDate | null {
  return plan.preparedOn ?? plan.signOff.signedOn
}

export function counted(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`
}
