/** Every text of a plan that its PDF must hold, in the order in which it is read. */
import { formatDate, type CalendarDate } from '~/domain/calendar-date'
import { formatDueDate, resolveDueDate } from '~/domain/due-date'
import { nameItem } from '~/domain/messages'
import { organisationTypeNames } from '~/domain/organisation-types'
import { actionStatusNames } from '~/domain/plan-values'
import type { Action, Plan, RecordedChange } from '~/domain/plan'
import { changeLogs, type ChangeLog } from '~/domain/change-log'
import { comparableText } from '../text/clean-text'

export interface ExpectedText {
  /** "3.2.1, action 2: owner" */
  field: string
  text: string
}

export function expectedInPlan(plan: Plan): ExpectedText[] {
  const { organisation, signOff } = plan
  const type = organisation.type === null ? '' : organisationTypeNames[organisation.type]
  const logs = changeLogs(plan)
  const [latest, earlier] = [logs.slice(0, 1), logs.slice(1)]
  return withText([
    { field: 'Organisation: name', text: organisation.name },
    { field: 'Organisation: ODS code', text: organisation.odsCode },
    { field: 'Organisation: kind', text: type },
    { field: 'Plan prepared on', text: day(plan.preparedOn) },
    { field: 'Contact: name', text: organisation.contact.name },
    { field: 'Contact: email', text: organisation.contact.email },
    { field: 'SIRO: name', text: signOff.siroName },
    { field: 'SIRO: job title', text: signOff.jobTitle },
    { field: 'SIRO: signed off on', text: day(signOff.signedOn) },
    { field: 'Returned to business as usual on', text: day(plan.returnedToBauOn) },
    ...latest.flatMap(expectedInLog),
    ...plan.items.flatMap((item) => {
      const at = nameItem(item, plan)
      return [
        { field: `${at}: reference`, text: item.reference },
        { field: `${at}: title`, text: item.title },
        { field: `${at}: Covid impact`, text: item.covid.explanation },
        { field: `${at}: current position`, text: item.gap },
        ...item.actions.flatMap((action, index) => expectedInAction(action, `${at}, action ${index + 1}`, plan)),
      ]
    }),
    { field: 'Sign-off: statement', text: signOff.statement },
    { field: 'Sign-off: SIRO name', text: signOff.siroName },
    { field: 'Sign-off: job title', text: signOff.jobTitle },
    { field: 'Sign-off: date', text: day(signOff.signedOn) },
    ...plan.history.flatMap(({ on, note }, index) => [
      { field: `History ${index + 1}: date`, text: formatDate(on) },
      { field: `History ${index + 1}: note`, text: note },
    ]),
    ...earlier.flatMap(expectedInLog),
  ])
}

function expectedInLog({ revision, on, changes }: ChangeLog): ExpectedText[] {
  const at = `Changes of revision ${revision}`
  return [
    { field: `${at}: sent on`, text: day(on) },
    ...changes.flatMap((change, index) => expectedInChange(change, `${at}, ${index + 1}`)),
  ]
}

function expectedInChange({ reference, action, what, from, to, reason }: RecordedChange, at: string): ExpectedText[] {
  return [
    { field: `${at}: reference`, text: reference },
    { field: `${at}: action`, text: action },
    { field: `${at}: what`, text: what },
    { field: `${at}: before`, text: from },
    { field: `${at}: now`, text: to },
    { field: `${at}: reason`, text: reason },
  ]
}

function expectedInAction(action: Action, at: string, plan: Plan): ExpectedText[] {
  const { owner, due, agreedDue } = action
  return [
    { field: `${at}: action`, text: action.description },
    { field: `${at}: evidence`, text: action.evidence },
    { field: `${at}: progress`, text: action.progress },
    { field: `${at}: why the date changed`, text: action.changeReason },
    { field: `${at}: owner`, text: owner.name },
    { field: `${at}: owner’s role`, text: owner.role },
    { field: `${at}: owner’s email`, text: owner.email },
    { field: `${at}: due date`, text: due === null ? '' : formatDueDate(due) },
    {
      field: `${at}: day of the due date`,
      text: due?.kind === 'after-bau' ? day(resolveDueDate(due, plan.returnedToBauOn)) : '',
    },
    { field: `${at}: agreed date`, text: agreedDue === null ? '' : formatDueDate(agreedDue) },
    { field: `${at}: status`, text: actionStatusNames[action.status] },
    { field: `${at}: completed on`, text: day(action.completedOn) },
  ]
}

/** What the one page for the SIRO must hold; its long texts may be cut, so only their beginning is looked up. */
export function expectedInSiroPack(plan: Plan, comment: string): ExpectedText[] {
  const { organisation, signOff } = plan
  const start = (text: string, length: number) => comparableText(text).slice(0, length).replace(/\S*$/, '')
  const short = (text: string) => (comparableText(text).length > 20 ? start(text, 20) : text)
  return withText([
    { field: 'Organisation: name', text: short(organisation.name) },
    { field: 'Comment', text: start(comment, 60) },
    { field: 'SIRO: name', text: short(signOff.siroName) },
    { field: 'SIRO: job title', text: short(signOff.jobTitle) },
    { field: 'SIRO: signed off on', text: day(signOff.signedOn) },
  ])
}

function day(date: CalendarDate | null): string {
  return date === null ? '' : formatDate(date)
}

function withText(expected: readonly ExpectedText[]): ExpectedText[] {
  return expected.filter(({ text }) => comparableText(text) !== '')
}
