/** What the user should know about a PDF before sending it on. */
import type { LaidOut } from './layout/placed'

/** Boxed characters that are named one by one. */
const mostNamed = 12

/** Names the characters that no font has; null where there are none. */
export function boxedNote({ pages }: LaidOut): string | null {
  const boxed = pages
    .flatMap(({ placed }) => placed.flatMap((each) => (each.kind === 'text' ? each.lines : [])))
    .flatMap(({ pieces }) => pieces.flatMap((piece) => (piece.boxed === null ? [] : [piece.boxed])))
  const different = [...new Set(boxed)]
  if (different.length === 0) return null
  const named = different.slice(0, mostNamed).join(', ')
  const more = different.length > mostNamed ? ` and ${different.length - mostNamed} more` : ''
  return `The PDF’s fonts do not have these characters: ${named}${more}. They show as a box, but screen readers can read them and you can copy them.`
}
