/** Writes the bookmarks of a document: PDF 32000-1, 12.3.3. */
import type PDFContext from 'pdf-lib/es/core/PDFContext'
import type PDFRef from 'pdf-lib/es/core/objects/PDFRef'
import { textString } from '../fonts/embed-font'
import type { Bookmark, LaidOut } from '../layout/placed'

/** Null where the document has none. */
export function writeBookmarks(context: PDFContext, document: LaidOut, pages: readonly PDFRef[]): PDFRef | null {
  if (document.bookmarks.length === 0) return null
  const root = context.nextRef()
  const level = writeLevel(document.bookmarks, root)
  context.assign(root, context.obj({ Type: 'Outlines', ...level }))
  return root

  function writeLevel(bookmarks: readonly Bookmark[], parent: PDFRef): { First: PDFRef; Last: PDFRef; Count: number } {
    const refs = bookmarks.map(() => context.nextRef())
    const [first] = refs
    const last = refs.at(-1)
    if (first === undefined || last === undefined) throw new Error('A level of bookmarks is empty')
    bookmarks.forEach(({ title, page, top, below }, index) => {
      const ref = refs[index]
      const height = document.pages[page]?.height ?? 0
      const [previous, next] = [refs[index - 1], refs[index + 1]]
      if (ref === undefined) return
      const children = below.length === 0 ? null : writeLevel(below, ref)
      context.assign(
        ref,
        context.obj({
          Title: textString(title),
          Parent: parent,
          Dest: [pages[page], 'XYZ', 0, Math.round(height - top), 0],
          ...(previous === undefined ? {} : { Prev: previous }),
          ...(next === undefined ? {} : { Next: next }),
          // A negative count keeps the level below folded.
          ...(children === null ? {} : { ...children, Count: -children.Count }),
        }),
      )
    })
    return { First: first, Last: last, Count: bookmarks.length }
  }
}
