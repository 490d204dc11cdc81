/** What every rule is given and gives. README.md in the folder above says how to add one. */
import type { AsWritten } from '../as-written'
import type { CalendarDate } from '../calendar-date'
import type { Catalogue } from '../catalogue'
import { meetsNeeds, type Edition, type EditionNeed, type EditionWith } from '../editions'
import type { FieldPath, FindingCode, FindingValues, Level } from '../finding'
import type { Plan } from '../plan'

export interface RuleContext {
  plan: Plan
  edition: Edition
  /** The day on which the plan is judged. The domain never asks what day it is. */
  today: CalendarDate
  /** The evidence items of the edition from the user's own workbook; null while none is open. */
  catalogue: Catalogue | null
  /** What stands in a received file where the plan has nothing; absent where the plan says all that there is. */
  asWritten?: AsWritten
}

/** One fault that a rule found. */
export interface Found {
  path: FieldPath
  values?: FindingValues
}

export interface Rule {
  code: FindingCode
  level: Level
  /** What has to be known of the edition; without it the rule gives nothing. Absent where it always runs. */
  needs?: readonly EditionNeed[]
  check(context: RuleContext): Iterable<Found>
}

interface NeedyRule<Need extends EditionNeed> extends Omit<Rule, 'needs' | 'check'> {
  /** Only called for an edition that meets the needs. */
  check(context: RuleContext & { edition: EditionWith<Need> }): Iterable<Found>
}

/** A rule that runs only where the edition, or the user, gives what it needs. */
export function ruleNeeding<const Need extends EditionNeed>(
  needs: readonly Need[],
  { check, ...rule }: NeedyRule<Need>,
): Rule {
  return {
    ...rule,
    needs,
    *check(context) {
      const { edition } = context
      if (meetsNeeds(edition, needs)) yield* check({ ...context, edition })
    },
  }
}
