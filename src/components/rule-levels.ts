/** What each level of a rule means to a reader. */
import type { Level } from '../domain/finding'

export const levelTexts: Record<Level, { title: string; tag: string; meaning: string }> = {
  refused: {
    title: 'Would be refused',
    tag: 'Refused',
    meaning: 'The instructions say that a plan like this is not agreed.',
  },
  required: {
    title: 'The instructions ask for it',
    tag: 'Required',
    meaning: 'The instructions ask for this, so a plan is not complete without it.',
  },
  queried: {
    title: 'A reviewer may query it',
    tag: 'Queried',
    meaning: 'The instructions do not rule this out, but a careful reviewer is likely to ask about it.',
  },
  advice: {
    title: 'Good practice',
    tag: 'Advice',
    meaning: 'This would make the plan stronger. It does not change the verdict.',
  },
}

/** The anchor of a rule on its page: `action.due.missing` is also its address. */
export const ruleAnchor = (code: string): string => code.replaceAll('.', '-')
