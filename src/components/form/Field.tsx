/** What all fields share: label, hint, the error and the softer remarks that belong to them. NHS.UK markup and classes. */
import type { ComponentChildren } from 'preact'

export interface FieldRemarks {
  /** What must be mended; null while there is nothing, or while the person has not been here yet. */
  error: string | null
  /** What to do about the error; '' where the error says it. */
  remedy: string
  /** What a reviewer may query, and good practice. */
  remarks: readonly string[]
}

/** The ids that describe a field, for aria-describedby; undefined where there are none. */
export function describedBy(
  id: string,
  parts: { hint: boolean; error: boolean; remarks: boolean },
): string | undefined {
  const ids = [parts.hint && `${id}-hint`, parts.error && `${id}-error`, parts.remarks && `${id}-remarks`].filter(
    (part) => part !== false,
  )
  return ids.length > 0 ? ids.join(' ') : undefined
}

interface ErrorMessageProps {
  id: string
  /** In the words of the error summary, so that the two are seen to be the same. */
  error: string | null
  remedy?: string
}

export function ErrorMessage({ id, error, remedy = '' }: ErrorMessageProps) {
  if (error === null) return null
  return (
    <div id={`${id}-error`}>
      <span class="nhsuk-error-message">
        <span class="nhsuk-u-visually-hidden">Error: </span>
        {error}
      </span>
      {remedy !== '' && <p class="error-remedy">{remedy}</p>}
    </div>
  )
}

export function Remarks({ id, remarks }: { id: string; remarks: readonly string[] }) {
  if (remarks.length === 0) return null
  return (
    <div class="remark" id={`${id}-remarks`}>
      {remarks.map((remark) => (
        <p key={remark}>
          <span class="nhsuk-u-visually-hidden">To consider: </span>
          {remark}
        </p>
      ))}
    </div>
  )
}

export function Hint({ id, children }: { id: string; children: ComponentChildren }) {
  return (
    <div class="nhsuk-hint" id={`${id}-hint`}>
      {children}
    </div>
  )
}

export function groupClass(error: string | null, extra = ''): string {
  return `nhsuk-form-group${error === null ? '' : ' nhsuk-form-group--error'}${extra === '' ? '' : ` ${extra}`}`
}
