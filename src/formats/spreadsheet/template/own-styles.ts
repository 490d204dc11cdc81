/** The look of the tool's own template: Arial, the blue and greys of the NHS identity at contrast of at least 4.5 to 1. */
import { element, part } from './markup'

export const colours = {
  text: '212B32',
  secondary: '4C6272',
  blue: '005EB8',
  darkBlue: '003087',
  label: 'EDF2F6',
  asked: 'FFE680',
  line: 'C8D1D7',
  strongLine: '6F8290',
  white: 'FFFFFF',
} as const

const dateFormat = '[$-809]d mmmm yyyy'
const dateFormatId = 164
const textFormatId = 49

interface Style {
  font: 'body' | 'title' | 'secondary' | 'bold' | 'header' | 'heading'
  fill?: 'none' | 'blue' | 'label' | 'asked'
  border?: 'none' | 'header' | 'underline'
  format?: number
  horizontal?: 'left' | 'right' | 'center'
  vertical?: 'top' | 'center'
  wrap?: boolean
  indent?: number
  /** The cell's text starts with a sign that a spreadsheet would take for a formula. */
  quoted?: boolean
}

const bodyText: Style = { font: 'body', vertical: 'top', wrap: true, horizontal: 'left', indent: 1 }
const valueText: Style = { font: 'body', border: 'underline', vertical: 'center', horizontal: 'left', indent: 1 }
const reference: Style = { ...bodyText, font: 'bold', format: textFormatId }

/** Every cell style by name. Texts have a twin with the quote prefix, which keeps "=1+1" a text when someone edits it. */
const styles = {
  plain: { font: 'body' },
  title: { font: 'title', vertical: 'center' },
  secondary: { font: 'secondary', vertical: 'center' },
  label: { font: 'bold', fill: 'label', vertical: 'center', horizontal: 'left', indent: 1 },
  labelRight: { font: 'bold', fill: 'label', vertical: 'center', horizontal: 'right', indent: 1 },
  value: valueText,
  valueQuoted: { ...valueText, quoted: true },
  valueDate: { ...valueText, format: dateFormatId },
  header: {
    font: 'header',
    fill: 'blue',
    border: 'header',
    vertical: 'center',
    horizontal: 'left',
    wrap: true,
    indent: 1,
  },
  reference,
  referenceQuoted: { ...reference, quoted: true },
  text: bodyText,
  textQuoted: { ...bodyText, quoted: true },
  plainText: { ...bodyText, format: textFormatId },
  plainTextQuoted: { ...bodyText, format: textFormatId, quoted: true },
  date: { ...bodyText, format: dateFormatId, wrap: false },
  /** A heading of what somebody is asked to fill in. */
  headerAsked: {
    font: 'bold',
    fill: 'asked',
    border: 'header',
    vertical: 'center',
    horizontal: 'left',
    wrap: true,
    indent: 1,
  },
  helpTopic: { font: 'bold', vertical: 'top', wrap: true, border: 'underline', horizontal: 'left', indent: 1 },
  number: { ...bodyText, horizontal: 'right', wrap: false },
  helpText: { font: 'body', vertical: 'top', wrap: true, border: 'underline', horizontal: 'left', indent: 1 },
} as const satisfies Record<string, Style>

export type StyleName = keyof typeof styles

export function styleIndex(name: StyleName): number {
  return Object.keys(styles).indexOf(name)
}

/** Differential formats, in the order that the plan sheet's conditional formats count them. */
export const differentials = { newItem: 0, row: 1, repeated: 2 } as const

const fontNames = ['body', 'title', 'secondary', 'bold', 'header', 'heading'] as const satisfies Style['font'][]
const fillNames = ['none', 'gray125', 'blue', 'label', 'asked'] as const
const borderNames = ['none', 'header', 'underline'] as const

export function makeStylesPart(): Uint8Array {
  return part(
    element(
      'styleSheet',
      { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' },
      list('numFmts', [element('numFmt', { numFmtId: dateFormatId, formatCode: dateFormat })]),
      list('fonts', [
        font(10, colours.text),
        font(20, colours.darkBlue, true),
        font(10, colours.secondary),
        font(10, colours.text, true),
        font(10, colours.white, true),
        font(14, colours.darkBlue, true),
      ]),
      list('fills', [
        pattern('none'),
        pattern('gray125'),
        solid(colours.blue),
        solid(colours.label),
        solid(colours.asked),
      ]),
      list('borders', [
        border({}),
        border({ left: colours.white, right: colours.white, bottom: colours.darkBlue }),
        border({ bottom: colours.line }),
      ]),
      list('cellStyleXfs', [element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]),
      list('cellXfs', Object.values(styles).map(cellFormat)),
      list('cellStyles', [element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })]),
      list('dxfs', [
        element(
          'dxf',
          {},
          border({ left: colours.line, right: colours.line, top: colours.strongLine, bottom: colours.line }),
        ),
        element('dxf', {}, border({ left: colours.line, right: colours.line, bottom: colours.line })),
        element(
          'dxf',
          {},
          element('font', {}, element('color', { rgb: `FF${colours.secondary}` })),
          border({ left: colours.line, right: colours.line, bottom: colours.line }),
        ),
      ]),
      element('tableStyles', { count: 0, defaultTableStyle: 'TableStyleMedium2' }),
    ),
  )
}

function list(name: string, children: readonly string[]): string {
  return element(name, { count: children.length }, ...children)
}

function font(size: number, colour: string, bold = false): string {
  return element(
    'font',
    {},
    bold ? element('b', {}) : '',
    element('sz', { val: size }),
    element('color', { rgb: `FF${colour}` }),
    element('name', { val: 'Arial' }),
    element('family', { val: 2 }),
  )
}

function pattern(type: string): string {
  return element('fill', {}, element('patternFill', { patternType: type }))
}

function solid(colour: string): string {
  return element(
    'fill',
    {},
    element(
      'patternFill',
      { patternType: 'solid' },
      element('fgColor', { rgb: `FF${colour}` }),
      element('bgColor', { indexed: 64 }),
    ),
  )
}

function border(sides: { left?: string; right?: string; top?: string; bottom?: string }): string {
  const side = (name: string, colour: string | undefined) =>
    colour === undefined
      ? element(name, {})
      : element(name, { style: 'thin' }, element('color', { rgb: `FF${colour}` }))
  return element(
    'border',
    {},
    side('left', sides.left),
    side('right', sides.right),
    side('top', sides.top),
    side('bottom', sides.bottom),
  )
}

function cellFormat(style: Style): string {
  const aligned = style.horizontal ?? style.vertical ?? style.wrap
  return element(
    'xf',
    {
      numFmtId: style.format ?? 0,
      fontId: fontNames.indexOf(style.font),
      fillId: fillNames.indexOf(style.fill ?? 'none'),
      borderId: borderNames.indexOf(style.border ?? 'none'),
      xfId: 0,
      quotePrefix: style.quoted,
      applyNumberFormat: style.format === undefined ? undefined : true,
      applyFont: true,
      applyFill: style.fill === undefined ? undefined : true,
      applyBorder: style.border === undefined ? undefined : true,
      applyAlignment: aligned === undefined ? undefined : true,
    },
    aligned === undefined
      ? ''
      : element('alignment', {
          horizontal: style.horizontal,
          vertical: style.vertical,
          wrapText: style.wrap === true ? true : undefined,
          indent: style.indent,
        }),
  )
}
