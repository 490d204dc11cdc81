/** The organisations that a reviewer expects plans from, against those that sent one. */
import { codeKey, nameKey, type PlanInRound } from './plan-in-round'

export interface ExpectedOrganisation {
  odsCode: string
  name: string
}

export interface ExpectedReport {
  /** Sent nothing. */
  missing: ExpectedOrganisation[]
  /** The code of the plan belongs to another name in the list, or its name to another code. */
  disagreeing: Disagreement[]
  /** Ids of plans whose organisation is not in the list. */
  unexpected: string[]
}

export interface Disagreement {
  planId: string
  /** The entry with the code of the plan; null where the list has none. */
  byCode: ExpectedOrganisation | null
  /** The entry with the name of the plan; null where the list has none. */
  byName: ExpectedOrganisation | null
}

/**
 * A plan counts for the entry with its code and for the one with its name. Where these are two, the reviewer is told, and
 * neither is called missing before that is settled.
 */
export function compareWithExpected(
  plans: readonly PlanInRound[],
  expected: readonly ExpectedOrganisation[],
): ExpectedReport {
  const byCode = firstBy(expected, ({ odsCode }) => codeKey(odsCode))
  const byName = firstBy(expected, ({ name }) => looseName(name))
  const received = new Set<ExpectedOrganisation>()
  const report: ExpectedReport = { missing: [], disagreeing: [], unexpected: [] }
  for (const { id, plan } of plans) {
    const { odsCode, name } = plan.organisation
    const withCode = byCode.get(codeKey(odsCode)) ?? null
    const withName = byName.get(looseName(name)) ?? null
    for (const entry of [withCode, withName]) if (entry !== null) received.add(entry)
    if (withCode === null && withName === null) report.unexpected.push(id)
    else if (withCode !== withName && disagrees(withCode, withName, { odsCode, name })) {
      report.disagreeing.push({ planId: id, byCode: withCode, byName: withName })
    }
  }
  report.missing = expected.filter((entry) => !received.has(entry))
  return report
}

/** A plan that leaves its code or its name out does not disagree with the list: the rules say that it is missing. */
function disagrees(
  withCode: ExpectedOrganisation | null,
  withName: ExpectedOrganisation | null,
  plan: ExpectedOrganisation,
): boolean {
  if (withCode === null) return codeKey(plan.odsCode) !== ''
  return withName !== null || !isShortFor(looseName(plan.name), looseName(withCode.name))
}

/** "Gorse Vale" for "Gorse Vale Hospitals", or the other way round; nothing at all is short for anything. */
function isShortFor(left: string, right: string): boolean {
  const [a = [], b = []] = [left, right].map((name) => name.split(' ').filter((word) => word !== ''))
  return a.every((word) => b.includes(word)) || b.every((word) => a.includes(word))
}

/** ODS writes names in capitals and without marks, and organisations leave out or shorten what all of them have. */
function looseName(name: string): string {
  return nameKey(name)
    .replace(/\b(?:nhs|foundation|trust|ft)\b/g, ' ')
    .replace(/\bsaint\b/g, 'st')
    .replace(/\b(?:clinical commissioning group)\b/g, 'ccg')
    .replace(/ +/g, ' ')
    .trim()
}

function firstBy<Value>(values: readonly Value[], keyOf: (value: Value) => string): Map<string, Value> {
  const found = new Map<string, Value>()
  for (const value of values) {
    const key = keyOf(value)
    if (key !== '' && !found.has(key)) found.set(key, value)
  }
  return found
}
