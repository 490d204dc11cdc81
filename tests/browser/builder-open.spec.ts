/** Files that come in: examples, and files that are not what they seem. */
import { readFileSync } from 'node:fs'
import { exampleText } from '../plans'
import {
  expectSaved,
  expectVerdict,
  fault,
  fileInput,
  goToStep,
  heading,
  openBuilder,
  openFile,
} from './support/builder'
import { address } from './support/site'
import { expect, test } from './support/test'

for (const [name, items] of [
  ['A small trust', 3],
  ['A council with Covid impact', 8],
  ['A trust at the limit', 15],
] as const) {
  test(`the example “${name}” opens, and is complete`, async ({ page }) => {
    await openBuilder(page)
    await page.getByRole('button', { name }).click()
    await expect(heading(page, 'Evidence items')).toBeFocused()
    await expect(page.getByText(`${name} opened as a copy you can change`)).toBeVisible()
    await expect(page.getByRole('row')).toHaveCount(1 + items)
    await expectVerdict(page, 'complete')
    await goToStep(page, 'Check your plan')
    await expect(heading(page, 'This plan is complete')).toBeVisible()
  })
}

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n')
const newer = JSON.stringify({ format: 'dspt-improvement-plan', schemaVersion: 99, plan: {} })

test.describe('a file that can’t be opened is refused in words', () => {
  for (const { what, name, content, words } of [
    {
      what: 'a plan file that was cut off',
      name: 'plan.json',
      content: exampleText('small-trust').slice(0, 900),
      words: 'The file is not a plan file, or part of it is missing. If it came by email, ask for it again',
    },
    {
      what: 'other JSON',
      name: 'package.json',
      content: '{"name": "something", "version": "1.0.0"}',
      words: 'The file was not made by this tool. Choose a file that you saved with “Save plan file (.json)”',
    },
    {
      what: 'a plan file of a newer version',
      name: 'plan.json',
      content: newer,
      words: 'saved by a newer version of this tool (file version 99, and this page opens up to 2). Reload this page',
    },
    {
      what: 'a plan file with a field that was changed by hand',
      name: 'plan.json',
      content: exampleText('small-trust').replace('"2021-06-14"', '"2021-02-30"'),
      words: 'Plan prepared on: this is not a date such as 2021-12-30. Choose an earlier copy',
    },
    { what: 'a PDF that is named .xlsx', name: 'plan.xlsx', content: pdf, words: /PDF.*not a spreadsheet/ },
    { what: 'an empty file', name: 'plan.xlsx', content: '', words: 'The file is empty.' },
    {
      what: 'a workbook that was cut off',
      name: 'plan.xlsx',
      content: Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(400, 7)]),
      words: /Part of the file is missing|The file is damaged/,
    },
  ]) {
    test(what, async ({ page }) => {
      await openBuilder(page)
      await page.getByRole('button', { name: 'A small trust' }).click()
      await expectSaved(page)
      await page.getByRole('link', { name: 'Open another plan' }).click()
      const kept = await keptRecords(page)
      await openFile(page, name, content)
      await expect(fault(page)).toContainText(words)
      await expect(fileInput(page)).toHaveAccessibleDescription(/Error:/)
      await test.step('and the plan under way is untouched', async () => {
        expect(await keptRecords(page)).toBe(kept)
        await page.getByRole('button', { name: /^Continue / }).click()
        await expectVerdict(page, 'complete')
      })
    })
  }
})

/** Everything that the browser keeps of plans, as text. */
async function keptRecords(page: Parameters<typeof openFile>[0]): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const request = indexedDB.open('dspt-improvement-plan')
        request.onsuccess = () => {
          const records = request.result.transaction('drafts').objectStore('drafts').getAll()
          records.onsuccess = () => {
            request.result.close()
            resolve(JSON.stringify(records.result))
          }
        }
      }),
  )
}

test('the same file can be chosen again once it is mended', async ({ page }) => {
  await openBuilder(page)
  await openFile(page, 'plan.json', '{')
  await expect(fault(page)).toBeVisible()
  await openFile(page, 'plan.json', exampleText('small-trust'))
  await expect(heading(page, 'This plan is complete')).toBeFocused()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the page of the builder gives the blank spreadsheet and the way to the guidance', async ({ page }) => {
    await page.goto(address('/plan/'))
    const main = page.getByRole('main')
    await expect(main.getByText(/needs JavaScript/)).toBeVisible()
    await expect(main.getByText('Starting the builder…')).toBeHidden()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      main.getByRole('link', { name: 'Download the blank spreadsheet (.xlsx)' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('dspt-improvement-plan-2020-21.xlsx')
    expect(readFileSync(await download.path()).toString('latin1', 0, 4)).toBe('PK\u0003\u0004')
    await main.getByRole('link', { name: 'guidance' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(new URL(page.url()).pathname).toMatch(/\/guidance\/$/)
  })
})
