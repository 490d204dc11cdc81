/** Finds the toolkit year that a text names. */

/** "2024-25" in "Plan 2024-25", "Toolkit 2024/25" or "DSPT 2024 – 2025"; null in a text that names no year and the next one. */
export function editionIn(text: string): string | null {
  for (const [, first = '', next = ''] of text.matchAll(/\b(20\d{2})\s?[-/–]\s?(?:20)?(\d{2})\b/g)) {
    if ((Number(first) + 1) % 100 === Number(next)) return `${first}-${next}`
  }
  return null
}
