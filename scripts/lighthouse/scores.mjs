/** What a run of Lighthouse says of a page: four scores, and what each of them lost. */

/** @typedef {'performance' | 'accessibility' | 'best-practices' | 'seo'} Category */

/** @type {readonly Category[]} */
export const categories = ['performance', 'accessibility', 'best-practices', 'seo']

/**
 * @typedef {object} PageScores
 * @property {Record<Category, number>} scores 0 to 100; 0 where Lighthouse could not tell
 * @property {string[]} costs the audits that cost a score below 100 something, in words
 */

/**
 * The part of Lighthouse's result that counts.
 * @typedef {object} LighthouseResult
 * @property {Record<string, { score: number | null, auditRefs: { id: string, weight: number }[] }>} categories
 * @property {Record<string, { score: number | null, displayValue?: string, errorMessage?: string }>} audits
 */

/** @param {LighthouseResult} result @returns {PageScores} */
export function scoresOf(result) {
  /** @type {string[]} */
  const costs = []
  const scores = categories.map((category) => {
    const { score, auditRefs } = result.categories[category] ?? { score: null, auditRefs: [] }
    const points = Math.round((score ?? 0) * 100)
    if (points < 100) costs.push(...auditRefs.flatMap(({ id, weight }) => costOf(result, id, weight)))
    return /** @type {const} */ ([category, points])
  })
  return { scores: /** @type {Record<Category, number>} */ (Object.fromEntries(scores)), costs }
}

/** @param {LighthouseResult} result @param {string} id @param {number} weight @returns {string[]} */
function costOf({ audits }, id, weight) {
  const audit = audits[id]
  if (weight === 0 || audit === undefined || audit.score === 1) return []
  if (audit.errorMessage !== undefined) return [`${id}: ${audit.errorMessage}`]
  // Null without an error: the audit has nothing to do with this page.
  if (audit.score === null) return []
  return [`${id} ${audit.score}${audit.displayValue === undefined ? '' : ` (${audit.displayValue})`}`]
}

/** @param {PageScores} page */
export function isPerfect({ scores }) {
  return categories.every((category) => scores[category] === 100)
}

/** Performance is time, and time is also the computer's: short of 100, this much says that the page itself is well. */
const leastPerformance = 90

/** @param {PageScores} page */
export function isGoodEnough({ scores }) {
  return categories.every((category) => scores[category] >= (category === 'performance' ? leastPerformance : 100))
}

/**
 * The best of several runs, score by score. What else the computer does only ever takes points away: no page comes out
 * better than it is.
 * @param {readonly PageScores[]} runs one or more
 * @returns {PageScores}
 */
export function bestOf(runs) {
  const most = (/** @type {Category} */ category) => Math.max(...runs.map(({ scores }) => scores[category]))
  const scores = {
    performance: most('performance'),
    accessibility: most('accessibility'),
    'best-practices': most('best-practices'),
    seo: most('seo'),
  }
  const best = runs.toSorted((a, b) => total(b) - total(a))[0]
  return { scores, costs: best?.costs ?? [] }
}

/** @param {PageScores} page */
function total({ scores }) {
  return categories.reduce((sum, category) => sum + scores[category], 0)
}

/**
 * One line for a page, and one more for what it lost.
 * @param {string} path
 * @param {readonly PageScores[]} runs
 */
export function describePage(path, runs) {
  const best = bestOf(runs)
  const figures = categories.map((category) => String(best.scores[category]).padStart(4)).join('')
  const each = runs.map(({ scores }) => scores.performance).join(', ')
  const again = runs.length === 1 ? '' : `  best of ${runs.length}, performance: ${each}`
  const lost = isPerfect(best) ? '' : `\n      lost by ${best.costs.join('; ')}`
  return `${isPerfect(best) ? '✓' : isGoodEnough(best) ? '~' : '✗'}${figures}  ${path}${again}${lost}`
}
