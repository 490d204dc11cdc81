/** Draws what layout placed on a page. */
import type { Placed, PlacedLink, PlacedText, Shape } from '../layout/placed'
import { StructureNode } from '../tags/structure-node'
import type { Piece } from '../text/pieces'
import type { Line } from '../text/wrap-text'
import type { PageContent } from './page-content'

export function drawPlaced(content: PageContent, placed: Placed): void {
  switch (placed.kind) {
    case 'text':
      drawText(content, placed)
      return
    case 'shape':
      content.within('layout', () => drawShape(content, placed.shape))
      return
    case 'picture':
      content.within(placed.node, () => placed.shapes.forEach((shape) => drawShape(content, shape)))
      return
    case 'link':
      drawLink(content, placed)
      return
  }
}

/** Where the text of a line stands: its capitals in the middle of the line. */
function baselineOf(line: Line, top: number): number {
  const size = line.pieces.reduce((largest, { style }) => Math.max(largest, style.size), 0)
  return top + line.height / 2 + size * 0.357
}

/**
 * Lines that follow each other are one piece of content. A box stands in a Span of its own, with the text that it stands for,
 * so the content before it ends there and goes on after it.
 */
function drawText(content: PageContent, { node, x, top, lines }: PlacedText): void {
  let waiting: { x: number; baseline: number; pieces: Piece[] }[] = []
  const flush = () => {
    const ready = waiting
    waiting = []
    if (ready.length === 0) return
    content.within(node, () => ready.forEach((part) => content.text(part.x, part.baseline, part.pieces)))
  }
  let y = top
  for (const line of lines) {
    const baseline = baselineOf(line, y)
    let at = x
    let part: Piece[] = []
    const endPart = (from: number) => {
      if (part.length > 0) waiting.push({ x: from, baseline, pieces: part })
      part = []
    }
    let partAt = at
    for (const piece of line.pieces) {
      if (piece.boxed !== null && node instanceof StructureNode) {
        endPart(partAt)
        flush()
        const span = node.add('Span', { actualText: piece.boxed })
        const boxAt = at
        content.within(span, () => content.text(boxAt, baseline, [piece]))
        partAt = at + piece.width
      } else part.push(piece)
      at += piece.width
    }
    endPart(partAt)
    y += line.height
  }
  flush()
}

function drawShape(content: PageContent, shape: Shape): void {
  switch (shape.shape) {
    case 'fill':
      content.rectangle(shape.x, shape.top, shape.width, shape.height, shape.colour)
      return
    case 'line':
      content.line([shape.x1, shape.y1], [shape.x2, shape.y2], shape.colour, shape.thickness, shape.dash)
      return
    case 'dot':
      content.dot([shape.x, shape.y], shape.radius, shape.colour, shape.filled)
      return
    case 'text':
      content.text(shape.x, baselineOf(shape.line, shape.top), shape.line.pieces)
      return
  }
}

function drawLink(content: PageContent, { node, x, top, line }: PlacedLink): void {
  drawText(content, { kind: 'text', node, x, top, lines: [line] })
  const colour = line.pieces[0]?.style.colour
  const y = baselineOf(line, top) + 1.5
  // Underlined, so that a link is not told by its colour alone.
  if (colour !== undefined) content.within('layout', () => content.line([x, y], [x + line.width, y], colour, 0.5))
}
