/**
 * What the page holds while plans are checked: the files, what they came to, and what the reviewer chose. All of it lives in
 * the tab and goes with it.
 */
import type { CalendarDate } from '~/domain/calendar-date'
import { rejudge, startingOptions } from '../received/judge'
import type { CheckOptions, ConfirmedMapping, FileAnswers, Received } from '../received/received'
import { checkFiles, type FileToCheck, type RunEnd, type RunProgress } from '../run/check-files'
import type { ChosenFiles } from '../run/chosen-files'

export interface Session {
  /** In the order in which they were chosen. */
  files: ReadonlyMap<string, FileToCheck>
  /** By the id of the file; a file that is still to be checked has none. */
  results: ReadonlyMap<string, Received>
  options: CheckOptions
  mappings: readonly ConfirmedMapping[]
  /** Null while nothing is being checked. */
  progress: RunProgress | null
  /** How the last run ended; null before the first. */
  end: RunEnd['kind'] | null
  /** Files of the system, which were left out. */
  passedOver: readonly string[]
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
  clear(): void
}

export function createSession(today: CalendarDate): SessionStore {
  const blank: Session = {
    files: new Map(),
    results: new Map(),
    options: startingOptions(today),
    mappings: [],
    progress: null,
    end: null,
    passedOver: [],
  }
  let session = blank
  let work: AbortController | null = null
  const listeners = new Set<() => void>()
  const set = (change: Partial<Session>) => {
    session = { ...session, ...change }
    for (const listener of listeners) listener()
  }

  /** One run at a time: files that come while one goes on are checked with what it has left. */
  const check = async (files: readonly FileToCheck[]) => {
    work?.abort()
    if (files.length === 0) return
    const controller = new AbortController()
    work = controller
    set({ progress: { done: 0, total: files.length }, end: null })
    const { options, mappings } = session
    const end = await checkFiles(files, {
      options,
      mappings,
      signal: controller.signal,
      onResults(batch, progress) {
        if (work !== controller) return
        const results = new Map(session.results)
        // The reviewer may have changed what plans are judged by while the run went on.
        for (const received of batch) results.set(received.file.id, judged(received, options))
        set({ results, progress })
      },
    })
    if (work !== controller) return
    work = null
    set({ progress: null, end: end.kind })
  }
  const judged = (received: Received, by: CheckOptions) =>
    by === session.options ? received : rejudge(received, session.options)
  const unchecked = () => [...session.files.values()].filter(({ id }) => !session.results.has(id))
  /** Takes the results of these files away and checks them again, with whatever else is left. */
  const checkAgain = (ids: ReadonlySet<string>) => {
    set({ results: new Map([...session.results].filter(([id]) => !ids.has(id))) })
    void check(unchecked())
  }

  return {
    get: () => session,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    add({ files, passedOver }) {
      const all = new Map(session.files)
      for (const file of files) all.set(file.id, file)
      set({ files: all, passedOver: [...session.passedOver, ...passedOver] })
      void check(unchecked())
    },
    stop() {
      work?.abort()
    },
    resume() {
      void check(unchecked())
    },
    setOptions(options) {
      const results = new Map([...session.results].map(([id, received]) => [id, rejudge(received, options)]))
      set({ options, results })
    },
    confirm(mapping) {
      set({ mappings: [...session.mappings.filter(({ shape }) => shape !== mapping.shape), mapping] })
      checkAgain(new Set([...session.results.values()].filter((each) => shapeOf(each) === mapping.shape).map(idOf)))
    },
    answer(id, answers) {
      const file = session.files.get(id)
      if (file === undefined) return
      set({ files: new Map(session.files).set(id, { ...file, answers }) })
      checkAgain(new Set([id]))
    },
    clear() {
      work?.abort()
      work = null
      set({ ...blank, options: session.options })
    },
  }
}

function idOf({ file }: Received): string {
  return file.id
}

function shapeOf(received: Received): string | null {
  return received.outcome === 'fault' ? received.shape : (received.layout?.shape ?? null)
}
