/** Every other place in the XML of a package that holds a reference, by the names of elements and attributes. */
import { attributeOf, elementsOf, firstElement, localName, textOf, type XmlElement } from '../package/xml-tree'
import { editAttribute, editText, formulaEdit, rowIndexEdit, shiftRangesIn, type Insertion } from './insertion'
import { isSameName, ruleRows, shiftRanges, type FormulaPlace, type Growth } from './shift-reference'

/** Attributes with ranges of the sheet that the part belongs to, and how these grow. */
const rangeAttributes: ReadonlyMap<string, readonly [attribute: string, growth: Growth][]> = new Map([
  ['dimension', [['ref', 'all']]],
  ['sheetView', [['topLeftCell', 'none']]],
  ['customSheetView', [['topLeftCell', 'none']]],
  ['pane', [['topLeftCell', 'none']]],
  [
    'selection',
    [
      ['activeCell', 'none'],
      ['sqref', 'none'],
    ],
  ],
  ['autoFilter', [['ref', 'ranges']]],
  ['sortState', [['ref', 'ranges']]],
  ['sortCondition', [['ref', 'ranges']]],
  ['conditionalFormatting', [['sqref', 'all']]],
  ['dataValidation', [['sqref', 'all']]],
  ['ignoredError', [['sqref', 'all']]],
  ['protectedRange', [['sqref', 'all']]],
  ['hyperlink', [['ref', 'none']]],
  ['scenarios', [['sqref', 'none']]],
  ['inputCells', [['r', 'none']]],
  ['cellWatch', [['r', 'none']]],
  ['webPublishItem', [['sourceRef', 'ranges']]],
  ['table', [['ref', 'ranges']]],
  ['singleXmlCell', [['r', 'none']]],
  ['comment', [['ref', 'none']]],
  ['threadedComment', [['ref', 'none']]],
  ['location', [['ref', 'none']]],
])

/** Attributes with formulas, in any part. */
const formulaAttributes: ReadonlyMap<string, readonly string[]> = new Map([
  ['hyperlink', ['location']],
  ['cfvo', ['val']],
  ['sp', ['textlink']],
  ['cameraTool', ['cellRange']],
  ['controlPr', ['linkedCell', 'listFillRange']],
  ['formControlPr', ['fmlaLink', 'fmlaRange', 'fmlaGroup', 'fmlaTxbx']],
])

const formulaElements: ReadonlySet<string> = new Set([
  'f',
  'formula',
  'formula1',
  'formula2',
  'calculatedColumnFormula',
  'totalsRowFormula',
])

/** Moves every reference below an element, cells apart. Says whether any changed. */
export function shiftReferencesIn(root: XmlElement, insertion: Insertion, own: boolean): boolean {
  return shiftElement(root, insertion, { own }, '')
}

function shiftElement(element: XmlElement, insertion: Insertion, place: FormulaPlace, parent: string): boolean {
  const name = localName(element.name)
  if (name === 'sheetData') return false
  const inside = isRule(name) ? { ...place, relative: rulePlace(element, insertion, place.own) } : place
  const edit = formulaEdit(insertion, inside)
  let changed = false
  // Before the cell at the top of the view has moved, from which the frozen rows are counted.
  if (name === 'sheetView' && place.own) changed = shiftFrozenRows(element, insertion)
  for (const attribute of formulaAttributes.get(name) ?? [])
    changed = editAttribute(element, attribute, edit) || changed
  if (place.own) {
    for (const [attribute, growth] of rangeAttributes.get(name) ?? []) {
      changed = shiftRangesIn(element, attribute, insertion, growth) || changed
    }
    if (name === 'brk') changed = shiftBreak(element, insertion, parent) || changed
  }
  if (name === 'worksheetSource' || name === 'dataRef') changed = shiftSource(element, insertion) || changed
  if (name === 'sqref' || (formulaElements.has(name) && elementsOf(element).length === 0)) {
    return editText(element, name === 'sqref' ? rangesEdit(insertion, place.own, parent) : edit) || changed
  }
  for (const child of elementsOf(element)) changed = shiftElement(child, insertion, inside, name) || changed
  return changed
}

function isRule(name: string): boolean {
  return name === 'conditionalFormatting' || name === 'dataValidation'
}

function rulePlace(rule: XmlElement, { shift }: Insertion, own: boolean): (row: number) => number {
  const list = firstElement(rule, 'sqref')
  return ruleRows(attributeOf(rule, 'sqref') ?? (list === undefined ? '' : textOf(list)), shift, own)
}

/** Extension lists hold ranges as text. In charts the element of that name holds a formula. */
function rangesEdit(insertion: Insertion, own: boolean, parent: string): (text: string) => string {
  return (text) => {
    if (text.includes('!')) return formulaEdit(insertion, { own })(text)
    return own ? shiftRanges(text, insertion.shift, parent === 'sparkline' ? 'none' : 'all') : text
  }
}

/** Breaks stand after the row that they name: they move with the one below it. */
function shiftBreak(element: XmlElement, { shift }: Insertion, parent: string): boolean {
  const afterRow = rowIndexEdit((row) => shift.moved(row))
  if (parent === 'rowBreaks') return editAttribute(element, 'id', afterRow)
  const from = editAttribute(element, 'min', afterRow)
  return editAttribute(element, 'max', afterRow) || from
}

/** The rows above a frozen pane grow where the new rows stand among them. */
function shiftFrozenRows(view: XmlElement, { shift }: Insertion): boolean {
  const pane = firstElement(view, 'pane')
  if (pane === undefined || attributeOf(pane, 'state')?.startsWith('frozen') !== true) return false
  const top = Number(/\d+/.exec(attributeOf(view, 'topLeftCell') ?? 'A1')?.[0] ?? 1)
  const edit = (text: string) => String(shift.moved(top + Number(text) - 1) - shift.moved(top) + 1)
  return editAttribute(pane, 'ySplit', edit)
}

/** The cells that a pivot table or a consolidation takes its values from, on a sheet that it names. */
function shiftSource(element: XmlElement, insertion: Insertion): boolean {
  const isElsewhere = attributeOf(element, 'id') !== undefined
  const isSame = isSameName(attributeOf(element, 'sheet') ?? '', insertion.sheet)
  return isSame && !isElsewhere && shiftRangesIn(element, 'ref', insertion, 'ranges')
}
