/** The verdict in one or two sentences, to stand under its heading. */
import type { PlanCheck } from './check-plan'
import type { Edition } from './editions'
import type { FindingCode } from './finding'
import { datesGiven } from './rules/guidance-lines'
import { countsByLevel, findingsByLevel } from './progress'
import type { Plan } from './plan'
import { capitalised, countInWords, listInWords } from './text'

/**
 * What the verdict means for the plan: "One action has no due date. To complete the plan, fix that and two things
 * the instructions ask for."
 */
export function summariseVerdict(check: PlanCheck, plan: Plan, edition: Edition): string {
  const counts = countsByLevel(check.findings)
  switch (check.verdict) {
    case 'refused': {
      const faults = refusals(check, edition)
      const fix = `To complete the plan, fix ${counts.refused === 1 ? 'that' : 'those'}`
      const rest = countInWords(counts.required, 'thing', 'things')
      return counts.required === 0 ? `${faults}. ${fix}.` : `${faults}. ${fix} and ${rest} the instructions ask for.`
    }
    case 'incomplete':
      if (plan.items.length === 0) return 'There are no evidence items yet. Add the items you do not meet.'
      return counts.required === 1
        ? 'The instructions ask for one more thing. Add or correct it to complete the plan.'
        : `The instructions ask for ${countInWords(counts.required, 'more thing', 'more things')}. Add or correct them to complete the plan.`
    case 'queried':
      return `${hasEverything(edition)}. A reviewer may query ${countInWords(counts.queried, 'thing', 'things')}: change ${counts.queried === 1 ? 'it' : 'them'}, or be ready to explain.`
    case 'complete':
      return `${hasEverything(edition)}, and we found nothing a reviewer is likely to query.`
  }
}

/** Of most years the instructions are known in part: the plan has what is known of them. */
function hasEverything({ id }: Edition): string {
  const rest = 'plan has everything the instructions ask for'
  return id === datesGiven.edition ? `The ${rest}` : `From what we know about the ${id} toolkit, the ${rest}`
}

function refusals(check: PlanCheck, edition: Edition): string {
  const codes = new Map<FindingCode, number>()
  for (const { code } of findingsByLevel(check.findings).refused) codes.set(code, (codes.get(code) ?? 0) + 1)
  const faults = Array.from(codes).filter(([code]) => code !== overLimit)
  const words = listInWords(faults.map(([code, count]) => refusal(code, count, check, edition)))
  // A sentence of its own, as it has an "and" of its own.
  const limit = codes.has(overLimit) ? refusal(overLimit, 1, check, edition) : ''
  return [words, limit]
    .filter((sentence) => sentence !== '')
    .map(capitalised)
    .join('. ')
}

const overLimit = 'plan.items.over-limit'

/** Any other code can only be one that an edition's rules refuse in future: it is counted without its own words. */
function refusal(code: FindingCode, count: number, check: PlanCheck, edition: Edition): string {
  const item = countInWords(count, 'item', 'items')
  switch (code) {
    case 'action.due.missing':
      return `${countInWords(count, 'action has', 'actions have')} no due date`
    case 'item.actions.missing':
      return `${item} ${count === 1 ? 'has' : 'have'} no action`
    case 'item.actions.all-vague':
      return `${item} ${count === 1 ? 'does' : 'do'} not say what will be done`
    case overLimit: {
      const outstanding = check.findings.find((finding) => finding.code === code)?.values['count'] ?? 'more'
      return `the plan has ${outstanding} outstanding items, and the limit is ${edition.itemLimit ?? 'lower'}`
    }
    default:
      return `${countInWords(count, 'thing', 'things')} would be refused`
  }
}
