/** Answers as people type them: Yes and No, statuses. */
import type { ActionStatus } from '~/domain/plan-values'

export interface YesNo {
  answer: boolean | null
  explanation: string
  unclear: boolean
}

/** `blankIsNo` for a column whose heading asks for a tick. */
export function readYesNo(given: string, blankIsNo: boolean): YesNo {
  const text = given.trim()
  if (text === '' || text === '-') return { answer: blankIsNo ? false : null, explanation: '', unclear: false }
  const match =
    /^(yes|y|true|oes|ydy|ie|[✓✔☑√xX]|1|no|n|none|false|nac ydy|nac|na|0|☐)(?![\p{L}\p{N}/])[\s:,.;–—-]*([^]*)$/iu.exec(
      text,
    )
  if (match === null) return { answer: null, explanation: '', unclear: true }
  const no = /^(no|n|none|false|nac ydy|nac|na|0|☐)$/i.test(match[1] ?? '')
  return { answer: !no, explanation: (match[2] ?? '').trim(), unclear: false }
}

/** Null where the word is no status that the tool knows. */
export function readStatus(given: string): ActionStatus | null {
  const text = given.trim().toLowerCase().replace(/\s+/g, ' ')
  if (
    /\b(not|never|yet to) (been )?(started|begun|complete|completed)\b|^(open|new|planned|outstanding|to do|todo|pending|not due|heb ddechrau)$/.test(
      text,
    )
  ) {
    return 'not-started'
  }
  if (
    /\b(in progress|ongoing|on-going|under ?way|started|partly|partially|in hand|on track|part complete|wip|ar y gweill)\b/.test(
      text,
    )
  )
    return 'in-progress'
  if (/^(complete|completed|done|closed|finished|met|implemented|wedi'?i gwblhau|wedi’i gwblhau)\b/.test(text))
    return 'complete'
  return null
}
