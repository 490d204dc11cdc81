/** Measures many pages, in as many processes as there are. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { bestOf, isPerfect } from './scores.mjs'

const script = fileURLToPath(new URL('measure-process.mjs', import.meta.url))

/** A page below 100 is measured so many times in all. */
const mostRuns = 5

/**
 * @typedef {object} Measurer
 * @property {(address: string) => Promise<import('./scores.mjs').PageScores>} measure
 * @property {() => Promise<void>} end
 */

/** @returns {Promise<Measurer>} a process with its browser, ready */
export async function startMeasurer() {
  const child = fork(script)
  const ended = once(child, 'exit')
  const gone = ended.then(() => {
    throw new Error('The process that measures has ended')
  })
  // Nobody may be asking when it ends.
  gone.catch(() => undefined)
  await Promise.race([once(child, 'message'), gone])
  return {
    async measure(address) {
      /** @type {Promise<import('./measure-process.mjs').Answer>} */
      const answered = new Promise((resolve) => child.once('message', resolve))
      child.send(address)
      const answer = await Promise.race([answered, gone])
      if ('fault' in answer) throw new Error(`${address}: ${answer.fault}`)
      return answer.scores
    },
    async end() {
      if (child.connected) child.disconnect()
      await ended
    },
  }
}

/**
 * Each path once, by whichever measurer is free.
 * @param {readonly Pick<Measurer, 'measure'>[]} measurers
 * @param {string} site address of the site, with a slash at its end
 * @param {readonly string[]} paths with a slash at the beginning
 * @param {(path: string, scores: import('./scores.mjs').PageScores) => void} onPage
 */
export async function measureOnce(measurers, site, paths, onPage) {
  const left = [...paths]
  await Promise.all(
    measurers.map(async ({ measure }) => {
      for (let path = left.shift(); path !== undefined; path = left.shift()) {
        onPage(path, await measure(site + path.slice(1)))
      }
    }),
  )
}

/**
 * A page by itself, again while it is below 100 and has not been measured often enough.
 * @param {Pick<Measurer, 'measure'>} measurer
 * @param {string} address
 * @param {readonly import('./scores.mjs').PageScores[]} before
 * @returns {Promise<readonly import('./scores.mjs').PageScores[]>} every run, those before included
 */
export async function measureAgain({ measure }, address, before) {
  const runs = [...before]
  while (runs.length < mostRuns && (runs.length === 0 || !isPerfect(bestOf(runs)))) runs.push(await measure(address))
  return runs
}
