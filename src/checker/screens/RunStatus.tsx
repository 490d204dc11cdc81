/** How far the check is, and what became of it. Said aloud when it starts and ends, not for every file. */
import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { verdictNames } from '~/domain/finding'
import type { Received } from '../received/received'
import { usePage, useSession } from '../session/use-session'

export function RunStatus() {
  const { session } = usePage()
  const { files, results, progress, end } = useSession()
  const left = files.size - results.size
  const area = useRef<HTMLDivElement>(null)
  useKeptFocus(area, progress !== null)
  return (
    <div class="run-status" tabIndex={-1} ref={area}>
      {progress !== null && (
        <div class="run-status__bar">
          <label for="run-progress">
            Checking {progress.total === 1 ? 'one file' : `${progress.total} files`}: {progress.done} done
          </label>
          <progress id="run-progress" max={progress.total} value={progress.done} />
          <button
            type="button"
            class="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
            onClick={() => session.stop()}
          >
            Cancel
          </button>
        </div>
      )}
      <p role="status" class="run-status__words">
        {progress !== null ? (
          <span class="nhsuk-u-visually-hidden">Checking files</span>
        ) : (
          <>
            <span>{endWords(end, results, left)}</span>
            {/* Whoever checks one plan came for its verdict, which stands further down. */}
            {results.size === 1 && <span class="nhsuk-u-visually-hidden"> {outcomeWords(results)}</span>}
          </>
        )}
      </p>
      {progress === null && left > 0 && (
        <button
          type="button"
          class="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
          onClick={() => session.resume()}
        >
          Check the {left === 1 ? 'file that is left' : `${left} files that are left`}
        </button>
      )}
    </div>
  )
}

/**
 * The buttons of a check come and go with it. The focus of one that went is kept: on the one that takes the check up again, or
 * else beside what is said of it.
 */
function useKeptFocus(area: RefObject<HTMLElement>, isRunning: boolean): void {
  const wasRunning = useRef(isRunning)
  useLayoutEffect(() => {
    if (wasRunning.current === isRunning) return
    wasRunning.current = isRunning
    if (document.activeElement !== document.body) return
    const resume = isRunning ? null : area.current?.querySelector('button')
    ;(resume ?? area.current)?.focus({ preventScroll: true })
  }, [area, isRunning])
}

function outcomeWords(results: ReadonlyMap<string, Received>): string {
  const [received] = results.values()
  if (received === undefined) return ''
  return received.outcome === 'plan' ? `${verdictNames[received.judgement.verdict]}.` : 'It could not be read.'
}

function endWords(
  end: 'finished' | 'stopped' | 'workers-failed' | null,
  results: ReadonlyMap<string, Received>,
  left: number,
): string {
  const done = results.size
  const unread = [...results.values()].filter(({ outcome }) => outcome !== 'plan').length
  switch (end) {
    case null:
      return ''
    case 'finished':
      if (done === 1) return 'One file checked.'
      return unread === 0 ? `${done} files checked.` : `${done} files checked. ${unread} of them could not be read.`
    case 'stopped':
      return `Stopped. ${done} checked, ${left} not checked.`
    case 'workers-failed':
      return 'The checker could not start in this browser. Load the page again, or try another browser.'
  }
}
