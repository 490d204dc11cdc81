/** The NHS error summary: takes the focus, repeats what stands beside the fields and links to them. */
import { useEffect, useRef } from 'preact/hooks'

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
            {errors.map(({ id, text }) => (
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
