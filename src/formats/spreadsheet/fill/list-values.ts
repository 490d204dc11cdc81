/** The values that a cell's drop-down allows, wherever the list stands, and which of them says what the plan says. */
import { parseCell, parseRange, contains, type CellPosition } from '../cells/reference'
import type { DefinedName } from '../package/workbook'
import { textAt, type Grid } from '../read/grid'
import { readStatus, readYesNo } from '../read/answer-words'
import { actionStatuses, actionStatusNames } from '~/domain/plan-values'

/** Null where the cell has no drop-down, or one whose list is not to be found. */
export function listAt(
  grid: Grid,
  grids: readonly Grid[],
  names: readonly DefinedName[],
  position: CellPosition,
): string[] | null {
  const validation = grid.validations.find(
    ({ type, ranges }) => type === 'list' && ranges.some((range) => contains(range, position)),
  )
  if (validation === undefined) return null
  return validation.list ?? listFrom(validation.formula, grid, grids, names, 0)
}

function listFrom(
  formula: string,
  grid: Grid,
  grids: readonly Grid[],
  names: readonly DefinedName[],
  depth: number,
): string[] | null {
  const text = formula.trim().replace(/^=/, '')
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?(\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?)$/.exec(text)
  if (match === null) {
    const name = names.find((each) => each.name.toLowerCase() === text.toLowerCase())
    return name === undefined || depth > 3 ? null : listFrom(name.formula, grid, grids, names, depth + 1)
  }
  const sheet = match[1]?.replaceAll("''", "'") ?? match[2]
  const source = sheet === undefined ? grid : grids.find(({ name }) => name.toLowerCase() === sheet.toLowerCase())
  const range = parseRange((match[3] ?? '').replaceAll('$', ''))
  if (source === undefined || range === null || parseCell('A1') === null) return null
  const values: string[] = []
  for (let row = range.from.row; row <= Math.min(range.to.row, range.from.row + 500); row++) {
    for (let column = range.from.column; column <= range.to.column; column++) {
      const value = textAt(source, { column, row })
      if (value !== '') values.push(value)
    }
  }
  return values
}

/** The value of the list that says the same, or null: a value that the list lacks is never invented. */
export function matchInList(list: readonly string[], wanted: string): string | null {
  const same = list.find((value) => value.trim().toLowerCase() === wanted.trim().toLowerCase())
  if (same !== undefined) return same
  const status = actionStatuses.find((each) => actionStatusNames[each] === wanted)
  if (status !== undefined) return list.find((value) => readStatus(value) === status) ?? null
  const { answer } = readYesNo(wanted, false)
  return answer === null
    ? null
    : (list.find((value) => readYesNo(value, false).answer === answer && value.trim() !== '') ?? null)
}
