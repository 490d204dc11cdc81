/** The value of one cell element of a worksheet. Formulas are never evaluated: their kept value is read. */
import { parseIsoDate, type CalendarDate } from '~/domain/calendar-date'
import { attributeOf, firstElement, textOf, type XmlElement } from '../package/xml-tree'
import type { CellValue } from '../read/grid'
import { unescapeCellText } from './cell-text'
import { showMonth, type NumberFormat } from './number-format'
import { dateFromSerial, serialFromDate } from './serial-date'
import { richText } from './shared-strings'
import type { CellStyle } from './styles'

export interface CellContext {
  sharedStrings: readonly string[]
  from1904: boolean
}

/** Null for an empty cell, and for one whose content makes no sense. */
export function readCellValue(cell: XmlElement, style: CellStyle | undefined, context: CellContext): CellValue | null {
  const type = attributeOf(cell, 't') ?? 'n'
  if (type === 'inlineStr') {
    const inline = firstElement(cell, 'is')
    return inline === undefined ? null : textValue(richText(inline))
  }
  const value = firstElement(cell, 'v')
  const raw = value === undefined ? '' : textOf(value)
  switch (type) {
    case 's':
      return textValue(context.sharedStrings[Number(raw || NaN)] ?? '')
    case 'str':
      return textValue(unescapeCellText(raw))
    case 'b':
      return raw === '' ? null : { kind: 'boolean', value: raw.trim() === '1' || raw.trim() === 'true' }
    case 'e':
      return raw === '' ? null : { kind: 'error', code: raw }
    case 'd':
      return isoDateValue(raw, style, context)
    default:
      return raw.trim() === '' ? null : numberValue(Number(raw), style, context)
  }
}

function textValue(text: string): CellValue | null {
  return text === '' ? null : { kind: 'text', text }
}

function numberValue(number: number, style: CellStyle | undefined, context: CellContext): CellValue | null {
  if (!Number.isFinite(number)) return null
  if (style?.format.date === true) {
    const date = dateFromSerial(number, context.from1904)
    return { kind: 'date', date, number, ...shownMonth(date, style.format) }
  }
  return { kind: 'number', number, percent: style?.format.percent === true }
}

/** Strict workbooks may write a date as text: "2021-06-30T00:00:00". */
function isoDateValue(raw: string, style: CellStyle | undefined, context: CellContext): CellValue | null {
  const date = parseIsoDate(raw.trim().slice(0, 10))
  if (date === null) return textValue(raw)
  const number = serialFromDate(date, context.from1904) ?? 0
  return { kind: 'date', date, number, ...shownMonth(date, style?.format) }
}

/** What a cell shows whose format leaves the day out. */
export function shownMonth(date: CalendarDate | null, format: NumberFormat | undefined): { shown?: string } {
  const pattern = format?.monthPattern ?? null
  return date === null || pattern === null ? {} : { shown: showMonth(pattern, date) }
}
