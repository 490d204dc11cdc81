/**
 * The plan that the tool's own .xlsx keeps for the tool: the text of a plan file in a custom XML part (ECMA-376 part 1, 15.2.5),
 * which Excel and LibreOffice carry along and other programs may drop. What the cells can't hold comes back from it; what they do
 * say wins where somebody has changed it (docs/decisions/0041-xlsx-as-save-file.md).
 */
import type { OpenPackage } from './package/open-package'
import { relationsOf } from './package/relations'
import type { Workbook } from './package/workbook'
import { decodeXml, escapeXmlText } from './package/xml-text'
import { parseXml } from './package/xml-parse'
import { textOf } from './package/xml-tree'

export const savedPlanPart = 'customXml/item1.xml'
export const savedPlanNamespace = 'urn:x-dspt-improvement-plan:saved-plan'

/** The part that holds this text; an empty text makes the part of a blank template. */
export function makeSavedPlan(planFile: string): Uint8Array {
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<plan xmlns="${savedPlanNamespace}">${escapeXmlText(savedText(planFile))}</plan>`,
  )
}

/** The text as the part holds it. What XML does not allow stands within strings of the JSON, where an escape says the same. */
export function savedText(planFile: string): string {
  return planFile.replace(/[\ufffe\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`)
}

/**
 * The text that was kept, or null where the workbook keeps none; empty where a part that may be it is damaged. What it says has
 * not been checked.
 */
export function readSavedPlan(source: OpenPackage, { relations }: Workbook): string | null {
  let isDamaged = false
  // LibreOffice relates the part to the package, not to the workbook.
  for (const { type, target } of [...relations, ...relationsOf(source, '')]) {
    if (type !== 'customXml') continue
    try {
      const bytes = source.part(target)
      if (bytes === null || !decodeXml(bytes).includes(savedPlanNamespace)) continue
      const text = textOf(parseXml(bytes, target).root)
      if (text.trim() !== '') return text
    } catch {
      // The cells are read without it.
      isDamaged = true
    }
  }
  return isDamaged ? '' : null
}
