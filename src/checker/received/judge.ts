/** Judges a plan that was received, by the same rules as the builder's, as at the day and with the limits of the reviewer. */
import type { AsWritten } from '~/domain/as-written'
import type { CalendarDate } from '~/domain/calendar-date'
import { checkPlan } from '~/domain/check-plan'
import { defaultEdition, editionOf, type Edition } from '~/domain/editions'
import type { Plan } from '~/domain/plan'
import { countsByLevel, planProgress } from '~/domain/progress'
import type { CheckOptions, Judgement, Received } from './received'

export function startingOptions(today: CalendarDate): CheckOptions {
  return { edition: null, today, itemLimit: null, completeBy: null }
}

/** A plan as it came: with the words that it has no place for, and whether its file names a toolkit year. */
export interface JudgedPlan {
  plan: Plan
  asWritten: AsWritten
  editionStated: boolean
}

export interface ChosenEdition {
  /** With the reviewer's own limits in place of its own. */
  edition: Edition
  /** Neither the reviewer nor the plan names a toolkit year. */
  assumed: boolean
}

/** The edition that a plan is judged by. */
export function editionFor(
  { plan, editionStated }: Pick<JudgedPlan, 'plan' | 'editionStated'>,
  options: CheckOptions,
): ChosenEdition {
  const year = options.edition ?? (editionStated ? plan.edition : defaultEdition.id)
  const edition = editionOf({ ...plan, edition: year })
  return {
    edition: {
      ...edition,
      itemLimit: options.itemLimit ?? edition.itemLimit,
      completeBy: options.completeBy ?? edition.completeBy,
    },
    assumed: options.edition === null && !editionStated,
  }
}

export function judge(judged: JudgedPlan, options: CheckOptions): Judgement {
  const { plan, asWritten } = judged
  const { edition, assumed } = editionFor(judged, options)
  const check = checkPlan({ plan, edition, today: options.today, catalogue: null, asWritten })
  const progress = planProgress(plan)
  return {
    ...check,
    edition: edition.id,
    editionAssumed: assumed,
    counts: countsByLevel(check.findings),
    items: progress.items,
    outstanding: progress.outstandingItems,
    actions: progress.actions,
    firstDue: progress.due.first,
    lastDue: progress.due.last,
  }
}

/** The same file under other options, without reading it again. */
export function rejudge(received: Received, options: CheckOptions): Received {
  return received.outcome === 'plan' ? { ...received, judgement: judge(received, options) } : received
}
