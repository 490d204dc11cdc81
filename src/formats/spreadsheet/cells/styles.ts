/** What the styles part of a workbook says of a cell's style index. */
import type { OpenPackage } from '../package/open-package'
import { attributeOf, elementsOf, firstElement, type XmlElement } from '../package/xml-tree'
import type { GridStyle } from '../read/grid'
import { numberFormat, type NumberFormat } from './number-format'

export interface CellStyle {
  format: NumberFormat
  look: GridStyle
  quotePrefix: boolean
  /** Points; 11 where the file does not say. */
  fontSize: number
}

/** The styles by index. Empty where the workbook has no styles part. */
export function readStyles(source: OpenPackage, part: string | undefined): CellStyle[] {
  const root = part === undefined ? undefined : source.xml(part)?.root
  const formats = new Map(
    childrenOf(root, 'numFmts').map((format) => [
      Number(attributeOf(format, 'numFmtId')),
      attributeOf(format, 'formatCode') ?? '',
    ]),
  )
  const fonts = childrenOf(root, 'fonts')
  const fills = childrenOf(root, 'fills').map(isFilled)
  const borders = childrenOf(root, 'borders').map(isBordered)
  return childrenOf(root, 'cellXfs').map((xf) => {
    const formatId = Number(attributeOf(xf, 'numFmtId') ?? 0)
    const font = fonts[Number(attributeOf(xf, 'fontId') ?? 0)]
    const format = numberFormat(formatId, formats.get(formatId))
    const alignment = firstElement(xf, 'alignment')
    const protection = firstElement(xf, 'protection')
    return {
      format,
      look: {
        bold: isOn(firstElement(font, 'b')),
        filled: fills[Number(attributeOf(xf, 'fillId') ?? 0)] ?? false,
        bordered: borders[Number(attributeOf(xf, 'borderId') ?? 0)] ?? false,
        wrapped: isTrue(alignment === undefined ? undefined : attributeOf(alignment, 'wrapText')),
        date: format.date,
        locked: protection === undefined || !isFalse(attributeOf(protection, 'locked')),
      },
      quotePrefix: isTrue(attributeOf(xf, 'quotePrefix')),
      fontSize: Number(attributeOf(firstElement(font, 'sz') ?? xf, 'val') ?? 11) || 11,
    }
  })
}

/** `true` is as good as `1` in these files. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on'
}

function isFalse(value: string | undefined): boolean {
  return value === '0' || value === 'false' || value === 'off'
}

function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && !isFalse(attributeOf(element, 'val'))
}

function childrenOf(root: XmlElement | undefined, local: string): XmlElement[] {
  const parent = firstElement(root, local)
  return parent === undefined ? [] : elementsOf(parent)
}

function isFilled(fill: XmlElement): boolean {
  const pattern = firstElement(fill, 'patternFill')
  if (pattern === undefined) return firstElement(fill, 'gradientFill') !== undefined
  const type = attributeOf(pattern, 'patternType')
  return type !== undefined && type !== 'none' && type !== 'gray125'
}

function isBordered(border: XmlElement): boolean {
  return elementsOf(border).some((side) => (attributeOf(side, 'style') ?? 'none') !== 'none')
}
