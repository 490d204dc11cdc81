/** What the screens of a merge say: what is asked, what each answer does, and why a slip could not be tied to the plan. */
import { describeSlipPart } from '~/domain/describe-slip-part'
import type { NotByIds } from '~/domain/link-slip'
import type { SlipMerge } from '~/domain/merge-slip'
import { ownerName } from '~/domain/owner-slip'
import type { Plan } from '~/domain/plan'
import type { SlipPart } from '~/domain/slip-parts'

export interface SlipQuestion {
  question: string
  /** What each choice does, in a word or two, and the value that it gives; '' where there is none to show. */
  plan: { choice: string; value: string }
  slip: { choice: string; value: string }
}

const nothing = 'Nothing'

export function questionOf(part: SlipPart, hasBase: boolean): SlipQuestion {
  const { what, plan, slip } = describeSlipPart(part)
  switch (part.kind) {
    case 'item-field':
    case 'action-field':
      return {
        question: hasBase ? `${what}: changed in the plan and in the slip` : `${what}: the plan and the slip differ`,
        plan: { choice: 'Keep the plan’s', value: plan === '' ? nothing : plan },
        slip: { choice: 'Take the slip’s', value: slip === '' ? nothing : slip },
      }
    case 'action-missing':
      return {
        question: 'The slip has this action no more',
        plan: { choice: 'Keep it in the plan', value: '' },
        slip: { choice: 'Take it out of the plan', value: '' },
      }
    case 'action-added':
    case 'item-added':
    case 'action-gone':
    case 'item-gone':
      return {
        question: hasBase ? `${what}, and the owner has changed it` : `${what} in the slip`,
        plan: { choice: 'Leave it out', value: '' },
        slip: { choice: hasBase ? 'Add it again' : 'Add it to the plan', value: slip },
      }
  }
}

/** Whose slip it is, for headings and notices; a file without a mark has no owner that we know. */
export function slipName({ slip }: Plan): string {
  const name = slip === null ? '' : ownerName(slip.owner)
  return name === '' ? 'an owner' : name
}

/** "3 changes to take, 1 question", or that there is nothing to do. */
export function summaryOf({ parts }: SlipMerge): string {
  const taken = parts.filter(({ outcome }) => outcome === 'taken').length
  const asked = parts.filter(({ outcome }) => outcome === 'asked').length
  const words = [
    ...(taken === 0 ? [] : [`${counted(taken, 'change')} to take`]),
    ...(asked === 0 ? [] : [counted(asked, 'question')]),
  ]
  return words.length === 0 ? 'Nothing to merge' : words.join(', ')
}

export function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}

/** Why everything that differs is a question. */
export const notByIdsWords: Record<NotByIds, string> = {
  unmarked:
    'The file no longer has what ties it to your plan: most likely another program than Excel saved it. Its actions were found again by their words, so check each one. Every difference is a question, and what is empty in the slip stays as the plan has it.',
  'another-plan':
    'This slip was made from another plan than the one that is open. Its actions were laid beside those of this plan by their words. Every difference is a question: merge only what you know belongs here.',
  'another-year':
    'This slip was made from a plan of another toolkit year. Its actions were laid beside those of this plan by their words. Every difference is a question: references change from year to year.',
}

export const noBaseWords =
  'The file does not say what was sent out, so it can’t be told who changed what. Every difference is a question.'
