/** Finds the toolkit years that a text names. */
import { valueText, type Grid } from './grid'

const years = /(?<![\d-])(20\d{2})\s?(?:[-/–]|to)\s?(?:20)?(\d{2})(?![\d-])/g

/** "2024-25" in "Plan 2024-25", "Toolkit 2024/25" or "DSPT 2024 – 2025"; null in a text that names no year and the next one. */
export function editionIn(text: string): string | null {
  return editionsIn(text)[0] ?? null
}

/** All of them, in the order of the text. */
export function editionsIn(text: string): string[] {
  return Array.from(text.matchAll(years)).flatMap(([, first = '', next = '']) =>
    (Number(first) + 1) % 100 === Number(next) ? [`${first}-${next}`] : [],
  )
}

/** The first that is named on a sheet above a row. */
export function editionAbove({ rows }: Pick<Grid, 'rows'>, before: number): string | null {
  for (const [row, cells] of rows) {
    if (row >= before) continue
    for (const { value } of cells.values()) {
      const edition = editionIn(valueText(value))
      if (edition !== null) return edition
    }
  }
  return null
}
