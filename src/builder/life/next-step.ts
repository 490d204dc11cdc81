/** Where the plan is, as a statement with the one thing to do next. Pure, so that every stage is tested. */
import { formatDate, type CalendarDate } from '~/domain/calendar-date'
import type { PlanCheck } from '~/domain/check-plan'
import type { Edition } from '~/domain/editions'
import { isSentComplete, isUpdateUnderWay, type PlanLife, type UpdateReason } from '~/domain/life'
import type { Plan } from '~/domain/plan'
import { planProgress } from '~/domain/progress'
import { capitalised, countInWords } from '~/domain/text'
import type { ScreenName } from '../state/route'
import { agreedStatus, type StageEvent } from './stages'

export type NextStep =
  | { kind: 'go'; screen: ScreenName; label: string }
  | { kind: 'record'; event: StageEvent; label: string }
  /** Nothing is left but to keep the plan. */
  | { kind: 'keep' }

export interface Standing {
  heading: string
  /** One or two sentences each. */
  texts: string[]
  next: NextStep
}

export interface StandingOf {
  plan: Plan
  edition: Edition
  check: PlanCheck
  life: PlanLife
}

export function standingOf({ plan, edition, check, life }: StandingOf): Standing {
  switch (life.stage) {
    case 'preparing': {
      const ready = check.verdict === 'complete' || check.verdict === 'queried'
      return {
        heading: 'You are preparing your plan',
        texts: [
          ready
            ? 'It has everything the instructions ask for. Download it and send it.'
            : 'There are things to fix before you send it.',
          'If it has already been sent or agreed, record the dates below.',
        ],
        next: ready
          ? { kind: 'go', screen: 'download', label: 'Go to Download and submit' }
          : { kind: 'go', screen: 'check', label: 'See what to fix' },
      }
    }
    case 'submitted':
      return {
        heading: 'Your plan is submitted',
        texts: [`Publish your assessment as ${edition.statusBefore}${by(edition.publishBy)}, and ask for a review.`],
        next: { kind: 'record', event: 'published', label: 'Record that it is published' },
      }
    case 'published':
      return {
        heading: `Your assessment is published as ${edition.statusBefore}`,
        texts: [
          `${capitalised(edition.reviewer)} reviews the plan once you ask for it.`,
          'Carry on with the actions while you wait. Their due dates still apply.',
        ],
        next: { kind: 'record', event: 'agreed', label: 'Record that the plan is agreed' },
      }
    case 'agreed':
      return agreedStanding(plan, edition, life)
    case 'update-due':
      return {
        heading: isAllComplete(life) ? 'Everything in your plan is complete' : 'An update is due',
        texts: life.updateReasons.map((reason) => reasonWords(reason, edition)),
        next: goToUpdate(plan),
      }
    case 'met':
      return {
        heading: `You have reached ${edition.statusWhenMet}`,
        texts: ['There is nothing more to do with this plan. Keep the file with your records.'],
        next: { kind: 'keep' },
      }
  }
}

export function reasonWords(reason: UpdateReason, { reviewer, statusWhenMet }: Edition): string {
  switch (reason.kind) {
    case 'all-complete':
      return `Send the completed plan, and ask for ${statusWhenMet}.`
    case 'overdue':
      return reason.actions === 1
        ? `One action was due on ${formatDate(reason.since)} and is not complete.`
        : `${capitalised(countInWords(reason.actions, 'action', 'actions'))} are overdue, the first since ${formatDate(reason.since)}.`
    case 'asked-for':
      return `${capitalised(reviewer)} asks for an update by ${formatDate(reason.by)}.`
  }
}

function agreedStanding(plan: Plan, edition: Edition, { updated }: PlanLife): Standing {
  if (isSentComplete(plan) && updated !== null) {
    return {
      heading: `You have asked for ${edition.statusWhenMet}`,
      texts: [`The completed plan was sent on ${formatDate(updated.on)}. Record the new status when you get it.`],
      next: { kind: 'record', event: 'standards-met', label: `Record ${edition.statusWhenMet}` },
    }
  }
  const { first } = planProgress(plan).due
  return {
    heading: 'Your plan is agreed',
    texts: [
      `Your status is ${agreedStatus(edition)}.`,
      first === null
        ? 'Keep to the actions and their due dates.'
        : `Keep to the actions and their due dates. The next one is due on ${formatDate(first)}.`,
    ],
    next: goToUpdate(plan),
  }
}

function goToUpdate(plan: Plan): NextStep {
  const label = isUpdateUnderWay(plan) ? 'Continue the update' : 'Update your plan'
  return { kind: 'go', screen: 'update', label }
}

function isAllComplete({ updateReasons }: PlanLife): boolean {
  return updateReasons.some(({ kind }) => kind === 'all-complete')
}

function by(date: CalendarDate | null): string {
  return date === null ? '' : ` by ${formatDate(date)}`
}
