/** Answers as people type them: Yes and No, statuses. */
import type { ActionStatus } from '~/domain/plan-values'
import { done, takesNothingBack } from './complete-words'
import { readTicked } from './tick-boxes'

export interface YesNo {
  answer: boolean | null
  explanation: string
  unclear: boolean
}

const yes = String.raw`yes|y|true|oes|ydy|ie|[✓✔☑☒√xX]|\[x\]|1`
const no = String.raw`no|n|none|false|nac ydy|nac|na|0|☐|\[ ?\]`
const answered = new RegExp(`^(${yes}|${no})(?![\\p{L}\\p{N}/])[\\s:,.;–—-]*([^]*)$`, 'iu')
const isNo = new RegExp(`^(?:${no})$`, 'i')
/** After a Yes: "or No", "/ N", "(No)". The choices that the template gave, or both of them. */
const secondAnswer = new RegExp(
  `^(?:(?:(?:or|and|neu)\\b|[/|&])\\s*(${yes}|${no})(?![\\p{L}\\p{N}])|\\(?(yes|y|oes|no|n|nac)\\)?$)`,
  'iu',
)

/** `blankIsNo` for a column whose heading asks for a tick. */
export function readYesNo(given: string, blankIsNo: boolean): YesNo {
  const text = given.trim()
  if (text === '' || text === '-') return { answer: blankIsNo ? false : null, explanation: '', unclear: false }
  const boxes = readTicked(text)
  if (boxes !== null) return { ...boxes, unclear: boxes.answer === null }
  const [, word, rest = ''] = answered.exec(text) ?? []
  if (word === undefined) return { answer: null, explanation: '', unclear: true }
  // "No impact" is the answer in the words of the heading.
  const explanation = rest.trim().replace(/^impact(?:ed)?$/i, '')
  const [, joined, alone] = secondAnswer.exec(explanation) ?? []
  const second = joined ?? alone
  if (second !== undefined && isNo.test(second) !== isNo.test(word)) {
    return { answer: null, explanation: '', unclear: true }
  }
  return { answer: !isNo.test(word), explanation, unclear: false }
}

const begun = String.raw`started|begun|commenced|in progress|under ?way`
const filler = String.raw`(?: (?:yet|been|be|currently|even|formally|quite))*`
const notBegun = new RegExp(
  `(?:\\b(?:not|never|yet to)|n't)${filler} (?:${begun})\\b|\\b(?:to|will|shall|should|can|could|may|must|cannot) (?:then )?be (?:${begun})\\b|\\b(?:yet|due|still|planned) to (?:start|begin|commence)\\b`,
)
/** "Complete: No" answers a question that the heading or the cell asks. */
const notDone = new RegExp(
  `(?:\\b(?:not|never|yet to)|n't)${filler} (?:${done})\\b|^(?:${done})\\b[ :?–—-]*(?:no|n|not yet|nac ydy)\\.?$`,
  'g',
)
const inProgress = new RegExp(
  `\\b(?:${begun}|ongoing|on-going|partly|partially|in part|in hand|(?<!not )on track|part[ -](?:complete|met|done)|wip|ar y gweill)\\b`,
)
/** "Completed by" names a person, "complete by" a time. */
const complete = new RegExp(`^(?:(?:100 ?%|all|fully|now) )?(?!complete by )(?:(?:${done})\\b|wedi'i gwblhau\\b)`, 'i')

/** Null where the words are no status that the tool knows, or may mean more than one. */
export function readStatus(given: string): ActionStatus | null {
  const written = given.trim().replace(/\s+/g, ' ').replace(/[‘’`]/g, "'")
  const text = written.toLowerCase()
  if (notBegun.test(text)) return 'not-started'
  const rest = text.replace(notDone, '')
  if (inProgress.test(rest)) return 'in-progress'
  if (rest !== text) return 'not-started'
  if (/^(open|new|planned|outstanding|to do|todo|pending|not due|heb ddechrau)$/.test(text)) return 'not-started'
  const share = /^(\d{1,3}) ?%$/.exec(text)
  if (share !== null) return share[1] === '100' ? 'complete' : Number(share[1]) === 0 ? 'not-started' : 'in-progress'
  const end = complete.exec(written)?.[0].length
  return end !== undefined && takesNothingBack(written.slice(end)) ? 'complete' : null
}
