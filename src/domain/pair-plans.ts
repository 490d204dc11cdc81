/** Finds the items and actions of one plan again in another: by their ids, or by what they say. */
import type { Action, Item } from './plan'
import { ownerKey } from './progress'
import { comparable } from './text'

export interface Pair<Part> {
  before: Part
  after: Part
}

export interface Pairing<Part> {
  /** In the order of the later plan. */
  pairs: Pair<Part>[]
  added: Part[]
  removed: Part[]
}

/** `ids` for revisions of one plan; `words` for plans that were typed apart, whose ids say nothing. */
export type PairedBy = 'ids' | 'words'

/** By words: by reference, the same title first where a reference stands twice; of the rest by title. */
export function pairItems(before: readonly Item[], after: readonly Item[], by: PairedBy): Pairing<Item> {
  if (by === 'ids') return pairBy(before, after, [({ id }) => id])
  return pairBy(before, after, [
    ({ reference, title }) => joined(referenceKey(reference), comparable(title)),
    ({ reference }) => referenceKey(reference),
    ({ title }) => comparable(title),
  ])
}

/**
 * By words: by what is done, the same owner first where it stands twice. An action that was reworded is found by its owner and
 * due date, then by its owner alone; one that is the only one left on both sides is taken to be the same.
 */
export function pairActions(before: readonly Action[], after: readonly Action[], by: PairedBy): Pairing<Action> {
  if (by === 'ids') return pairBy(before, after, [({ id }) => id])
  const pairing = pairBy(before, after, [
    ({ description, owner }) => joined(comparable(description), ownerKey(owner)),
    ({ description }) => comparable(description),
    ({ owner, due }) => joined(ownerKey(owner), due === null ? '' : JSON.stringify(due)),
    ({ owner }) => ownerKey(owner),
  ])
  const [added, ...otherAdded] = pairing.added
  const [removed, ...otherRemoved] = pairing.removed
  if (added === undefined || removed === undefined || otherAdded.length + otherRemoved.length > 0) return pairing
  return { pairs: [...pairing.pairs, { before: removed, after: added }], added: [], removed: [] }
}

/**
 * Pairs what has the same key, one key after another, each part once. An empty key says nothing and pairs nothing. Parts with
 * the same key are paired in their order.
 */
export function pairBy<Part>(
  before: readonly Part[],
  after: readonly Part[],
  keys: readonly ((part: Part) => string)[],
): Pairing<Part> {
  const earlier = new Map<Part, Part>()
  let left = [...before]
  for (const key of keys) {
    const waiting = Map.groupBy(left, key)
    const taken = new Set<Part>()
    for (const part of after) {
      if (earlier.has(part)) continue
      const wanted = key(part)
      if (wanted === '') continue
      const match = waiting.get(wanted)?.shift()
      if (match === undefined) continue
      earlier.set(part, match)
      taken.add(match)
    }
    left = left.filter((part) => !taken.has(part))
  }
  return {
    pairs: after.flatMap((part) => {
      const match = earlier.get(part)
      return match === undefined ? [] : [{ before: match, after: part }]
    }),
    added: after.filter((part) => !earlier.has(part)),
    removed: left,
  }
}

/** Not `comparable`, to which the points of 1.11.1 and 11.1.1 are nothing. */
function referenceKey(reference: string): string {
  return reference.replace(/\s+/gu, '').toLowerCase()
}

/** Both texts as one key, or '' where either is missing. */
function joined(left: string, right: string): string {
  return left === '' || right === '' ? '' : `${left}\n${right}`
}
