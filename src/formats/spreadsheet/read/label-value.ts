/** Where the value of a label stands: to its right, or below it. */
import type { CellPosition } from '../cells/reference'
import { dateLike } from './date-text'
import { cellAt, mergeAt, textAt, type Grid } from './grid'
import { isLabel, isOfAnotherSigner, meaningOfLabel, type LabelMeaning } from './label-words'
import { namesOrganisation, statedType } from './organisation-words'

/** What is known of the cells around the table. */
export interface Surroundings {
  /** Whether a row is one of those around the table, in which labels and their values stand. */
  isAround: (row: number) => boolean
  /** Whether a cell is already known as the value of a label: "CCG" may be either. */
  isValue: (position: CellPosition) => boolean
}

/** The cell that holds the value of a label or waits for it; null for a heading, and for a label with no cell of its own. */
export function valueCell(
  grid: Grid,
  label: CellPosition,
  meaning: LabelMeaning,
  { isAround, isValue }: Surroundings,
): CellPosition | null {
  const merge = mergeFrom(grid, label)
  // Merged over many columns it is the heading of a block, not a label.
  if (merge !== undefined && merge.to.column - merge.from.column >= 3) return null
  const right = besideLabel(grid, label)
  const below = { column: label.column, row: (merge?.to.row ?? label.row) + 1 }
  const rightText = textAt(grid, right).trim()
  const answers = meaning === 'organisationType' && statedType(rightText) !== null
  if (rightText !== '' && (answers || !isLabel(rightText))) return right
  if (rightText !== '' || isLabelLeftOf(grid, label, isValue)) return isAround(below.row) ? inStrip(grid, below) : null
  return isAround(below.row) && isValueBelow(grid, { label, right, below, meaning }) ? below : right
}

/** The cell to the right of a label, past the cells that it is merged with. */
function besideLabel(grid: Grid, label: CellPosition): CellPosition {
  return { column: (mergeFrom(grid, label)?.to.column ?? label.column) + 1, row: label.row }
}

/** Labels side by side have their values below them. */
function inStrip(grid: Grid, below: CellPosition): CellPosition | null {
  return isLabel(textAt(grid, below)) ? null : below
}

function isLabelLeftOf(grid: Grid, label: CellPosition, isValue: Surroundings['isValue']): boolean {
  const beside = { column: label.column - 1, row: label.row }
  const left = mergeAt(grid, beside)?.from ?? beside
  const text = textAt(grid, left)
  return text !== '' && isLabel(text) && !isValue(left)
}

const dateMeanings: ReadonlySet<LabelMeaning> = new Set(['signedOn', 'preparedOn', 'returnedToBauOn', 'bareDate'])

interface Places {
  label: CellPosition
  right: CellPosition
  below: CellPosition
  meaning: LabelMeaning
}

/**
 * Whether the text below a label is its value, not the next label: that one may be in words that nobody has thought of. Where
 * something speaks for the cell on the right, both the looks and the text of the one below have to speak for it.
 */
function isValueBelow(grid: Grid, { label, right, below, meaning }: Places): boolean {
  const cell = cellAt(grid, below)
  const text = textAt(grid, below).trim()
  if (dateMeanings.has(meaning)) return isAlone(grid, below) && (cell?.value?.kind === 'date' || dateLike(text))
  if (text === '' || text.length > 80 || isLabel(text) || isOfAnotherSigner(text)) return false
  if (cell?.style?.bold === true || cell?.style?.filled === true || !isAlone(grid, below)) return false
  const style = cellAt(grid, label)?.style
  const looksApart = style?.bold === true || style?.filled === true
  const fits = fitsMeaning(meaning, text)
  if (isReady(grid, right) || readsToTheRight(grid, label)) return looksApart && fits
  return looksApart || fits || isPair(grid, label, below)
}

/** The cell waits for a value: it is drawn or coloured as a field, merged, or shows dates. */
function isReady(grid: Grid, position: CellPosition): boolean {
  const cell = cellAt(grid, position)
  if ((cell?.value ?? null) !== null) return false
  const merge = mergeFrom(grid, position)
  const { bordered, filled, date } = cell?.style ?? { bordered: false, filled: false, date: false }
  return bordered || filled || date || (merge !== undefined && merge.to.column > merge.from.column)
}

/** Nothing stands beside the text or waits for it there, and it is no heading over several columns. */
function isAlone(grid: Grid, position: CellPosition): boolean {
  const right = { ...position, column: position.column + 1 }
  const merge = mergeFrom(grid, position)
  return (
    textAt(grid, right) === '' && !isReady(grid, right) && (merge === undefined || merge.to.column === position.column)
  )
}

/** Another label of the same column has its value on its right, so that the labels stand one below another. */
function readsToTheRight(grid: Grid, label: CellPosition): boolean {
  for (const [row, cells] of grid.rows) {
    if (row === label.row) continue
    const value = cells.get(label.column)?.value
    if (value?.kind !== 'text' || meaningOfLabel(value.text) === null) continue
    const right = textAt(grid, besideLabel(grid, { ...label, row })).trim()
    if (right !== '' && !isLabel(right)) return true
  }
  return false
}

/** A label and a text with nothing above them but a title, and nothing below. */
function isPair(grid: Grid, label: CellPosition, below: CellPosition): boolean {
  const above = textAt(grid, { ...label, row: label.row - 1 })
  const next = textAt(grid, { ...below, row: below.row + 1 })
  return next === '' && (above === '' || !isLabel(above))
}

const posts =
  /\b(manager|lead|head|director|officer|executive|chair|contact|owner|team|guardian|chief|dpo|department|directorate|division|version|name|title|role|date)\b/i
const personName = /^\p{Lu}[\p{L}’'.-]*(?: (?:\p{Lu}[\p{L}’'.-]*|de|van|von|der|la|bin|al)){1,5}$/u

/** A person's name: words with capitals, none of which is a post. A job title or a date that follows is left aside. */
export function looksLikePerson(text: string): boolean {
  const name = text.replace(/\s*(?:[,(/\d]| [–—-] | (?:on|dated?|agreed|signed|approved)\b).*$/s, '').trim()
  return personName.test(name) && !posts.test(name)
}

function fitsMeaning(meaning: LabelMeaning, text: string): boolean {
  switch (meaning) {
    case 'organisationName':
      return namesOrganisation(text)
    case 'odsCode':
      return /^[A-Z0-9]{3,6}$/i.test(text) && /\d/.test(text)
    case 'organisationType':
      return statedType(text) !== null
    case 'siroName':
    case 'signOff':
    case 'signedBy':
    case 'signature':
    case 'bareName':
      return looksLikePerson(text)
    default:
      return false
  }
}

function mergeFrom(grid: Grid, { column, row }: CellPosition) {
  return grid.merges.find(({ from }) => from.column === column && from.row === row)
}
