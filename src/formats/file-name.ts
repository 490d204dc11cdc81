/** The names of the files that the tool offers. */
import type { Edition } from '~/domain/editions'
import type { Verdict } from '~/domain/finding'
import type { Plan } from '~/domain/plan'

/**
 * `DSPT-improvement-plan_2020-21_RJ1_2021-06-14.xlsx`: toolkit year, ODS code and the day of the plan, or of the sign-off
 * where the plan has none. What is not known is left out. A plan that is not complete has `-draft` before the extension. Only
 * letters, digits, hyphens and underscores are used, so that the name holds on every system.
 */
export function planFileName(options: {
  plan: Plan
  edition: Edition
  verdict: Verdict
  /** Without its full stop: "xlsx". */
  extension: string
}): string {
  const { plan, edition, verdict, extension } = options
  const odsCode = plan.organisation.odsCode
    .replace(/[^A-Za-z0-9]/g, '')
    .toUpperCase()
    .slice(0, 12)
  const parts = ['DSPT-improvement-plan', edition.id, odsCode, plan.preparedOn ?? plan.signOff.signedOn ?? '']
  const draft = verdict === 'refused' || verdict === 'incomplete' ? '-draft' : ''
  return `${parts.filter((part) => part !== '').join('_')}${draft}.${extension}`
}
