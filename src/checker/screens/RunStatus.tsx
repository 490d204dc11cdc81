/** How far the check is, and what became of it. Said aloud when it starts and ends, not for every file. */
import { usePage, useSession } from '../session/use-session'

export function RunStatus() {
  const { session } = usePage()
  const { files, results, progress, end } = useSession()
  const left = files.size - results.size
  return (
    <div class="run-status">
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
          endWords(end, results.size, left)
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

function endWords(end: 'finished' | 'stopped' | 'workers-failed' | null, done: number, left: number): string {
  switch (end) {
    case null:
      return ''
    case 'finished':
      return done === 1 ? 'One file checked.' : `${done} files checked.`
    case 'stopped':
      return `Stopped. ${done} checked, ${left} not checked.`
    case 'workers-failed':
      return 'The checker could not start in this browser. Load the page again, or try another browser.'
  }
}
