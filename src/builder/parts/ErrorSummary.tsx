/** The NHS error summary: takes the focus, repeats what stands beside the fields and links to them. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'

export interface SummaryError {
  /** Id of the field. */
  id: string
  text: string
}

interface ErrorSummaryProps {
  errors: readonly SummaryError[]
  /** Changes at each attempt, so that a second attempt moves the focus again. */
  attempt: number
  children?: preact.ComponentChildren
}

/**
 * Counts the attempts to go on that failed; none once nothing is wrong any more. What is wrong after that comes of typing, and
 * is said beside its field: a summary would take the focus out of it.
 */
export function useFailedAttempts(errors: readonly unknown[]): [attempt: number, fail: () => void] {
  const [attempt, setAttempt] = useState(0)
  const isClear = errors.length === 0
  useLayoutEffect(() => {
    if (isClear) setAttempt(0)
  }, [isClear])
  return [isClear ? 0 : attempt, () => setAttempt(attempt + 1)]
}

export function ErrorSummary({ errors, attempt, children }: ErrorSummaryProps) {
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    summary.current?.focus()
    const title = document.title.replace(/^Error: /, '')
    document.title = `Error: ${title}`
    return () => {
      document.title = document.title.replace(/^Error: /, '')
    }
  }, [attempt])
  return (
    <div class="nhsuk-error-summary" ref={summary} tabIndex={-1}>
      <div role="alert">
        <h2 class="nhsuk-error-summary__heading">There is a problem</h2>
        <div class="nhsuk-error-summary__body">
          <ul class="nhsuk-list nhsuk-error-summary__list">
            {inPageOrder(errors).map(({ id, text }) => (
              <li key={`${id} ${text}`}>
                <a
                  href={`#${id}`}
                  onClick={(event) => {
                    // The fragment is the builder's address; the focus goes to the field without changing it.
                    event.preventDefault()
                    focusField(id)
                  }}
                >
                  {text}
                </a>
              </li>
            ))}
          </ul>
          {children}
        </div>
      </div>
    </div>
  )
}

/** As one meets their fields down the page; what has no field there comes last. */
function inPageOrder(errors: readonly SummaryError[]): readonly SummaryError[] {
  const places = new Map(errors.map(({ id }) => [id, document.getElementById(id)]))
  return errors.toSorted((a, b) => {
    const [first, second] = [places.get(a.id) ?? null, places.get(b.id) ?? null]
    if (first === null || second === null) return Number(first === null) - Number(second === null)
    return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : first === second ? 0 : -1
  })
}

/** Puts the focus on a field and shows its label with it, unfolded. False where there is no such field. */
export function focusField(id: string): boolean {
  const field = document.getElementById(id)
  if (field === null) return false
  // What is folded away can take no focus.
  for (let fold = field.closest('details'); fold !== null; fold = fold.parentElement?.closest('details') ?? null) {
    fold.open = true
  }
  const labelled = field.closest('.nhsuk-form-group') ?? field.closest('fieldset') ?? field
  labelled.scrollIntoView({ block: 'start' })
  field.focus({ preventScroll: true })
  return true
}
