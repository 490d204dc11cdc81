/** Checks the files of one round: one run at a time, which can be stopped and gone on with. */
import { rejudge } from '../received/judge'
import type { Received } from '../received/received'
import { checkFiles, type FileToCheck } from '../run/check-files'
import type { ChosenFiles } from '../run/chosen-files'
import type { Round, Session } from './session'

interface RoundState {
  /** What plans are read and judged by. */
  basis(): Pick<Session, 'options' | 'mappings'>
  get(): Round
  set(change: Partial<Round>): void
}

export interface RoundRunner {
  /** Checks more files; those that are there stay. */
  add(chosen: ChosenFiles): void
  stop(): void
  /** Ends what goes on, of which nothing is said any more. */
  drop(): void
  /** Checks what has no result. */
  resume(): void
  /** Checks the files of these results again, with whatever else is left. The results stand until there are new ones. */
  checkAgain(which: (received: Received) => boolean): void
}

export function roundRunner({ basis, get, set }: RoundState): RoundRunner {
  let work: AbortController | null = null
  /** Files whose result is still that of an earlier reading. */
  const stale = new Set<string>()

  const run = async (files: readonly FileToCheck[]) => {
    work?.abort()
    work = null
    if (files.length === 0) return
    const controller = new AbortController()
    work = controller
    set({ progress: { done: 0, total: files.length }, end: null })
    const { options, mappings } = basis()
    const end = await checkFiles(files, {
      options,
      mappings,
      signal: controller.signal,
      onResults(batch, progress) {
        if (work !== controller) return
        const results = new Map(get().results)
        // The reviewer may have changed what plans are judged by while the run went on.
        const current = basis().options
        for (const received of batch) {
          stale.delete(received.file.id)
          results.set(received.file.id, current === options ? received : rejudge(received, current))
        }
        set({ results, progress })
      },
    })
    if (work !== controller) return
    work = null
    set({ progress: null, end: end.kind })
  }
  const resume = () => void run([...get().files.values()].filter(({ id }) => stale.has(id) || !get().results.has(id)))

  return {
    add({ files, passedOver }) {
      const all = new Map(get().files)
      for (const file of files) all.set(file.id, file)
      set({ files: all, passedOver: [...get().passedOver, ...passedOver] })
      resume()
    },
    stop() {
      work?.abort()
    },
    drop() {
      work?.abort()
      work = null
      stale.clear()
    },
    resume,
    checkAgain(which) {
      for (const [id, received] of get().results) if (which(received)) stale.add(id)
      if (stale.size > 0) resume()
    },
  }
}
