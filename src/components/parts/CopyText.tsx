/** A text to copy into the toolkit or into a message: shown whole, read-only, with a button that copies it. */
import { useRef, useState } from 'preact/hooks'
import type { ComponentChildren } from 'preact'
import { uncapitalised } from '~/domain/text'
import type { Letter } from '~/formats/letters/gaps'

interface CopyTextProps {
  id: string
  label: string
  hint: ComponentChildren
  letter: Letter
}

export function CopyText({ id, label, hint, letter }: CopyTextProps) {
  const { text, gaps } = letter
  const area = useRef<HTMLTextAreaElement>(null)
  /** Counts the presses: the same words are then announced each time. */
  const [copied, setCopied] = useState({ times: 0, isDone: false })
  const copy = async () => {
    const isDone = await copyToClipboard(text)
    // To select takes the focus along, so it stays with the button where that did all.
    if (!isDone) area.current?.select()
    setCopied({ times: copied.times + 1, isDone })
  }
  return (
    <div class="nhsuk-form-group copy-text">
      <label class="nhsuk-label" for={id}>
        {label}
      </label>
      <div class="nhsuk-hint" id={`${id}-hint`}>
        {hint}
      </div>
      <textarea
        class="nhsuk-textarea copy-text__area"
        id={id}
        ref={area}
        readOnly
        rows={Math.min(16, lines(text))}
        aria-describedby={`${id}-hint`}
        value={text}
      />
      {gaps.length > 0 && <p class="copy-text__gaps">Still to fill in, in [square brackets]: {gaps.join('; ')}</p>}
      <div class="copy-text__foot">
        <button
          type="button"
          class="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
          onClick={() => void copy()}
        >
          Copy<span class="nhsuk-u-visually-hidden"> the {uncapitalised(label)}</span>
        </button>
        <span role="status">
          {copied.times > 0 && (
            <span key={copied.times}>
              {copied.isDone ? 'Copied' : 'The text is selected. Press Ctrl and C to copy it'}
            </span>
          )}
        </span>
      </div>
    </div>
  )
}

/** The clipboard is only there over https; elsewhere the text is left selected and the person is told. */
async function copyToClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

/** About how many lines the text takes: long lines wrap at some 60 characters. */
function lines(text: string): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 60)), 1)
}
