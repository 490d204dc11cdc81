/** The SIRO's sign-off. */
import type { CalendarDate } from '../calendar-date'
import type { Plan } from '../plan'
import { isBlank, isPlaceholder } from '../text'
import { unclearSignedOn } from './as-written'
import { ruleNeeding, type Rule } from './rule'
import { isAgreed } from './walk'

export const signOffRules: readonly Rule[] = [
  {
    code: 'sign-off.siro-name.missing',
    level: 'required',
    *check({ plan }) {
      const { siroName } = plan.signOff
      if (isBlank(siroName) || isPlaceholder(siroName)) yield { path: { part: 'sign-off', field: 'siroName' } }
    },
  },
  {
    code: 'sign-off.date.missing',
    level: 'required',
    *check(context) {
      if (context.plan.signOff.signedOn !== null || unclearSignedOn(context) !== null) return
      yield { path: { part: 'sign-off', field: 'signedOn' } }
    },
  },
  {
    code: 'sign-off.date.before-prepared',
    level: 'queried',
    *check({ plan }) {
      const changedOn = lastChange(plan)
      const { signedOn } = plan.signOff
      if (changedOn === null || signedOn === null || signedOn >= changedOn) return
      yield { path: { part: 'sign-off', field: 'signedOn' }, values: { signedOn, changedOn } }
    },
  },
  ruleNeeding(['publishBy'], {
    code: 'sign-off.date.after-deadline',
    level: 'queried',
    *check({ plan, edition }) {
      const { signedOn } = plan.signOff
      if (signedOn === null || signedOn <= edition.publishBy || isAgreed(plan)) return
      yield { path: { part: 'sign-off', field: 'signedOn' }, values: { signedOn } }
    },
  }),
]

/**
 * The last day on which the plan is known to have changed. An update of an agreed plan says how it goes, and the instructions
 * ask for no new sign-off with it.
 */
function lastChange(plan: Plan): CalendarDate | null {
  const counted = isAgreed(plan) ? ['prepared'] : ['prepared', 'updated']
  let last = plan.preparedOn
  for (const { event, on } of plan.history) {
    if (counted.includes(event) && (last === null || on > last)) last = on
  }
  return last
}
