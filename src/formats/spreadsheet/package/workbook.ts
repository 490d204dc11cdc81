/** The parts of a workbook that everything else starts from: its sheets, shared strings, styles and date system. */
import { limits } from '../limits'
import { SpreadsheetError } from '../problem'
import type { OpenPackage } from './open-package'
import { relationsOf, type Relation } from './relations'
import { attributeOf, descendants, elementsOf, firstElement, textOf, type XmlDocument } from './xml-tree'

export interface WorkbookSheet {
  name: string
  part: string
  hidden: boolean
  /** Position among all sheets, chart sheets included, as defined names count it. */
  index: number
}

export interface DefinedName {
  name: string
  /** Index of the sheet that the name belongs to, or null for the whole workbook. */
  sheet: number | null
  formula: string
}

export interface Workbook {
  part: string
  document: XmlDocument
  relations: Relation[]
  sheets: WorkbookSheet[]
  definedNames: DefinedName[]
  sharedStringsPart: string | undefined
  stylesPart: string | undefined
  /** Dates count from 1904 instead of 1900. */
  from1904: boolean
  macros: boolean
  externalLinks: boolean
  comments: boolean
}

/** Throws a SpreadsheetError where the package holds no workbook with a worksheet. */
export function readWorkbookPart(source: OpenPackage): Workbook {
  const part = relationsOf(source, '').find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml'
  const document = source.xml(part)
  if (document === null) throw new SpreadsheetError('file.not-a-spreadsheet', { found: describePackage(source) })
  const relations = relationsOf(source, part)
  const list = firstElement(document.root, 'sheets')
  const listed = list === undefined ? [] : elementsOf(list, 'sheet')
  if (listed.length > limits.sheets) {
    throw new SpreadsheetError('workbook.too-many-sheets', { sheets: listed.length, limit: limits.sheets })
  }
  const sheets = listed.flatMap((sheet, index): WorkbookSheet[] => {
    const relation = relations.find(({ id }) => id === attributeOf(sheet, 'id'))
    if (relation?.type !== 'worksheet' || relation.external) return []
    const state = attributeOf(sheet, 'state')
    const hidden = state === 'hidden' || state === 'veryHidden'
    return [{ name: attributeOf(sheet, 'name') ?? '', part: relation.target, hidden, index }]
  })
  if (sheets.length === 0) {
    throw new SpreadsheetError(
      document.root.name.includes('workbook') ? 'workbook.no-sheet' : 'file.not-a-spreadsheet',
      {
        found: describePackage(source),
      },
    )
  }
  const properties = firstElement(document.root, 'workbookPr')
  const date1904 = properties === undefined ? undefined : attributeOf(properties, 'date1904')
  const partOf = (type: string) => relations.find((relation) => relation.type === type)?.target
  const names = Array.from(source.archive.entries.keys(), (name) => name.toLowerCase())
  return {
    part,
    document,
    relations,
    sheets,
    definedNames: readDefinedNames(document),
    sharedStringsPart: partOf('sharedStrings'),
    stylesPart: partOf('styles'),
    from1904: date1904 === '1' || date1904 === 'true',
    macros: names.some((name) => name.endsWith('vbaproject.bin')) || partOf('vbaProject') !== undefined,
    externalLinks:
      relations.some(({ type }) => type === 'externalLink') || names.some((name) => name.includes('externallinks/')),
    comments: names.some((name) => /^xl\/(?:threaded)?comment/.test(name)),
  }
}

function readDefinedNames(document: XmlDocument): DefinedName[] {
  const list = firstElement(document.root, 'definedNames')
  if (list === undefined) return []
  return Array.from(descendants(list, 'definedName'), (element) => {
    const sheet = attributeOf(element, 'localSheetId')
    return {
      name: attributeOf(element, 'name') ?? '',
      sheet: sheet === undefined ? null : Number(sheet),
      formula: textOf(element),
    }
  })
}

/** What a zip file without a workbook is, in words that fit "This is …". */
function describePackage(source: OpenPackage): string {
  const has = (start: string) => [...source.archive.entries.keys()].some((name) => name.startsWith(start))
  if (has('word/')) return 'a Word document'
  if (has('ppt/')) return 'a PowerPoint presentation'
  return 'a zip file'
}
