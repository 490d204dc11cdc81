/** Puts blocks below each other and starts a page when one is full. Lengths are points from the top left. */
import type { FontSet } from '../fonts/font-set'
import type { StructureNode } from '../tags/structure-node'
import type { Run } from '../text/text-style'
import { wrapText, type Line } from '../text/wrap-text'
import type { PageFragment, Placed, Shape } from './placed'
import { margins } from './style'

export class PageFlow {
  readonly pages: PageFragment[] = []
  /** Where the next block starts. */
  y: number = margins.top
  readonly left: number = margins.left
  readonly width: number
  readonly bottom: number

  private readonly size: { readonly width: number; readonly height: number }
  readonly fonts: FontSet

  constructor(size: { readonly width: number; readonly height: number }, fonts: FontSet) {
    this.size = size
    this.fonts = fonts

    this.width = size.width - margins.left - margins.right
    this.bottom = size.height - margins.bottom
    this.startPage()
  }

  get pageNumber(): number {
    return this.pages.length - 1
  }

  get room(): number {
    return this.bottom - this.y
  }

  startPage(): void {
    this.pages.push({ ...this.size, placed: [] })
    this.y = margins.top
  }

  /** Starts a page where there is less room than that, unless the page is still empty. */
  keep(height: number): void {
    if (this.room < height && this.y > margins.top) this.startPage()
  }

  place(placed: Placed): void {
    this.pages.at(-1)?.placed.push(placed)
  }

  shape(shape: Shape): void {
    this.place({ kind: 'shape', shape })
  }

  wrap(runs: readonly Run[], width = this.width): Line[] {
    return wrapText(runs, width, this.fonts)
  }

  /** A paragraph that may run over to the next page at the end of any line. */
  paragraph(node: StructureNode, runs: readonly Run[], { after = 0, width = this.width, x = this.left } = {}): void {
    let lines = this.wrap(runs, width)
    while (lines.length > 0) {
      const fitting = linesThatFit(lines, this.room)
      if (fitting === 0 && this.y > margins.top) {
        this.startPage()
        continue
      }
      const now = lines.slice(0, Math.max(fitting, 1))
      this.place({ kind: 'text', node, x, top: this.y, lines: now })
      this.y += heightOf(now)
      lines = lines.slice(now.length)
    }
    this.y += after
  }
}

/** How many lines fit below each other into a height. */
function linesThatFit(lines: readonly Line[], height: number): number {
  let used = 0
  for (const [index, line] of lines.entries()) {
    used += line.height
    if (used > height + 0.01) return index
  }
  return lines.length
}

export function heightOf(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + line.height, 0)
}
