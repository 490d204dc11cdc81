/**
 * Texts that say nearly the same, found in time that grows with the number of texts. Each text is known by its sequences of
 * three words; short signatures of these (MinHash, Broder 1997) bring texts together that are likely to be alike, and the
 * sequences themselves then decide.
 */
import { finish, type Steps } from './steps'

/** Texts with this share of their sequences in common say the same in other words. */
const alike = 0.6

const textsInStep = 200

const sequenceLength = 3
/** Signatures of 8 groups of 2: texts that share 60% of their sequences meet in a group 97 times in 100. */
const groups = 8
const perGroup = 2

/**
 * Groups of indexes into the texts, each of two or more, in the order of their first text. Every text of a group is like its
 * first one. Texts of fewer than three words are only alike where they are equal. Give texts as `comparable` makes them.
 */
export function similarTexts(texts: readonly string[]): number[][] {
  return finish(similarTextSteps(texts))
}

/** The same, with a pause after every few texts for whoever must not be kept waiting. */
export function* similarTextSteps(texts: readonly string[]): Steps<number[][]> {
  const leaders = new Map<string, Leader>()
  const waiting = Array.from({ length: groups }, () => new Map<number, Leader[]>())
  for (const [index, text] of texts.entries()) {
    if (index % textsInStep === 0) yield
    const known = leaders.get(text)
    if (known !== undefined) {
      known.members.push(index)
      continue
    }
    const sequences = sequencesOf(text)
    const keys = groupKeys(sequences)
    const near = sequences.length === 0 ? null : nearest(sequences, keys, waiting)
    const leader = near ?? { sequences, members: [] }
    leader.members.push(index)
    leaders.set(text, leader)
    if (near === null && sequences.length > 0) wait(leader, keys, waiting)
  }
  return [...new Set(leaders.values())].map(({ members }) => members).filter(({ length }) => length > 1)
}

/** The first text of a group, with which the others are compared. */
interface Leader {
  sequences: Uint32Array
  members: number[]
}

/** Leaders by their key in each group of the signature. */
type Waiting = readonly Map<number, Leader[]>[]

/** Texts that thousands of others are a little like would make every comparison slow. */
const mostWaiting = 40

function wait(leader: Leader, keys: Uint32Array, waiting: Waiting): void {
  keys.forEach((key, group) => {
    const list = waiting[group]?.get(key)
    if (list === undefined) waiting[group]?.set(key, [leader])
    else if (list.length < mostWaiting) list.push(leader)
  })
}

function nearest(sequences: Uint32Array, keys: Uint32Array, waiting: Waiting): Leader | null {
  let last: Leader | null = null
  for (let group = 0; group < groups; group++) {
    for (const leader of waiting[group]?.get(keys[group] ?? 0) ?? nobody) {
      // Texts that are alike meet in most groups.
      if (leader === last) continue
      last = leader
      if (share(sequences, leader.sequences) >= alike) return leader
    }
  }
  return null
}

const nobody: readonly Leader[] = []

/** How much two texts have in common, from 0 to 1 (Jaccard). Both lists are in order. */
function share(left: Uint32Array, right: Uint32Array): number {
  let both = 0
  let at = 0
  for (const each of left) {
    while (at < right.length && (right[at] ?? 0) < each) at += 1
    if (right[at] === each) both += 1
  }
  return both / (left.length + right.length - both)
}

/** Every three words that follow each other, each once, as numbers in order. */
function sequencesOf(text: string): Uint32Array {
  const words = text.split(' ').map(hashText)
  const sequences = new Uint32Array(Math.max(0, words.length - sequenceLength + 1))
  for (let start = 0; start < sequences.length; start++) {
    let sequence = 0
    for (let at = start; at < start + sequenceLength; at++) sequence = mix(sequence ^ (words[at] ?? 0))
    sequences[start] = sequence
  }
  sequences.sort()
  return sequences.filter((each, index) => each !== sequences[index - 1])
}

/** The signature; a text of fewer than three words has none that says anything. */
function groupKeys(sequences: Uint32Array): Uint32Array {
  const keys = new Uint32Array(groups)
  for (let group = 0; group < groups; group++) {
    let key = 0
    for (let part = 0; part < perGroup; part++) key = mix(key ^ smallest(sequences, group * perGroup + part))
    keys[group] = key
  }
  return keys
}

/** The smallest of the numbers once they are put in another order; two texts agree in it as often as they overlap. */
function smallest(sequences: Uint32Array, order: number): number {
  const change = Math.imul(order + 1, 0x9e3779b1)
  let least = 0xffffffff
  for (const each of sequences) {
    const number = mix(each ^ change)
    if (number < least) least = number
  }
  return least
}

/** FNV-1a, 32 bits. */
function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** The finaliser of MurmurHash3: every bit of the number changes every bit of the result. */
function mix(number: number): number {
  let hash = number
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
