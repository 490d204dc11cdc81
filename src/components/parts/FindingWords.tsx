/** A finding in words: what is wrong, what to do, why, and where the guidance says more. */
import type { ComponentChildren } from 'preact'
import type { FindingMessage } from '~/domain/messages'

interface FindingWordsProps {
  message: FindingMessage
  /** The path under which the site lives, with a slash at its end. */
  base: string
  /** What can be done about it here, beside the words. */
  children?: ComponentChildren
}

export function FindingWords({ message: { problem, remedy, reason, guidance }, base, children }: FindingWordsProps) {
  return (
    <div class="finding__words">
      <p class="finding__problem">{problem}</p>
      <p class="finding__remedy">{remedy}</p>
      <p class="finding__reason">
        {reason !== null && `${reason} `}
        <a href={`${base}${guidance.path.replace(/^\//, '')}`}>{guidance.label}</a>
      </p>
      {children}
    </div>
  )
}
