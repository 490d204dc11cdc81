/** The parts of a package that can hold references to a sheet, found by following relations from the workbook. */
import type { OpenPackage } from '../package/open-package'
import { relationsOf } from '../package/relations'

export interface LinkedPart {
  part: string
  /** The type of the relation that leads to it. */
  type: string
  /** It belongs to the sheet that rows go into, or is that sheet. */
  own: boolean
}

const typesWithReferences: ReadonlySet<string> = new Set([
  'worksheet',
  'chartsheet',
  'dialogsheet',
  'xlMacrosheet',
  'drawing',
  'vmlDrawing',
  'chart',
  'chartEx',
  'chartUserShapes',
  'comments',
  'threadedComment',
  'table',
  'tableSingleCells',
  'ctrlProp',
  'pivotTable',
  'pivotCacheDefinition',
])

/** Each part once, in the order in which relations lead to it. */
export function linkedParts(source: OpenPackage, workbookPart: string, sheetPart: string): LinkedPart[] {
  const found: LinkedPart[] = []
  const seen = new Set<string>([workbookPart.toLowerCase()])
  const follow = (part: string, isOwn: boolean): void => {
    for (const { type, target, external } of relationsOf(source, part)) {
      if (external || !typesWithReferences.has(type) || seen.has(target.toLowerCase())) continue
      seen.add(target.toLowerCase())
      const own = isOwn || target.toLowerCase() === sheetPart.toLowerCase()
      found.push({ part: target, type, own })
      follow(target, own)
    }
  }
  follow(workbookPart, false)
  return found
}
