/** The structure of a document, as assistive technology reads it: PDF 32000-1, 14.7 and 14.8. */

export type StructureType =
  | 'Document'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'Span'
  | 'Link'
  | 'Figure'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'

/** What a node holds: other nodes, content of a page, or an annotation. */
export type Kid =
  | StructureNode
  /** `page` counts from 0. */
  | { kind: 'content'; page: number; mcid: number }
  | { kind: 'annotation'; page: number; annotation: number }

export interface NodeAttributes {
  /** Said in place of what the node shows: of a picture. */
  alt?: string
  /** The characters that the node stands for: of a box. */
  actualText?: string
  scope?: 'Row' | 'Column'
  /** How many rows a cell covers; 1 unless given. */
  rowSpan?: number
  /** Points from the bottom left of its page: of a picture. */
  box?: readonly [number, number, number, number]
}

export class StructureNode {
  readonly kind = 'node'
  readonly kids: Kid[] = []

  readonly type: StructureType
  readonly attributes: NodeAttributes

  constructor(type: StructureType, attributes: NodeAttributes = {}) {
    this.type = type
    this.attributes = attributes
  }

  /** Adds a node after everything that this one holds so far, and gives it back. */
  add(type: StructureType, attributes: NodeAttributes = {}): StructureNode {
    const node = new StructureNode(type, attributes)
    this.kids.push(node)
    return node
  }
}
