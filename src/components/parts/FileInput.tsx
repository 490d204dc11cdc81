/** A file input with what belongs to it: hint, errors, and what is being read. The same file can be chosen again. */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

interface FileInputProps {
  id: string
  label: string
  hint: ComponentChildren
  /** What the file dialogue offers first; a file of another name can still be chosen and is told by its content. */
  accept: string
  /** Whether several files can be chosen at once; they are read one after another. */
  multiple?: boolean
  /** Reads the file; gives what is wrong with it, in words, or null. */
  onFile(file: File, signal: AbortSignal): Promise<string | null>
}

type State = { kind: 'none' } | { kind: 'reading'; name: string } | { kind: 'failed'; words: readonly string[] }

export const spreadsheetFiles = '.xlsx,.xlsm,.xls,.ods,.csv,.tsv,.txt'

export function FileInput({ id, label, hint, accept, multiple = false, onFile }: FileInputProps) {
  const [state, setState] = useState<State>({ kind: 'none' })
  const work = useRef<AbortController | null>(null)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => () => work.current?.abort(), [])
  const read = async (files: readonly File[]) => {
    if (files.length === 0) return
    work.current?.abort()
    const controller = new AbortController()
    work.current = controller
    const words: string[] = []
    for (const file of files) {
      setState({ kind: 'reading', name: file.name })
      const problem = await onFile(file, controller.signal)
      if (controller.signal.aborted) break
      if (problem !== null) words.push(problem)
    }
    if (input.current !== null) input.current.value = ''
    if (controller.signal.aborted) return
    setState(words.length === 0 ? { kind: 'none' } : { kind: 'failed', words })
  }
  const failed = state.kind === 'failed'
  return (
    <div class={`nhsuk-form-group${failed ? ' nhsuk-form-group--error' : ''}`}>
      <label class="nhsuk-label" for={id}>
        {label}
      </label>
      <div class="nhsuk-hint" id={`${id}-hint`}>
        {hint}
      </div>
      {/* The live region is always there: one that comes with its text is often not announced. */}
      <div role="alert">
        {failed && (
          <span class="nhsuk-error-message" id={`${id}-error`}>
            <span class="nhsuk-u-visually-hidden">Error: </span>
            {state.words.map((words) => (
              <span class="file-error" key={words}>
                {words}
              </span>
            ))}
          </span>
        )}
      </div>
      <input
        class="file-input"
        id={id}
        type="file"
        ref={input}
        accept={accept}
        multiple={multiple}
        aria-describedby={`${id}-hint${failed ? ` ${id}-error` : ''}`}
        onChange={(event) => void read([...(event.currentTarget.files ?? [])])}
      />
      <p class="file-status">
        <span role="status">{state.kind === 'reading' && `Reading ${state.name}…`}</span>
        {state.kind === 'reading' && (
          <button
            type="button"
            class="link-button"
            onClick={() => {
              work.current?.abort()
              setState({ kind: 'none' })
              // The button goes with the press.
              input.current?.focus()
            }}
          >
            Cancel
          </button>
        )}
      </p>
    </div>
  )
}
