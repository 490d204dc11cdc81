/** The counts as a table. */

/** @typedef {import('./hand.mjs').Strokes} Strokes */

/**
 * One line a part and one for the whole.
 *
 * @param {string} title
 * @param {ReadonlyMap<string, Strokes>} counts
 * @returns {string}
 */
export function tableOfCounts(title, counts) {
  const total = { letters: 0, keys: 0, clicks: 0 }
  for (const { letters, keys, clicks } of counts.values()) {
    total.letters += letters
    total.keys += keys
    total.clicks += clicks
  }
  const lines = [...counts, /** @type {const} */ (['All', total])]
  return [
    line(title, 'letters', 'other keys', 'clicks'),
    ...lines.map(([part, { letters, keys, clicks }]) => line(part, letters, keys, clicks)),
  ].join('\n')
}

/** @param {string} part @param {(string | number)[]} cells */
function line(part, ...cells) {
  return part.padEnd(22) + cells.map((cell) => String(cell).padStart(12)).join('')
}
