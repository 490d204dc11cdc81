/**
 * The content of one page: operators of PDF 32000-1. Everything stands in a tagged node or in an artifact; drawing anywhere
 * else throws, so that nothing untagged can be written by mistake.
 */
import type { FontName } from '../fonts/font-files'
import type { Glyph } from '../fonts/font-set'
import type { UsedGlyphs } from '../fonts/used-glyphs'
import type { StructureNode } from '../tags/structure-node'
import type { Colour, TextStyle } from '../text/text-style'

export const fontResourceNames: Record<FontName, string> = { regular: 'F1', bold: 'F2', symbols: 'F3' }

export type Artifact = 'pagination' | 'layout'

const artifactTypes: Record<Artifact, string> = { pagination: 'Pagination', layout: 'Layout' }

export class PageContent {
  /** The node of each marked content, by its number on the page. */
  readonly owners: StructureNode[] = []
  private readonly operators: string[] = []
  private open: StructureNode | Artifact | null = null
  private font = ''
  private fill = ''
  private stroke = ''

  private readonly page: number
  /** Points; layout measures from the top, a PDF from the bottom. */
  private readonly height: number
  private readonly used: Record<FontName, UsedGlyphs>

  constructor(page: number, height: number, used: Record<FontName, UsedGlyphs>) {
    this.page = page
    this.height = height
    this.used = used
  }

  /** Draws inside a node, or as an artifact that assistive technology passes over. */
  within(owner: StructureNode | Artifact, draw: () => void): void {
    if (this.open !== null) throw new Error('Content is tagged within tagged content')
    this.open = owner
    this.write(typeof owner === 'string' ? `/Artifact <</Type /${artifactTypes[owner]}>> BDC` : this.beginNode(owner))
    draw()
    this.write('EMC')
    this.open = null
  }

  /** One line of glyphs in styles; `x` and `baseline` in points from the top left. */
  text(x: number, baseline: number, parts: readonly { glyphs: readonly Glyph[]; style: TextStyle }[]): void {
    this.needsOwner()
    const shown = parts.flatMap(({ glyphs, style }) =>
      runsOfOneFont(glyphs).flatMap((run) => [
        ...this.setFont(run.font, style.size),
        ...this.setFill(style.colour),
        `<${run.glyphs.map((glyph) => this.codeOf(glyph)).join('')}> Tj`,
      ]),
    )
    this.write(`BT ${number(x)} ${number(this.height - baseline)} Td`, ...shown, 'ET')
  }

  rectangle(x: number, top: number, width: number, height: number, colour: Colour): void {
    this.needsOwner()
    const bottom = this.height - top - height
    this.write(...this.setFill(colour), `${number(x)} ${number(bottom)} ${number(width)} ${number(height)} re f`)
  }

  line(from: readonly [number, number], to: readonly [number, number], colour: Colour, width: number, dash = 0): void {
    this.needsOwner()
    const path = `${this.point(from)} m ${this.point(to)} l S`
    this.write(
      ...this.setStroke(colour),
      `${number(width)} w`,
      dash > 0 ? `[${number(dash)}] 0 d ${path} [] 0 d` : path,
    )
  }

  dot([x, y]: readonly [number, number], radius: number, colour: Colour, filled: boolean): void {
    this.needsOwner()
    // Four Bézier curves; 0.5523 is how far their handles reach for a circle.
    const reach = radius * 0.5523
    const curves = (
      [
        [radius, 0, radius, -reach, reach, -radius, 0, -radius],
        [0, -radius, -reach, -radius, -radius, -reach, -radius, 0],
        [-radius, 0, -radius, reach, -reach, radius, 0, radius],
        [0, radius, reach, radius, radius, reach, radius, 0],
      ] as const
    ).map(([, , ax, ay, bx, by, cx, cy]) =>
      [this.point([x + ax, y + ay]), this.point([x + bx, y + by]), this.point([x + cx, y + cy]), 'c'].join(' '),
    )
    const path = `${this.point([x + radius, y])} m ${curves.join(' ')} h`
    if (filled) this.write(...this.setFill(colour), `${path} f`)
    else this.write(...this.setStroke(colour), ...this.setFill([1, 1, 1]), `1.2 w ${path} B`)
  }

  /** The content stream. */
  end(): string {
    if (this.open !== null) throw new Error('Content was not closed')
    return this.operators.join('\n')
  }

  private beginNode(node: StructureNode): string {
    const mcid = this.owners.push(node) - 1
    node.kids.push({ kind: 'content', page: this.page, mcid })
    const { actualText } = node.attributes
    const replaced = actualText === undefined ? '' : ` /ActualText <${utf16Hex(actualText)}>`
    return `/${node.type} <</MCID ${mcid}${replaced}>> BDC`
  }

  private codeOf(glyph: Glyph): string {
    return this.used[glyph.font].codeOf(glyph).toString(16).padStart(4, '0')
  }

  private point([x, y]: readonly [number, number]): string {
    return `${number(x)} ${number(this.height - y)}`
  }

  private setFont(font: FontName, size: number): string[] {
    const operator = `/${fontResourceNames[font]} ${number(size)} Tf`
    if (operator === this.font) return []
    this.font = operator
    return [operator]
  }

  private setFill(colour: Colour): string[] {
    const operator = `${colour.map(number).join(' ')} rg`
    if (operator === this.fill) return []
    this.fill = operator
    return [operator]
  }

  private setStroke(colour: Colour): string[] {
    const operator = `${colour.map(number).join(' ')} RG`
    if (operator === this.stroke) return []
    this.stroke = operator
    return [operator]
  }

  private needsOwner(): void {
    if (this.open === null) throw new Error('Content is drawn outside a tagged node or an artifact')
  }

  private write(...operators: string[]): void {
    this.operators.push(...operators)
  }
}

function runsOfOneFont(glyphs: readonly Glyph[]): { font: FontName; glyphs: Glyph[] }[] {
  const runs: { font: FontName; glyphs: Glyph[] }[] = []
  for (const glyph of glyphs) {
    const last = runs.at(-1)
    if (last?.font === glyph.font) last.glyphs.push(glyph)
    else runs.push({ font: glyph.font, glyphs: [glyph] })
  }
  return runs
}

/** Three decimals are a thousandth of a point; exponents are not allowed. */
export function number(value: number): string {
  const rounded = Math.round(value * 1000) / 1000
  return String(rounded === 0 ? 0 : rounded)
}

/** A text string with its byte order mark: PDF 32000-1, 7.9.2.2. */
export function utf16Hex(text: string): string {
  let hex = 'FEFF'
  for (let index = 0; index < text.length; index++) {
    hex += text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0')
  }
  return hex
}
