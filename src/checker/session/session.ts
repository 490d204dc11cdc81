/**
 * What the page holds while plans are checked: the files, what they came to, and what the reviewer chose. All of it lives in
 * the tab and goes with it.
 */
import type { ExpectedOrganisation } from '~/domain/across/expected-organisations'
import type { CalendarDate } from '~/domain/calendar-date'
import { rejudge, startingOptions } from '../received/judge'
import type { CheckOptions, ConfirmedMapping, FileAnswers, Received } from '../received/received'
import { startingListing, type Listing } from '../results/result-row'
import type { FileToCheck, RunEnd, RunProgress } from '../run/check-files'
import type { ChosenFiles } from '../run/chosen-files'
import { shapeOf } from '../received/shape-of'
import { roundRunner } from './round-runner'

/** Files that were received together, and what they came to. */
export interface Round {
  /** In the order in which they were chosen. */
  files: ReadonlyMap<string, FileToCheck>
  /** By the id of the file; a file that is still to be checked has none. */
  results: ReadonlyMap<string, Received>
  /** Null while nothing is being checked. */
  progress: RunProgress | null
  /** How the last run ended; null before the first. */
  end: RunEnd['kind'] | null
  /** Files of the system, which were left out. */
  passedOver: readonly string[]
}

export interface ExpectedList {
  /** Of the file. */
  name: string
  organisations: readonly ExpectedOrganisation[]
  notes: readonly string[]
}

export interface Session extends Round {
  /** What the same organisations sent before. */
  earlier: Round
  expected: ExpectedList | null
  options: CheckOptions
  mappings: readonly ConfirmedMapping[]
  /** What is looked at in the list of plans, which stays while another view is open. */
  listing: Listing
}

export interface SessionStore {
  get(): Session
  subscribe(listener: () => void): () => void
  /** Checks more files; those that are there stay. */
  add(chosen: ChosenFiles): void
  stop(): void
  /** Checks what a stopped run left. */
  resume(): void
  /** Judges everything again; no file is read again. */
  setOptions(options: CheckOptions): void
  /** Reads every file of the shape again with these columns. */
  confirm(mapping: ConfirmedMapping): void
  answer(id: string, answers: FileAnswers): void
  addEarlier(chosen: ChosenFiles): void
  setExpected(expected: ExpectedList | null): void
  look(change: Partial<Listing>): void
  /** Takes the files and what they came to away. What it gives back brings all back as it was, and goes on with the check. */
  clear(): () => void
}

const noRound: Round = { files: new Map(), results: new Map(), progress: null, end: null, passedOver: [] }

export function createSession(today: CalendarDate): SessionStore {
  let session: Session = {
    ...noRound,
    earlier: noRound,
    expected: null,
    options: startingOptions(today),
    mappings: [],
    listing: startingListing,
  }
  const listeners = new Set<() => void>()
  const set = (change: Partial<Session>) => {
    session = { ...session, ...change }
    for (const listener of listeners) listener()
  }
  const basis = () => session
  const now = roundRunner({ basis, get: () => session, set })
  const earlier = roundRunner({
    basis,
    get: () => session.earlier,
    set: (change) => set({ earlier: { ...session.earlier, ...change } }),
  })
  return {
    get: () => session,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    add: now.add,
    stop: now.stop,
    resume: now.resume,
    addEarlier: earlier.add,
    setExpected: (expected) => set({ expected }),
    look: (change) => set({ listing: { ...session.listing, ...change } }),
    setOptions(options) {
      const results = new Map([...session.results].map(([id, received]) => [id, rejudge(received, options)]))
      set({ options, results })
    },
    confirm(mapping) {
      set({ mappings: [...session.mappings.filter(({ shape }) => shape !== mapping.shape), mapping] })
      for (const round of [now, earlier]) round.checkAgain((received) => shapeOf(received) === mapping.shape)
    },
    answer(id, answers) {
      const file = session.files.get(id)
      if (file === undefined) return
      set({ files: new Map(session.files).set(id, { ...file, answers }) })
      now.checkAgain((received) => received.file.id === id)
    },
    clear() {
      const before = session
      now.drop()
      earlier.drop()
      set({ ...noRound, earlier: noRound, expected: null, mappings: [], listing: startingListing })
      return () => {
        set({ ...before, progress: null, earlier: { ...before.earlier, progress: null } })
        if (before.progress !== null) now.resume()
        if (before.earlier.progress !== null) earlier.resume()
      }
    },
  }
}
