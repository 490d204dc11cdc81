/**
 * Rows of cells that run over pages: each group has cells at the left that stand beside all of its rows. A row that is taller
 * than the room left breaks at the end of a line, in each of its cells. Lengths are points.
 */
import type { StructureNode } from '../tags/structure-node'
import type { Colour } from '../text/text-style'
import type { Line } from '../text/wrap-text'
import type { PageFlow } from './page-flow'
import { colours } from './style'

/** One line of a cell, with the node that its text belongs to. */
export interface CellLine {
  node: StructureNode
  line: Line
  /** Room above it, at the start of a paragraph. */
  before: number
}

export interface Cell {
  /** From the left edge of the page to the text. */
  x: number
  lines: readonly CellLine[]
}

export interface RowGroup {
  left: readonly Cell[]
  rows: readonly (readonly Cell[])[]
}

export interface RowFrame {
  /** Room above and below the text of a cell. */
  padding: number
  /** Where the rules between groups, and between the rows of a group, start and end. */
  groupRule: readonly [from: number, to: number]
  rowRule: readonly [from: number, to: number]
  /** Draws what is repeated at the top of a page. `continued` is true where part of the group stands on the page before. */
  onNewPage(continued: boolean): void
}

/** The lines of a cell that are still to be placed. */
class CellRest {
  private next = 0

  readonly cell: Cell

  constructor(cell: Cell) {
    this.cell = cell
  }

  get done(): boolean {
    return this.next >= this.cell.lines.length
  }

  height(): number {
    return this.heightOf(this.cell.lines.length)
  }

  /** The height of the lines that are placed where there is so much room. */
  fitting(room: number): { until: number; height: number } {
    let until = this.next
    while (until < this.cell.lines.length && this.heightOf(until + 1) <= room + 0.01) until += 1
    return { until, height: this.heightOf(until) }
  }

  place(flow: PageFlow, top: number, until: number): void {
    let y = top
    let start = this.next
    while (start < until) {
      const first = this.cell.lines[start]
      if (first === undefined) break
      if (start > this.next) y += first.before
      let end = start + 1
      while (end < until && this.cell.lines[end]?.node === first.node) end += 1
      const lines = this.cell.lines.slice(start, end).map(({ line }) => line)
      flow.place({ kind: 'text', node: first.node, x: this.cell.x, top: y, lines })
      y += lines.reduce((sum, line) => sum + line.height, 0)
      start = end
    }
    this.next = until
  }

  /** Room above the first line of what is left counts for nothing: it stands at the top. */
  private heightOf(until: number): number {
    let height = 0
    for (let index = this.next; index < until; index++) {
      const line = this.cell.lines[index]
      if (line !== undefined) height += line.line.height + (index === this.next ? 0 : line.before)
    }
    return height
  }
}

/** No group starts in less room than this, unless it is shorter. */
const leastRoom = 48

export function placeGroup(flow: PageFlow, group: RowGroup, frame: RowFrame): void {
  const left = group.left.map((cell) => new CellRest(cell))
  const rows = group.rows.map((cells) => cells.map((cell) => new CellRest(cell)))
  const whole = Math.max(
    tallest(left) + 2 * frame.padding,
    rows.reduce((sum, cells) => sum + tallest(cells) + 2 * frame.padding, 0),
  )
  if (flow.room < Math.min(whole, leastRoom)) turn(flow, frame, false)
  for (;;) {
    const top = flow.y
    const placedLeft = placeLines(flow, left, top, frame.padding)
    let y = top
    while (rows.length > 0) {
      const cells = rows[0] ?? []
      const room = flow.bottom - y
      const fits = tallest(cells) + 2 * frame.padding <= room
      // A row that fits a page of its own is not torn apart for the sake of one or two lines.
      if (!fits && y > top && room < leastRoom) break
      const rule = y > top
      const height = placeLines(flow, cells, y, frame.padding)
      if (height === 0) break
      if (rule) drawRule(flow, frame.rowRule, y, colours.faintLine)
      y += height
      if (!cells.every((cell) => cell.done)) break
      rows.shift()
    }
    flow.y = Math.max(y, top + placedLeft)
    if (rows.length === 0 && left.every((cell) => cell.done)) break
    turn(flow, frame, true)
  }
  drawRule(flow, frame.groupRule, flow.y, colours.line)
}

function turn(flow: PageFlow, frame: RowFrame, continued: boolean): void {
  if (continued) drawRule(flow, frame.groupRule, flow.y, colours.line)
  flow.startPage()
  frame.onNewPage(continued)
}

/** Places what fits of each cell, and gives the height of the row so far; 0 where nothing fits. */
function placeLines(flow: PageFlow, cells: readonly CellRest[], top: number, padding: number): number {
  const room = flow.bottom - top - 2 * padding
  const fitting = cells.map((cell) => cell.fitting(room))
  if (fitting.every(({ height }) => height === 0)) return cells.every((cell) => cell.done) ? 2 * padding : 0
  cells.forEach((cell, index) => cell.place(flow, top + padding, fitting[index]?.until ?? 0))
  return Math.max(...fitting.map(({ height }) => height)) + 2 * padding
}

function tallest(cells: readonly CellRest[]): number {
  return cells.reduce((height, cell) => Math.max(height, cell.height()), 0)
}

function drawRule(flow: PageFlow, [from, to]: readonly [number, number], y: number, colour: Colour): void {
  flow.shape({ shape: 'line', x1: from, y1: y, x2: to, y2: y, colour, thickness: 0.6 })
}
