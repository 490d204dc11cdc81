/** References that the spreadsheet turned into dates, in a list that stands in the order of its references. */
import { compareReferences } from '~/domain/standards'
import type { CellValue } from '../read/grid'
import { referencesOfDate } from '../read/reference-text'
import { referenceIn } from './reference-column'

/**
 * By row, the reference that a date was, where only one has its place there: 9 April 2006 is 9.4.6 between 9.4.5 and 10.1.2,
 * and could be 4.9.6 elsewhere.
 */
export function datedReferences(cells: readonly { row: number; value: CellValue | null }[]): Map<number, string> {
  const listed = cells.map(({ value }) => referenceIn(value)?.reference ?? null)
  const known = new Set(listed)
  const before = nearest(listed)
  const after = nearest(listed.toReversed()).toReversed()
  const found = cells.flatMap(({ row, value }, index): [number, string][] => {
    const date = value?.kind === 'date' ? value.date : null
    const [previous, next] = [before[index] ?? null, after[index] ?? null]
    const fitting = (date === null ? [] : referencesOfDate(date)).filter(
      (each) =>
        !known.has(each) &&
        (previous === null || compareReferences(previous, each) < 0) &&
        (next === null || compareReferences(each, next) < 0),
    )
    const [only] = fitting
    return only === undefined || fitting.length > 1 ? [] : [[row, only]]
  })
  const rows = Map.groupBy(found, ([, reference]) => reference)
  return new Map(found.filter(([, reference]) => rows.get(reference)?.length === 1))
}

/** For each place the last reference before it. */
function nearest(listed: readonly (string | null)[]): (string | null)[] {
  let last: string | null = null
  return listed.map((reference) => {
    const before = last
    last = reference ?? last
    return before
  })
}
