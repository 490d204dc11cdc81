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
        question: hasBase ? `${what}: changed in both the plan and the slip` : `${what}: the plan and the slip differ`,
        plan: { choice: 'Keep the plan’s', value: plan === '' ? nothing : plan },
        slip: { choice: 'Use the slip’s', value: slip === '' ? nothing : slip },
      }
    case 'action-missing':
      return {
        question: 'This action is not in the slip',
        plan: { choice: 'Keep it in the plan', value: '' },
        slip: { choice: 'Remove it from the plan', value: '' },
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
    'The file has lost its link to your plan, probably because a program other than Excel saved it. We matched its actions by their wording, so check each one. We’ll ask you about every difference. Anything left empty in the slip stays as it is in the plan.',
  'another-plan':
    'This slip was not made from the plan you have open. We matched its actions by their wording and will ask you about every difference. Only merge what you know belongs here.',
  'another-year':
    'This slip was made from a plan for another toolkit year. We matched its actions by their wording and will ask you about every difference, as references change from year to year.',
}

export const noBaseWords =
  'The file does not say what you sent out, so we cannot tell who changed what. We’ll ask you about every difference.'
