/** The columns of a table and its head: tagged where the table begins, and repeated for the eye alone on later pages. */
import { heightOf } from '../layout/page-flow'
import { colours, styles } from '../layout/style'
import type { StructureNode } from '../tags/structure-node'
import { run, type DocumentBuilder } from './document-builder'

export interface Column {
  heading: string
  /** Its share of the width of the page; the shares of a table come to 1. */
  share: number
}

export interface ColumnPlace {
  x: number
  /** Of its text, without the room between columns. */
  width: number
}

/** Points above and below the text of a cell. */
export const cellPadding = 5
const gutter = 12

export function columnPlaces(columns: readonly Column[], left: number, width: number): ColumnPlace[] {
  let x = left
  return columns.map(({ share }) => {
    const place = { x: x + 4, width: width * share - gutter }
    x += width * share
    return place
  })
}

/** Adds the head to the structure of the table, and draws it. */
export function addHead(builder: DocumentBuilder, table: StructureNode, columns: readonly Column[]): void {
  const row = table.add('THead').add('TR')
  drawHead(
    builder,
    columns,
    columns.map(() => row.add('TH', { scope: 'Column' })),
  )
}

/** Draws the head; without nodes it belongs to the page, not to the text. */
export function drawHead(
  builder: DocumentBuilder,
  columns: readonly Column[],
  nodes: readonly StructureNode[] | null,
): void {
  const { flow } = builder
  const places = columnPlaces(columns, flow.left, flow.width)
  const cells = columns.map(({ heading }, index) =>
    flow.wrap([run(heading, styles.columnHeading)], places[index]?.width ?? flow.width),
  )
  const height = Math.max(...cells.map(heightOf)) + 2 * cellPadding
  const { left: x, y: top, width } = flow
  flow.shape({ shape: 'fill', x, top, width, height, colour: colours.blueTint })
  flow.shape({ shape: 'fill', x, top: top + height - 1.2, width, height: 1.2, colour: colours.deepBlue })
  cells.forEach((lines, index) => {
    const node = nodes?.[index] ?? 'pagination'
    flow.place({ kind: 'text', node, x: places[index]?.x ?? x, top: top + cellPadding, lines })
  })
  flow.y += height
}
