/** A finding: what a rule says of a plan, as data. Its wording lives in `wording.ts`. */
import type { CalendarDate } from './calendar-date'

/** From the worst to the mildest. The levels follow the instructions: each rule cites its line (`rules/rule-texts.ts`). */
export const levels = ['refused', 'required', 'queried', 'advice'] as const
export type Level = (typeof levels)[number]

/** True of what the instructions ask for: with it, a plan is refused or not complete. */
export function mustBeFixed({ level }: { level: Level }): boolean {
  return level === 'refused' || level === 'required'
}

/** Reported once for several places; its path leads to the first of them. */
export function isAboutSeveral({ values: { count } }: Finding): boolean {
  return typeof count === 'number' && count > 1
}

/** The field that a finding is about. Items and actions are named by id, so that a path survives sorting. */
export type FieldPath =
  | { part: 'plan'; field: 'items' | 'preparedOn' | 'returnedToBauOn' }
  | { part: 'organisation'; field: 'name' | 'odsCode' | 'type' | 'contact' }
  | { part: 'sign-off'; field: 'siroName' | 'signedOn' }
  | { part: 'item'; itemId: string; field: 'reference' | 'title' | 'gap' | 'covid' | 'actions' }
  | {
      part: 'action'
      itemId: string
      actionId: string
      field: 'description' | 'owner' | 'due' | 'status' | 'completedOn' | 'changeReason' | 'evidence'
    }

/** What the message needs to say it: quoted words, dates, counts. */
export type FindingValues = Readonly<Record<string, string | number | CalendarDate>>

export interface Finding {
  code: FindingCode
  level: Level
  path: FieldPath
  values: FindingValues
}

/** Every code that a rule may give; `wording.ts` has words for each, and the compiler sees to it. */
export const findingCodes = [
  // refused
  'action.due.missing',
  'item.actions.missing',
  'item.actions.all-vague',
  'plan.items.over-limit',
  // required
  'organisation.type.missing',
  'organisation.type.not-covered',
  'organisation.name.missing',
  'organisation.ods-code.missing',
  'organisation.ods-code.malformed',
  'plan.items.missing',
  'item.reference.missing',
  'item.reference.malformed',
  'item.reference.repeated',
  'item.reference.not-confirmed',
  'item.gap.missing',
  'item.covid.missing',
  'action.description.missing',
  'action.owner.missing',
  'action.due.after-limit',
  'action.due.before-prepared',
  'action.due.relative-without-covid',
  'sign-off.siro-name.missing',
  'sign-off.date.missing',
  // queried
  'action.description.vague',
  'item.reference.not-outcome',
  'item.gap.repeats-title',
  'action.owner.names-nobody',
  'plan.owner.has-most',
  'plan.due.all-on-last-day',
  'item.due.far-without-step',
  'action.due.relative',
  'action.due.long-after-bau',
  'action.due.after-limit-with-covid',
  'item.catalogue.not-listed',
  'item.catalogue.not-mandatory',
  'sign-off.date.after-deadline',
  'sign-off.date.before-prepared',
  'action.due.unclear',
  'item.covid.unclear',
  'sign-off.date.unclear',
  'action.due.overdue-without-reason',
  'action.change-reason.missing',
  'action.completed-on.missing',
  'action.completed-on.in-future',
  'action.due.not-working-day',
  // advice
  'plan.prepared-on.missing',
  'plan.contact.no-deputy',
  'action.evidence.missing',
] as const
export type FindingCode = (typeof findingCodes)[number]

/** The worst level among the findings decides; advice alone leaves a plan complete. */
export const verdicts = ['refused', 'incomplete', 'queried', 'complete'] as const
export type Verdict = (typeof verdicts)[number]

/** Whether the files of a plan with this verdict are drafts: something of it must be fixed first. */
export function isDraft(verdict: Verdict): boolean {
  return verdict === 'refused' || verdict === 'incomplete'
}

export const verdictNames: Record<Verdict, string> = {
  refused: 'Would be refused',
  incomplete: 'Not complete',
  queried: 'Complete, may be queried',
  complete: 'Complete',
}

/** Stable text for a path, used to put a finding beside its field and to link to it. */
export function pathKey(path: FieldPath): string {
  switch (path.part) {
    case 'item':
      return `item:${path.itemId}:${path.field}`
    case 'action':
      return `action:${path.actionId}:${path.field}`
    default:
      return `${path.part}:${path.field}`
  }
}
