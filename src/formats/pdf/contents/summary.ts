/** The facts about a plan and what it comes to, in figures. */
import { formatDate } from '~/domain/calendar-date'
import { planConcernsCovid } from '~/domain/covid'
import { formatTimeAfterBau } from '~/domain/due-date'
import type { Plan } from '~/domain/plan'
import { planProgress } from '~/domain/progress'
import { styles } from '../layout/style'
import type { Run } from '../text/text-style'
import type { Contents } from './contents'
import { run } from './document-builder'
import { dateText, isEmpty, notGiven, orNotGiven, typeName } from './words'

/** Label and value, each of which ends its line. */
function fact(label: string, value: string, more = ''): Run[] {
  return [
    run(`${label}\n`, styles.label),
    run(isEmpty(value) ? notGiven : value, styles.bodyBold),
    ...(isEmpty(more) ? [] : [run(`\n${more}`, styles.label)]),
  ]
}

export function planFacts(plan: Plan): Run[][] {
  const { organisation, signOff } = plan
  return [
    fact('ODS code', organisation.odsCode),
    fact('Type of organisation', typeName(organisation)),
    fact('Plan prepared on', dateText(plan.preparedOn)),
    ...(plan.revision === 1 ? [] : [fact('Revision', `${plan.revision}`)]),
    fact('Contact', organisation.contact.name, organisation.contact.email),
    fact('Senior Information Risk Owner (SIRO)', signOff.siroName, signOff.jobTitle),
    fact('Signed off on', dateText(signOff.signedOn)),
    ...(plan.returnedToBauOn === null
      ? []
      : [fact('Returned to business as usual on', formatDate(plan.returnedToBauOn))]),
  ]
}

function figure(value: string, label: string): Run[] {
  return [run(`${value}\n`, styles.figure), run(label, styles.label)]
}

/** Items, actions and owners, and the Covid impact where it is asked about. */
export function planFigures({ plan, edition }: Pick<Contents, 'plan' | 'edition'>): Run[][] {
  const { outstandingItems, completedItems, actions, completedActions, owners } = planProgress(plan)
  const impacted = plan.items.filter((item) => item.covid.impacted === true).length
  const done = (count: number) => (count === 0 ? '' : `, and ${count} complete`)
  return [
    figure(`${outstandingItems}`, `outstanding ${plural(outstandingItems, 'item')}${done(completedItems)}`),
    figure(
      `${actions}`,
      `${plural(actions, 'action')}${completedActions === 0 ? '' : `, ${completedActions} of them complete`}`,
    ),
    figure(`${owners.length}`, plural(owners.length, 'owner')),
    ...(planConcernsCovid(edition, plan)
      ? [figure(`${impacted}`, `${plural(impacted, 'item')} affected by Covid`)]
      : []),
  ]
}

/** The first and the last day on which an action is due, and the longest time after the return to business as usual. */
export function planDates(plan: Plan): Run[][] {
  const { first, last, unresolved, undated } = planProgress(plan).due
  const date = (value: string, label: string) => [run(`${value}\n`, styles.subheading), run(label, styles.label)]
  return [
    date(first === null ? 'No date yet' : formatDate(first), 'first due date'),
    date(last === null ? 'No date yet' : formatDate(last), 'last due date'),
    ...(unresolved === null ? [] : [date(formatTimeAfterBau(unresolved), 'after return to business as usual')]),
    ...(undated === 0 ? [] : [date(`${undated}`, `${plural(undated, 'action')} without a date`)]),
  ]
}

function plural(count: number, word: string): string {
  return count === 1 ? word : `${word}s`
}

export function signOffFacts({ signOff }: Plan): Run[][] {
  return [
    fact('Name', orNotGiven(signOff.siroName)),
    fact('Job title', orNotGiven(signOff.jobTitle)),
    fact('Signed off on', dateText(signOff.signedOn)),
  ]
}
