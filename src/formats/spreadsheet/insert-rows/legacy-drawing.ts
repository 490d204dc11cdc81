/**
 * The boxes of notes, and old form controls, in VML (ECMA-376 part 4, 19.4). Edited as text: Excel's own VML is often no
 * well-formed XML (unclosed <br>), and what is not changed must stay as it stands.
 */
import { unescapeXml, escapeXmlText } from '../package/xml-text'
import { rowIndexEdit, formulaEdit, type Insertion } from './insertion'

const blockPattern = /<((?:[\w-]+:)?)ClientData\b[^>]*>[^]*?<\/\1ClientData\s*>/g
const formulaPattern = /(<(?:[\w-]+:)?Fmla(?:Link|Range|Group|Txbx|Pict)\s*>)([^<]*)(<)/g

export function shiftLegacyDrawing(vml: string, insertion: Insertion, own: boolean): string {
  const moveFormula = formulaEdit(insertion, { own })
  return vml.replace(blockPattern, (block) => {
    const moved = own ? moveBox(block, insertion) : block
    return moved.replace(formulaPattern, (whole, open: string, formula: string, close: string) => {
      const before = unescapeXml(formula)
      const after = moveFormula(before)
      return after === before ? whole : open + escapeXmlText(after) + close
    })
  })
}

function moveBox(block: string, { shift }: Insertion): string {
  const rowPattern = /(<(?:[\w-]+:)?Row\s*>)(\s*\d+\s*)(<)/
  const anchorPattern = /(<(?:[\w-]+:)?Anchor\s*>)([^<]*)(<)/
  const row = rowPattern.exec(block)?.[2]
  const moveRow = rowIndexEdit((number) => shift.moved(number))
  // The box of a note stays beside its cell. Any other object has MoveWithCells where it does NOT move: the word says no.
  if (row === undefined && /<(?:[\w-]+:)?MoveWithCells\s*(?:\/>|>\s*(?:True|t)?\s*<)/i.test(block)) return block
  return block
    .replace(rowPattern, (_, open: string, number: string, close: string) => open + moveRow(number) + close)
    .replace(anchorPattern, (_, open: string, places: string, close: string) => {
      const numbers = places.split(',')
      const top = Number(numbers[2])
      if (numbers.length !== 8 || !Number.isInteger(top)) return open + places + close
      const by = row === undefined ? shift.moved(top + 1) - 1 - top : Number(moveRow(row)) - Number(row)
      return open + numbers.map((text, at) => (at === 2 || at === 6 ? addTo(text, by) : text)).join(',') + close
    })
}

function addTo(text: string, by: number): string {
  return by === 0 ? text : text.replace(/\d+/, (number) => String(Number(number) + by))
}
