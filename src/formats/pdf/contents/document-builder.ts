/** The blocks that both documents are built of: headings, lists of facts, boxes and the lines at the edge of each page. */
import type { FontSet } from '../fonts/font-set'
import { heightOf, PageFlow } from '../layout/page-flow'
import type { Bookmark, LaidOut } from '../layout/placed'
import { colours, margins, styles } from '../layout/style'
import { StructureNode } from '../tags/structure-node'
import type { Run, TextStyle } from '../text/text-style'
import type { Line } from '../text/wrap-text'

export function run(text: string, style: TextStyle): Run {
  return { text, style }
}

export interface GridOptions {
  columns: number
  /** Fills the ground behind the cells. */
  tinted?: boolean
  after?: number
}

export class DocumentBuilder {
  readonly root = new StructureNode('Document')
  readonly bookmarks: Bookmark[] = []
  readonly notes: string[] = []
  readonly flow: PageFlow

  constructor(size: { readonly width: number; readonly height: number }, fonts: FontSet) {
    this.flow = new PageFlow(size, fonts)
  }

  /** A heading with its bookmark. It stays with what follows: `room` is how much of that, in points. */
  heading(text: string, { room = 60, before = 18 } = {}): Bookmark {
    const { flow } = this
    if (flow.y > margins.top) flow.y += before
    const lines = flow.wrap([run(text, styles.heading)])
    flow.keep(heightOf(lines) + room)
    const bookmark: Bookmark = { title: text, page: flow.pageNumber, top: flow.y, below: [] }
    this.bookmarks.push(bookmark)
    flow.place({ kind: 'text', node: this.root.add('H2'), x: flow.left, top: flow.y, lines })
    flow.y += heightOf(lines) + 6
    return bookmark
  }

  /** Facts beside and below each other, each a label with its value: a list. */
  grid(facts: readonly (readonly Run[])[], { columns, tinted = false, after = 0 }: GridOptions): void {
    const { flow } = this
    const list = this.root.add('L')
    const gap = 16
    const inset = tinted ? 12 : 0
    const width = (flow.width - 2 * inset - gap * (columns - 1)) / columns
    for (let start = 0; start < facts.length; start += columns) {
      const row = facts.slice(start, start + columns).map((runs) => flow.wrap(runs, width))
      const height = Math.max(...row.map(heightOf))
      const padding = tinted ? 9 : 3
      flow.keep(height + 2 * padding)
      if (tinted) {
        const full = height + 2 * padding
        flow.shape({ shape: 'fill', x: flow.left, top: flow.y, width: flow.width, height: full, colour: colours.tint })
        flow.shape({ shape: 'fill', x: flow.left, top: flow.y, width: 3, height: full, colour: colours.blue })
      }
      row.forEach((lines, column) => {
        const node = list.add('LI').add('LBody')
        const x = flow.left + inset + column * (width + gap)
        flow.place({ kind: 'text', node, x, top: flow.y + padding, lines })
      })
      flow.y += height + 2 * padding
    }
    flow.y += after
  }

  /** The lines at the foot of every page, and the draft's mark above all but the first. */
  runningLines({ left, draft }: { left: string; draft: string | null }): void {
    const { flow } = this
    flow.pages.forEach((page, index) => {
      const right = page.width - margins.right
      const top = page.height - margins.bottom + 14
      const pageOf = this.oneLine(`Page ${index + 1} of ${flow.pages.length}`, styles.running, 200)
      const place = (line: Line | null, x: number, y: number) => {
        if (line !== null) page.placed.push({ kind: 'text', node: 'pagination', x, top: y, lines: [line] })
      }
      const rule = { x1: margins.left, y1: top - 5, x2: right, y2: top - 5 }
      page.placed.push({ kind: 'shape', shape: { shape: 'line', ...rule, colour: colours.faintLine, thickness: 0.6 } })
      place(this.oneLine(left, styles.running, flow.width - 120), margins.left, top)
      place(pageOf, right - (pageOf?.width ?? 0), top)
      if (draft === null || index === 0) return
      const mark = this.oneLine(draft, styles.runningBold, flow.width)
      place(mark, right - (mark?.width ?? 0), margins.top - 20)
    })
  }

  /** The text on one line, cut where it is wider than that; null where there is nothing to see. */
  oneLine(text: string, style: TextStyle, width: number): Line | null {
    return this.flow.wrap([run(text, style)], width)[0] ?? null
  }

  end(about: Pick<LaidOut, 'title' | 'subject' | 'date'>): LaidOut {
    const { bookmarks, notes } = this
    return { ...about, pages: this.flow.pages, structure: this.root, bookmarks, notes }
  }
}
