/** What a reviewer does with the results of many files, each piece of it timed. */
import type { Page } from '@playwright/test'
import { addSample, type Samples } from './samples'
import { slowDown, timeClick } from './timed-page'

/** @param files paths of the files to check */
export async function timeChecker(
  page: Page,
  site: string,
  files: readonly string[],
  rounds: number,
): Promise<Samples> {
  const samples: Samples = new Map()
  await page.goto(`${site}check/`)
  await page.getByLabel('Plans to check').setInputFiles([...files])
  await page.getByText(`${files.length} files checked.`).waitFor({ timeout: 120_000 })
  await page.waitForLoadState('networkidle')
  await slowDown(page)
  const table = page.getByRole('table', { name: 'Results, one row per file' })
  for (let round = 0; round < rounds; round += 1) {
    for (const column of ['Organisation', 'Findings']) {
      const heading = table.getByRole('columnheader').getByRole('button', { name: column })
      addSample(samples, 'sort the results', await timeClick(heading))
    }
    const row = table.getByRole('rowheader').getByRole('button').nth(round)
    addSample(samples, 'open a result', await timeClick(row))
    addSample(samples, 'close a result', await timeClick(row))
    const next = page.getByRole('button', { name: 'Next' })
    addSample(samples, 'go to the next page', await timeClick(next))
    await page.getByRole('button', { name: 'Previous' }).click()
  }
  await slowDown(page, 1)
  return samples
}
