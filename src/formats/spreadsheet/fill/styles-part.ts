/** The styles of a workbook that is filled: its own part, or a plain one where a program wrote none. */
import type { PackageEdit } from '../package/package-edit'
import { relationsPart } from '../package/relations'
import type { Workbook } from '../package/workbook'
import { parseXml } from '../package/xml-parse'
import { attributeOf, elementsOf, newElement, type XmlDocument } from '../package/xml-tree'
import { SpreadsheetError } from '../problem'

export interface StylesPart {
  name: string
  document: XmlDocument
}

/** Throws where the workbook names a styles part that is not there. */
export function stylesOf(editor: PackageEdit, workbook: Workbook): StylesPart {
  const name = workbook.stylesPart ?? addStyles(editor, workbook)
  const document = editor.xml(name)
  if (document === null) throw new SpreadsheetError('file.damaged', { part: name })
  return { name, document }
}

/** A date or a quoted text needs a style, and a workbook may be valid without any (ECMA-376 part 1, 12.3.20). */
function addStyles(editor: PackageEdit, workbook: Workbook): string {
  const folder = workbook.part.slice(0, workbook.part.lastIndexOf('/') + 1)
  const name = `${folder}styles.xml`
  const list = relationsPart(workbook.part)
  const relations = editor.xml(list)
  const types = editor.xml('[Content_Types].xml')
  if (relations === null || types === null) throw new SpreadsheetError('file.damaged', { part: list })

  const known = elementsOf(relations.root, 'Relationship')
  const sheetType =
    known.map((each) => attributeOf(each, 'Type') ?? '').find((type) => type.endsWith('/worksheet')) ?? ''
  const ids = new Set(known.map((each) => attributeOf(each, 'Id')))
  let number = known.length + 1
  while (ids.has(`rId${number}`)) number++
  relations.root.children.push(
    newElement(relations.root, 'Relationship', {
      Id: `rId${number}`,
      Type: sheetType.replace(/worksheet$/, 'styles'),
      Target: 'styles.xml',
    }),
  )
  editor.changed(list)
  types.root.children.push(
    newElement(types.root, 'Override', {
      PartName: `/${name}`,
      ContentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml',
    }),
  )
  editor.changed('[Content_Types].xml')
  const namespace = attributeOf(workbook.document.root, 'xmlns') ?? transitional
  editor.add(name, parseXml(new TextEncoder().encode(plainStyles(namespace)), name))
  return name
}

const transitional = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

function plainStyles(namespace: string): string {
  const format = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="${namespace}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1">${format}</cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
}
