/** What somebody does in the builder until the browser is gone. */

/** Milliseconds between two letters: a quick typist, without a pause in which everything would be saved. */
const pause = 40

/**
 * Opens the plan that the browser keeps, or a new one with something in it, and gives a field to type in.
 *
 * @param {import('@playwright/test').Page} page
 * @param {string} address of the builder
 */
export async function openPlan(page, address) {
  await page.goto(address)
  await page.getByRole('button', { name: 'Start a new plan' }).waitFor()
  const kept = page.getByRole('button', { name: /^Continue/ })
  if ((await kept.count()) > 0) {
    await kept.first().click()
    await page.getByRole('link', { name: 'About your organisation' }).click()
  } else {
    await page.getByRole('button', { name: 'Start a new plan' }).click()
    await page.getByLabel('ODS code').fill('RJ1')
    await page.getByText('Saved in this browser at').waitFor()
  }
  const field = page.getByLabel('Name of your organisation')
  await field.waitFor()
  return field
}

/**
 * Types until the time is up, and kills the browser in the middle of it.
 *
 * @param {import('./start-browser.mjs').Browser} browser
 * @param {import('@playwright/test').Locator} field
 * @param {number} wait milliseconds
 * @param {() => number} random
 * @returns {Promise<{ text: string, times: number[], killedAt: number }>} each letter with when it was typed
 */
export async function typeUntil({ page, kill }, field, wait, random) {
  await field.focus()
  let text = ''
  /** @type {number[]} */
  const times = []
  let killedAt = 0
  const killed = new Promise((resolve) => setTimeout(resolve, wait)).then(async () => {
    killedAt = Date.now()
    await kill()
  })
  try {
    while (killedAt === 0) {
      const letter = String.fromCharCode(97 + Math.floor(random() * 26))
      // Noted before it is sent: what is lost is never made to look shorter than it was.
      const sentAt = Date.now()
      const sent = page.keyboard.press(letter)
      text += letter
      times.push(sentAt)
      await sent
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  } catch (error) {
    // The browser is gone in the middle of a letter.
    if (killedAt === 0) throw error
  }
  await killed
  return { text, times, killedAt }
}

/**
 * How long this computer takes over a write of the size of a plan, with and without waiting for the disk.
 *
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<string>}
 */
export async function timeWrites(page) {
  /** @type {unknown} */
  const medians = await page.evaluate(`(async () => {
    const opened = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)))
    const request = indexedDB.open('verify-crash')
    request.onupgradeneeded = () => request.result.createObjectStore('writes')
    const database = await opened(request)
    const medianOf = async (durability) => {
      const times = []
      for (let turn = 0; turn < 51; turn += 1) {
        const start = performance.now()
        const transaction = database.transaction('writes', 'readwrite', { durability })
        transaction.objectStore('writes').put('x'.repeat(20000), 1)
        await new Promise((resolve) => (transaction.oncomplete = resolve))
        times.push(performance.now() - start)
      }
      return times.sort((a, b) => a - b)[25]
    }
    const medians = [await medianOf('strict'), await medianOf('relaxed')]
    database.close()
    indexedDB.deleteDatabase('verify-crash')
    return medians.map((median) => median.toFixed(1)).join(' ms, without ')
  })()`)
  return `A write of 20 KB takes ${String(medians)} ms (median of 51; with waiting for the disk).`
}
