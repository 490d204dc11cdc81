/** One page under Lighthouse's own mobile profile: a slow phone on a slow network. */
import lighthouse, { defaultConfig } from 'lighthouse'
import { categories, scoresOf } from './scores.mjs'

/** What counts towards the four scores. The rest of Lighthouse's audits tell and don't count: they take a third of the time. */
const countedAudits = categories.flatMap((category) =>
  (defaultConfig.categories?.[category]?.auditRefs ?? []).filter(({ weight }) => weight > 0).map(({ id }) => id),
)

/**
 * @param {string} address of the page
 * @param {number} port of the browser
 * @returns {Promise<import('./scores.mjs').PageScores>}
 */
export async function measurePage(address, port) {
  const run = await lighthouse(address, {
    port,
    logLevel: 'silent',
    onlyAudits: countedAudits,
    // Pictures for a report that nobody opens.
    disableFullPageScreenshot: true,
  })
  if (run === undefined) throw new Error(`Lighthouse gave no result for ${address}`)
  return scoresOf(run.lhr)
}
