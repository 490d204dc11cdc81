/** What a finding says in plain English: what is wrong, what to do, and which line of the instructions it rests on. */
import type { Edition } from './editions'
import type { Finding } from './finding'
import type { Plan } from './plan'

export interface FindingMessage {
  /** Two or three words for a list: "Owner missing". */
  tag: string
  /** What is wrong and where, one sentence without a full stop: "“Commission the test” has no completion date". */
  problem: string
  /** What to do next, a sentence or two. */
  remedy: string
  /** Why it matters; null where the problem says it already. */
  reason: string | null
  /** The page of the guidance that explains it, as a path inside the site. */
  guidance: { path: string; label: string }
}

export function describeFinding(finding: Finding, plan: Plan, edition: Edition): FindingMessage {
  void plan
  void edition
  return { tag: finding.code, problem: finding.code, remedy: '', reason: null, guidance: { path: '/', label: '' } }
}
