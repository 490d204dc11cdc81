/** What became of a file: being made, made and read back, or why not. */
import type { Plan } from '~/domain/plan'
import { counted, type FileState } from './file-state'

interface FileReceiptProps {
  state: FileState
  /** The plan as it is now: a receipt of an older one says so. */
  plan: Plan
  onCancel(): void
}

/** Only the outcome is said aloud: neither each stage of the work nor the digits of a fingerprint. */
export function FileReceipt({ state, plan, onCancel }: FileReceiptProps) {
  return (
    <div class={state.kind === 'none' ? '' : `receipt receipt--${state.kind}`}>
      <div role="status">
        <Outcome state={state} />
      </div>
      <Particulars state={state} plan={plan} onCancel={onCancel} />
    </div>
  )
}

function Outcome({ state }: Pick<FileReceiptProps, 'state'>) {
  switch (state.kind) {
    case 'none':
      return null
    case 'working':
      return <span class="nhsuk-u-visually-hidden">Making the file</span>
    case 'made':
      return (
        <>
          <p>
            <strong class="receipt__name">{state.fileName}</strong>
          </p>
          <p>
            {state.receipt.contents} · checked against the plan: all {state.receipt.comparedValues} values match
          </p>
        </>
      )
    case 'differs':
      return (
        <p>
          <strong>{state.fileName} was not saved:</strong> {counted(state.receipt.differences.length, 'value')}{' '}
          {state.receipt.differences.length === 1 ? 'does' : 'do'} not match the plan.
        </p>
      )
    case 'failed':
      return (
        <p>
          <strong>{state.problem}</strong> {state.remedy}
        </p>
      )
  }
}

function Particulars({ state, plan, onCancel }: FileReceiptProps) {
  switch (state.kind) {
    case 'none':
    case 'failed':
      return null
    case 'working':
      return (
        <p>
          {state.words}{' '}
          <button type="button" class="link-button" onClick={onCancel}>
            Cancel
          </button>
        </p>
      )
    case 'made': {
      const { warnings = [] } = state.receipt
      return (
        <>
          {state.plan !== plan && (
            <p class="receipt__stale">The plan has changed since this file was made. Download it again.</p>
          )}
          {warnings.length > 0 && (
            <ul class="remark receipt__warnings">
              {warnings.map((warning) => (
                <li key={warning}>{warning}</li>
              ))}
            </ul>
          )}
          {state.receipt.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
          <details class="receipt__sum">
            <summary>
              Fingerprint of the file (SHA-256)<span class="nhsuk-u-visually-hidden">: {state.fileName}</span>
            </summary>
            <code>{state.receipt.sha256}</code>
          </details>
          <button type="button" class="link-button" onClick={state.saveAgain}>
            Save the same file again<span class="nhsuk-u-visually-hidden">: {state.fileName}</span>
          </button>
        </>
      )
    }
    case 'differs':
      return (
        <>
          <ul class="nhsuk-list nhsuk-list--bullet">
            {state.receipt.differences.slice(0, 10).map(({ place, expected, found }) => (
              <li key={place}>
                {place}: “{expected}” became “{found}”
              </li>
            ))}
          </ul>
          <p>
            Your plan is not affected. Change these values and try again, or{' '}
            <button type="button" class="link-button" onClick={state.saveAnyway}>
              save it anyway
            </button>
            .
          </p>
        </>
      )
  }
}
