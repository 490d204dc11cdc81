/** Runs every rule over a plan and gives the verdict that the findings come to. */
import { levels, type Finding, type Level, type Verdict } from './finding'
import { rules, type RuleContext } from './rules'

export interface PlanCheck {
  /** Worst level first; within a level in the order of the plan. */
  findings: Finding[]
  verdict: Verdict
}

export function checkPlan(context: RuleContext): PlanCheck {
  const findings = rules.flatMap((rule) =>
    Array.from(rule.check(context), ({ path, values = {} }): Finding => ({
      code: rule.code,
      level: rule.level,
      path,
      values,
    })),
  )
  findings.sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level))
  return { findings, verdict: verdictOf(findings) }
}

/** The verdict that the worst finding decides. */
export function verdictOf(findings: readonly Finding[]): Verdict {
  const found = new Set<Level>(findings.map((finding) => finding.level))
  if (found.has('refused')) return 'refused'
  if (found.has('required')) return 'incomplete'
  return found.has('queried') ? 'queried' : 'complete'
}
