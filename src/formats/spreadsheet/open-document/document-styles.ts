/** The look of the .ods: the same type, colours and measures as the tool's .xlsx template. */
import { element } from '../template/markup'
import { colours } from '../template/own-styles'

export const namespaces = {
  'xmlns:office': 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
  'xmlns:style': 'urn:oasis:names:tc:opendocument:xmlns:style:1.0',
  'xmlns:text': 'urn:oasis:names:tc:opendocument:xmlns:text:1.0',
  'xmlns:table': 'urn:oasis:names:tc:opendocument:xmlns:table:1.0',
  'xmlns:fo': 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0',
  'xmlns:number': 'urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:meta': 'urn:oasis:names:tc:opendocument:xmlns:meta:1.0',
  'xmlns:of': 'urn:oasis:names:tc:opendocument:xmlns:of:1.2',
  'xmlns:config': 'urn:oasis:names:tc:opendocument:xmlns:config:1.0',
  'office:version': '1.3',
} as const

interface CellLook {
  bold?: boolean
  size?: number
  colour?: string
  fill?: string
  /** Colours of the lines around the cell. */
  top?: string
  sides?: string
  bottom?: string
  align?: 'start' | 'end'
  vertical?: 'top' | 'middle'
  wrap?: boolean
  date?: boolean
}

const body: CellLook = { wrap: true, vertical: 'top', sides: colours.line, bottom: colours.line }
const repeated: CellLook = { ...body, colour: colours.secondary }
const value: CellLook = { vertical: 'middle', bottom: colours.line }

/** Cell styles by name. "first" rows are those that start an item. */
const looks = {
  title: { bold: true, size: 20, colour: colours.darkBlue, vertical: 'middle' },
  secondary: { colour: colours.secondary, vertical: 'middle' },
  label: { bold: true, fill: colours.label, vertical: 'middle' },
  labelRight: { bold: true, fill: colours.label, vertical: 'middle', align: 'end' },
  value,
  valueDate: { ...value, date: true },
  header: {
    bold: true,
    colour: colours.white,
    fill: colours.blue,
    sides: colours.white,
    bottom: colours.darkBlue,
    vertical: 'middle',
    wrap: true,
  },
  reference: { ...body, bold: true },
  text: body,
  date: { ...body, date: true, wrap: false },
  firstReference: { ...body, bold: true, top: colours.strongLine },
  firstText: { ...body, top: colours.strongLine },
  firstDate: { ...body, date: true, wrap: false, top: colours.strongLine },
  repeatedReference: { ...repeated, bold: true },
  repeatedText: repeated,
  helpTopic: { bold: true, wrap: true, vertical: 'top', bottom: colours.line },
  helpText: { wrap: true, vertical: 'top', bottom: colours.line },
} as const satisfies Record<string, CellLook>

export type DocumentStyle = keyof typeof looks

export function cellStyles(): string {
  const dateStyle = element(
    'number:date-style',
    { 'style:name': 'N-date', 'number:language': 'en', 'number:country': 'GB' },
    element('number:day', {}),
    element('number:text', {}, ' '),
    element('number:month', { 'number:style': 'long', 'number:textual': 'true' }),
    element('number:text', {}, ' '),
    element('number:year', { 'number:style': 'long' }),
  )
  return (
    dateStyle +
    Object.entries(looks)
      .map(([name, look]) => cellStyle(name, look))
      .join('')
  )
}

function cellStyle(name: string, look: CellLook): string {
  const line = (colour: string | undefined) => (colour === undefined ? undefined : `0.5pt solid #${colour}`)
  return element(
    'style:style',
    {
      'style:name': name,
      'style:family': 'table-cell',
      'style:parent-style-name': 'Default',
      'style:data-style-name': look.date === true ? 'N-date' : undefined,
    },
    element('style:table-cell-properties', {
      'fo:background-color': look.fill === undefined ? undefined : `#${look.fill}`,
      'fo:border-top': line(look.top),
      'fo:border-left': line(look.sides),
      'fo:border-right': line(look.sides),
      'fo:border-bottom': line(look.bottom),
      'fo:wrap-option': look.wrap === true ? 'wrap' : 'no-wrap',
      'style:vertical-align': look.vertical ?? 'top',
      'fo:padding-left': '0.15cm',
      'fo:padding-right': '0.1cm',
      'fo:padding-top': '0.05cm',
      'fo:padding-bottom': '0.05cm',
    }),
    element('style:paragraph-properties', { 'fo:text-align': look.align ?? 'start' }),
    element('style:text-properties', {
      'fo:font-weight': look.bold === true ? 'bold' : undefined,
      'fo:font-size': look.size === undefined ? undefined : `${look.size}pt`,
      'fo:color': `#${look.colour ?? colours.text}`,
    }),
  )
}

/** Default style with its language, and a page style for each orientation. */
export function documentStyles(footer: string): string {
  return element(
    'office:document-styles',
    namespaces,
    element(
      'office:styles',
      {},
      element(
        'style:default-style',
        { 'style:family': 'table-cell' },
        element('style:text-properties', {
          'fo:font-family': 'Arial',
          'fo:font-size': '10pt',
          'fo:language': 'en',
          'fo:country': 'GB',
        }),
      ),
      element('style:style', { 'style:name': 'Default', 'style:family': 'table-cell' }),
    ),
    element('office:automatic-styles', {}, ...pages.map(pageLayout)),
    element('office:master-styles', {}, ...pages.map((page) => masterPage(page, footer))),
  )
}

/** How a sheet is laid out in print: across the page, upright, or across two pages side by side. */
export type PageName = 'landscape' | 'spread' | 'portrait'
const pages = ['landscape', 'spread', 'portrait'] as const satisfies readonly PageName[]

function pageLayout(name: PageName): string {
  const orientation = name === 'portrait' ? 'portrait' : 'landscape'
  const [width, height] = name === 'portrait' ? [21, 29.7] : [29.7, 21]
  return element(
    'style:page-layout',
    { 'style:name': `page-${name}` },
    element('style:page-layout-properties', {
      'fo:page-width': `${width}cm`,
      'fo:page-height': `${height}cm`,
      'style:print-orientation': orientation,
      'fo:margin-top': '1.2cm',
      'fo:margin-bottom': '0.8cm',
      'fo:margin-left': '1cm',
      'fo:margin-right': '1cm',
      'style:scale-to-X': name === 'spread' ? 2 : 1,
      'style:print-page-order': 'ltr',
      'style:print': 'objects charts drawings zero-values',
    }),
    element(
      'style:footer-style',
      {},
      element('style:header-footer-properties', { 'fo:min-height': '0.7cm', 'fo:margin-top': '0.3cm' }),
    ),
  )
}

function masterPage(name: PageName, footer: string): string {
  const pages = `Page ${element('text:page-number', {}, '1')} of ${element('text:page-count', {}, '1')}`
  return element(
    'style:master-page',
    { 'style:name': name, 'style:page-layout-name': `page-${name}` },
    element('style:header', { 'style:display': 'false' }),
    element(
      'style:footer',
      {},
      element('style:region-left', {}, element('text:p', {}, footer)),
      element('style:region-right', {}, element('text:p', {}, pages)),
    ),
  )
}
