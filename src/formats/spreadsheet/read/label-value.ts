/** Where the value of a label stands: to its right, or below it. */
import type { CellPosition } from '../cells/reference'
import { dateLike } from './date-text'
import { cellAt, mergeAt, textAt, type Grid } from './grid'
import { isLabel, isOfAnotherSigner, meaningOfLabel, type LabelMeaning } from './label-words'
import { namesOrganisation, statedType } from './organisation-words'
import { looksLikePerson } from './person-names'

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
  if (rightText !== '' && (answers || !isLabel(rightText))) {
    return isAround(below.row) && isStripAbove(grid, { label, right, below, meaning }) ? below : right
  }
  const beyond = { ...right, column: right.column + 1 }
  if (rightText === '' && !isReady(grid, right) && fitsAt(grid, beyond, meaning) && !isLabel(textAt(grid, beyond)))
    return beyond
  if (rightText !== '' || isLabelLeftOf(grid, label, isValue) || endsStrip(grid, { label, right, below }, isValue))
    return isAround(below.row) ? inStrip(grid, below) : null
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

/**
 * Whether the text on the right is the next label of a strip, in words that nobody has thought of, with the values below:
 * "Organisation", "Directorate", "ODS code". The one below has to be what the label asks for, or to look like it.
 */
function isStripAbove(grid: Grid, { label, right, below, meaning }: Places): boolean {
  const text = textAt(grid, below).trim()
  if (isLabel(text) || isOfAnotherSigner(text) || isMarked(grid, below)) return false
  const isAlike = isMarked(grid, label) && isMarked(grid, right)
  const fitsRight = fitsAt(grid, right, meaning) && !isOfAnotherSigner(textAt(grid, right))
  if (fitsAt(grid, below, meaning)) return (isAlike || !fitsRight) && !hasFittingRight(grid, label)
  return isAlike && !fitsRight && (text === '' ? isReady(grid, below) : text.length <= 80)
}

/** The last label of a strip that is still to be filled: the one before it looks the same, and only the cell below is drawn. */
function endsStrip(
  grid: Grid,
  { label, right, below }: Omit<Places, 'meaning'>,
  isValue: Surroundings['isValue'],
): boolean {
  const left = { column: label.column - 1, row: label.row }
  const isAlike = isMarked(grid, label) && isMarked(grid, left) && textAt(grid, left) !== '' && !isValue(left)
  return isAlike && isReady(grid, below) && !isReady(grid, right)
}

function isMarked(grid: Grid, position: CellPosition): boolean {
  const style = cellAt(grid, position)?.style
  return style?.bold === true || style?.filled === true
}

function fitsAt(grid: Grid, position: CellPosition, meaning: LabelMeaning): boolean {
  const text = textAt(grid, position).trim()
  if (!dateMeanings.has(meaning)) return fitsMeaning(meaning, text)
  return cellAt(grid, position)?.value?.kind === 'date' || dateLike(text)
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
  if (isMarked(grid, below) || !isAlone(grid, below)) return false
  const looksApart = isMarked(grid, label)
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
  return hasOnRight(grid, label, (right) => {
    const text = textAt(grid, right).trim()
    return text !== '' && !isLabel(text)
  })
}

/** The same, of a value that is surely one: the words beside a label may be the next label of a strip. */
function hasFittingRight(grid: Grid, label: CellPosition): boolean {
  return hasOnRight(grid, label, (right, meaning) => fitsAt(grid, right, meaning))
}

function hasOnRight(
  grid: Grid,
  label: CellPosition,
  isValue: (right: CellPosition, meaning: LabelMeaning) => boolean,
): boolean {
  for (const [row, cells] of grid.rows) {
    if (row === label.row) continue
    const value = cells.get(label.column)?.value
    const meaning = value?.kind === 'text' ? meaningOfLabel(value.text) : null
    if (meaning !== null && isValue(besideLabel(grid, { ...label, row }), meaning)) return true
  }
  return false
}

/** A label and a text with nothing above them but a title, and nothing below. */
function isPair(grid: Grid, label: CellPosition, below: CellPosition): boolean {
  const above = textAt(grid, { ...label, row: label.row - 1 })
  const next = textAt(grid, { ...below, row: below.row + 1 })
  return next === '' && (above === '' || !isLabel(above))
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
