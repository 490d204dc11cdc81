/**
 * What was given, but not as a day or as Yes or No. Only plans that were read from other people's files come with such
 * words; a reviewer asks what is meant, and does not say that it is missing.
 */
import type { DateAsWritten } from '../as-written'
import { isBlank, isPlaceholder } from '../text'
import type { Found, Rule, RuleContext } from './rule'
import { atAction, atItem, openActions, openItems } from './walk'

export const asWrittenRules: readonly Rule[] = [
  {
    code: 'action.due.unclear',
    level: 'queried',
    *check(context) {
      for (const { item, action } of openActions(context.plan)) {
        const given = context.asWritten?.dues.get(action.id)
        const written = action.due === null ? mayMeanADay(given) : given?.isTaken === true ? given : null
        if (written !== null) yield { path: atAction(item, action, 'due'), values: dateValues(written) }
      }
    },
  },
  {
    code: 'item.covid.unclear',
    level: 'queried',
    *check(context) {
      for (const item of openItems(context.plan)) {
        const written = item.covid.impacted === null ? unclearCovid(context, item.id) : null
        if (written !== null) yield { path: atItem(item, 'covid'), values: { written } }
      }
    },
  },
  {
    code: 'sign-off.date.unclear',
    level: 'queried',
    *check(context) {
      const written = context.plan.signOff.signedOn === null ? unclearSignedOn(context) : null
      if (written !== null) yield { path: { part: 'sign-off', field: 'signedOn' }, values: dateValues(written) }
    },
  },
]

/** What stands for the due date of an action and may mean a day; null where nothing does. */
export function unclearDue({ asWritten }: RuleContext, actionId: string): DateAsWritten | null {
  return mayMeanADay(asWritten?.dues.get(actionId))
}

export function unclearCovid({ asWritten }: RuleContext, itemId: string): string | null {
  const written = asWritten?.covid.get(itemId) ?? ''
  return isBlank(written) || isPlaceholder(written) ? null : written
}

export function unclearSignedOn({ asWritten }: RuleContext): DateAsWritten | null {
  return mayMeanADay(asWritten?.signedOn)
}

function mayMeanADay(written: DateAsWritten | null | undefined): DateAsWritten | null {
  return written === null || written === undefined || written.readings.length === 0 ? null : written
}

function dateValues({ text, readings: [first, second] }: DateAsWritten): NonNullable<Found['values']> {
  return { written: text, ...(first === undefined ? {} : { first }), ...(second === undefined ? {} : { second }) }
}
