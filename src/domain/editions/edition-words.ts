/** What is said of a toolkit year in more than one place. */
import type { Edition } from './edition'

/** What the text with the SIRO's sign-off is called: by the item that it stands beside, where that is known. */
export function siroCommentName({ uploadItem }: Edition): string {
  return uploadItem === null ? 'Comment with the SIRO’s sign-off' : `Comment for evidence item ${uploadItem}`
}

/** Figures that a plan is held against, each as the object of "is not known". */
const figureNames = {
  covers: 'who can send a plan',
  publishBy: 'when the assessment must be published',
  completeBy: 'when actions must be complete',
  itemLimit: 'how many items a plan can cover',
} as const satisfies Partial<Record<keyof Edition, string>>

/** What a plan of that year is not checked for, because neither we nor the user know it; empty where everything is known. */
export function figuresNotKnown(edition: Edition): string[] {
  const figures = ['covers', 'publishBy', 'completeBy', 'itemLimit'] as const
  return figures.filter((figure) => edition[figure] === null).map((figure) => figureNames[figure])
}
