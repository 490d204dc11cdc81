/** Files that came more than once: the same file, the same plan in another file, two plans of one organisation. */
import { organisationKey } from '~/domain/across/plan-in-round'
import type { Received, ReceivedPlan } from '../received/received'

export interface Repeat {
  kind: 'same-file' | 'same-content' | 'same-organisation'
  /** Of the files, in the order in which they were given. */
  ids: string[]
}

/** Each reason once for each group; files that are the same are not said to have the same content as well. */
export function findRepeats(received: readonly Received[]): Repeat[] {
  const plans = received.filter((each) => each.outcome === 'plan')
  const sameFile = groups(received, ({ file }) => file.sha256)
  const sameContent = groups(plans, (plan) => plan.contentHash).filter(hasOtherFiles)
  const sameOrganisation = groups(plans, ({ plan }) => organisationKey(plan)).filter(hasOtherContent)
  return [
    ...sameFile.map((group) => repeat('same-file', group)),
    ...sameContent.map((group) => repeat('same-content', group)),
    ...sameOrganisation.map((group) => repeat('same-organisation', group)),
  ]
}

function repeat(kind: Repeat['kind'], group: readonly Received[]): Repeat {
  return { kind, ids: group.map(({ file }) => file.id) }
}

function groups<Value>(values: readonly Value[], keyOf: (value: Value) => string | null): Value[][] {
  const keyed = Map.groupBy(values, (value) => keyOf(value) ?? '')
  return Array.from(keyed).flatMap(([key, group]) => (key === '' || group.length < 2 ? [] : [group]))
}

function hasOtherFiles(group: readonly ReceivedPlan[]): boolean {
  return new Set(group.map(({ file }) => file.sha256)).size > 1
}

function hasOtherContent(group: readonly ReceivedPlan[]): boolean {
  return new Set(group.map(({ contentHash, file }) => contentHash ?? file.sha256)).size > 1
}
