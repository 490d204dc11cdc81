/** What stands where on a page, in points from its top left corner. Made by layout, drawn by `pages/`. */
import type { StructureNode } from '../tags/structure-node'
import type { Line } from '../text/wrap-text'
import type { Colour } from '../text/text-style'

/** Lines below each other, the first one's top at `top`. */
export interface PlacedText {
  kind: 'text'
  /** The node that the text belongs to; for what is repeated or only decorates, what kind of artifact it is. */
  node: StructureNode | 'pagination' | 'layout'
  x: number
  top: number
  lines: readonly Line[]
}

export interface PlacedShape {
  kind: 'shape'
  shape: Shape
}

/** A picture: one piece of content with a text alternative. */
export interface PlacedPicture {
  kind: 'picture'
  node: StructureNode
  shapes: readonly Shape[]
}

/** A text of one line that leads to an address. */
export interface PlacedLink {
  kind: 'link'
  node: StructureNode
  x: number
  top: number
  line: Line
  address: string
  /** What the link leads to, for who can't see where it points. */
  description: string
}

export type Placed = PlacedText | PlacedShape | PlacedPicture | PlacedLink

export type Shape =
  | { shape: 'fill'; x: number; top: number; width: number; height: number; colour: Colour }
  | { shape: 'line'; x1: number; y1: number; x2: number; y2: number; colour: Colour; thickness: number; dash?: number }
  | { shape: 'dot'; x: number; y: number; radius: number; colour: Colour; filled: boolean }
  /** A line of text whose `top` is the top of its leading. */
  | { shape: 'text'; x: number; top: number; line: Line }

export interface PageFragment {
  width: number
  height: number
  placed: Placed[]
}

export interface Bookmark {
  title: string
  page: number
  /** Points from the top of the page. */
  top: number
  below: Bookmark[]
}

/** A document as it is laid out: what is drawn, what it means, and how to find one's way in it. */
export interface LaidOut {
  pages: PageFragment[]
  structure: StructureNode
  bookmarks: Bookmark[]
  title: string
  subject: string
  /** ISO 8601 day that the file is dated with; null leaves the dates out. */
  date: string | null
  notes: string[]
}
