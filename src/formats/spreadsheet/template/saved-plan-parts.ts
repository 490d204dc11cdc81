/** The parts of the template that keep the whole plan, written as Excel writes custom XML. A blank template keeps nothing. */
import { makeSavedPlan, savedPlanNamespace, savedPlanPart } from '../saved-plan'
import { element, part } from './markup'
import { relations } from './package-parts'

const namespace = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml'
/** Tells the part from others in the same workbook (ECMA-376 part 1, 22.5.2.1). */
const itemId = '{5D2B6E0C-93E1-4C0B-9B0B-3B0C1D7F7A11}'

export const savedPlanProperties = 'customXml/itemProps1.xml'

export function makeSavedPlanParts(): [name: string, bytes: Uint8Array][] {
  const schema = element('ds:schemaRef', { 'ds:uri': savedPlanNamespace })
  return [
    [savedPlanPart, makeSavedPlan('')],
    ['customXml/_rels/item1.xml.rels', relations([['customXmlProps', 'itemProps1.xml']])],
    [
      savedPlanProperties,
      part(
        element(
          'ds:datastoreItem',
          { 'ds:itemID': itemId, 'xmlns:ds': namespace },
          element('ds:schemaRefs', {}, schema),
        ),
      ),
    ],
  ]
}
