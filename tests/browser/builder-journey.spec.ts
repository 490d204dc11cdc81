/** From the start page to a spreadsheet that is ready to upload, typed from nothing. */
import { createHash } from 'node:crypto'
import type { Page } from '@playwright/test'
import {
  addItems,
  bytesOf,
  downloadFrom,
  expectVerdict,
  fillItem,
  fillOrganisation,
  fillSignOff,
  goToStep,
  heading,
  openBuilder,
  openFile,
  openPlan,
  planDay,
  startPlan,
  type ItemEntry,
} from './support/builder'
import { planWith16Items } from '../plans'
import { address } from './support/site'
import { expect, test } from './support/test'
import { isShownAsDate, planSheetOf, serialOf, tableOf, valueAt } from './support/workbook'

const items = [
  {
    reference: '1.3.1',
    title: 'Policies are approved',
    gap: 'Two of nine policies are past their review date.',
    covid: 'No',
    actions: [
      {
        description: 'Rewrite the two policies with “quotes”, line\nbreaks and a = sign',
        owner: 'Siân Prys-Jones',
        role: 'Information Governance Manager',
        due: '27 8 2021',
      },
      { description: '=Approve both policies at the board', owner: 'Ade Okafor', due: '30 September 2021' },
    ],
  },
  {
    reference: '3.2.1',
    title: 'Staff have passed the training',
    gap: '87% of staff had passed at 31 May 2021; the standard is 95%.',
    covid: 'Yes',
    actions: [
      { description: 'Text the link to every bank worker', owner: 'Adaeze Okonjo', due: '29 10 2021' },
      { description: 'Reach 95% and report it to the board', owner: 'Adaeze Okonjo', due: '3 months' },
    ],
  },
  {
    reference: '9.2.1',
    title: 'A penetration test is done every year',
    gap: 'The last test was in March 2019.',
    covid: 'No',
    actions: [
      { description: 'Commission the test and fix what it finds', owner: 'Piotr Zieliński', due: '12 Nov 2021' },
    ],
  },
] as const satisfies readonly ItemEntry[]

async function typeThePlan(page: Page): Promise<void> {
  await startPlan(page)
  await expectVerdict(page, 'incomplete')
  await fillOrganisation(page)
  await page.getByRole('button', { name: 'Continue to Evidence items' }).click()
  await expect(heading(page, 'Evidence items')).toBeFocused()
  await addItems(page, '1.3.1, 3.2.1 9.2.1')
  await expectVerdict(page, 'refused')
  for (const item of items) await fillItem(page, item)
  await expectVerdict(page, 'incomplete')
  await page.getByRole('link', { name: 'Continue to SIRO sign-off' }).click()
  await fillSignOff(page)
  await page.getByRole('button', { name: 'Continue to Check your plan' }).click()
  await expect(heading(page, 'This plan is complete')).toBeFocused()
  await expectVerdict(page, 'complete')
  await page.getByRole('link', { name: 'Continue to Download and submit' }).click()
  await expect(heading(page, 'Download and submit')).toBeFocused()
}

const headings = [
  'Evidence item reference',
  'Evidence item',
  'Current position',
  'Action required',
  'Action owner',
  'Expected completion date',
  'Time after return to BAU',
  'Covid response impacted',
  'Status',
  'Date completed',
  'Progress and comments',
]

function row(item: ItemEntry, action: string, owner: string, due: string | null, afterBau: string | null) {
  const date = due === null ? null : serialOf(due)
  return [item.reference, item.title, item.gap, action, owner, date, afterBau, item.covid, 'Not started', null, null]
}

const [policies, training, testing] = items
const rows = [
  headings,
  row(policies, policies.actions[0].description, 'Siân Prys-Jones, Information Governance Manager', '2021-08-27', null),
  row(policies, '=Approve both policies at the board', 'Ade Okafor', '2021-09-30', null),
  row(training, 'Text the link to every bank worker', 'Adaeze Okonjo', '2021-10-29', null),
  row(training, 'Reach 95% and report it to the board', 'Adaeze Okonjo', null, '3 months'),
  row(testing, 'Commission the test and fix what it finds', 'Piotr Zieliński', '2021-11-12', null),
]

function expectThePlan(bytes: Buffer): void {
  const sheet = planSheetOf(bytes)
  expect(tableOf(sheet)).toEqual(rows)
  expect(isShownAsDate(sheet, 'F9')).toBe(true)
  expect(valueAt(sheet, 'A1')).toBe('Improvement plan 2020-21')
  const above = { B4: 'Lapwing Valley NHS Trust', B5: 'RJ1', B6: 'NHS trust', E4: 'Margaret Oyelaran' }
  for (const [cell, value] of Object.entries(above)) expect(valueAt(sheet, cell)).toBe(value)
  expect(valueAt(sheet, 'E5')).toBe('Director of Finance')
  expect(valueAt(sheet, 'E6')).toBe(serialOf('2021-06-24'))
  expect(valueAt(sheet, 'K4')).toBe(serialOf('2021-06-14'))
}

test('a plan typed from nothing becomes files that hold it value for value', async ({ page }) => {
  await page.clock.setFixedTime(planDay)
  await page.goto(address('/'))
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Start a plan/ })
    .first()
    .click()
  await expect(heading(page, 'Build an improvement plan')).toBeVisible()
  await typeThePlan(page)

  await test.step('the spreadsheet', async () => {
    const download = await downloadFrom(page, page.getByRole('button', { name: 'Download spreadsheet (.xlsx)' }))
    expect(download.suggestedFilename()).toBe('DSPT-improvement-plan_2020-21_RJ1_2021-06-14.xlsx')
    const bytes = await bytesOf(download)
    expectThePlan(bytes)
    const receipt = page.locator('.receipt').filter({ hasText: 'DSPT-improvement-plan_2020-21_RJ1_2021-06-14.xlsx' })
    await expect(receipt).toContainText('3 items, 5 actions')
    await receipt.getByText('Fingerprint of the file (SHA-256)').click()
    await expect(receipt.locator('code')).toHaveText(createHash('sha256').update(bytes).digest('hex'))
    const again = await downloadFrom(page, receipt.getByRole('button', { name: 'Save the same file again' }))
    expect((await bytesOf(again)).equals(bytes)).toBe(true)
  })

  await test.step('the open document', async () => {
    const download = await downloadFrom(page, page.getByRole('button', { name: 'Download open document (.ods)' }))
    expect(download.suggestedFilename()).toBe('DSPT-improvement-plan_2020-21_RJ1_2021-06-14.ods')
    expectThePlan(await bytesOf(download))
  })

  await test.step('the texts to copy', async () => {
    const comment = page.getByRole('textbox', { name: 'Comment for evidence item 9.4.6' })
    await expect(comment).toHaveValue(/Signed off by Margaret Oyelaran, Director of Finance and Senior/)
    await expect(page.getByRole('textbox', { name: 'Request for review' })).toHaveValue(
      /^To: \[the address for improvement plans at NHS Digital\]\nSubject: .*Lapwing Valley NHS Trust \(RJ1\)/,
    )
  })

  await test.step('the plan file, opened again in a browser that knows nothing of it', async () => {
    const download = await downloadFrom(page, page.getByRole('button', { name: 'Save plan file (.json)' }))
    expect(download.suggestedFilename()).toBe('DSPT-improvement-plan_2020-21_RJ1_2021-06-14.json')
    const text = (await bytesOf(download)).toString()
    await page.evaluate(() => indexedDB.deleteDatabase('dspt-improvement-plan'))
    await page.waitForLoadState('networkidle')
    await page.goto('about:blank')
    await openBuilder(page)
    await openFile(page, 'colleague.json', text)
    await expect(heading(page, 'This plan is complete')).toBeFocused()
    await goToStep(page, 'Download and submit')
    const again = await downloadFrom(page, page.getByRole('button', { name: 'Save plan file (.json)' }))
    expect((await bytesOf(again)).toString()).toBe(text)
  })
})

test('the spreadsheet, opened again, is the same plan', async ({ page }) => {
  await openBuilder(page)
  await typeThePlan(page)
  const download = await downloadFrom(page, page.getByRole('button', { name: 'Download spreadsheet (.xlsx)' }))
  await page.getByRole('link', { name: 'Open another plan' }).click()
  await openFile(page, 'from-a-colleague.xlsx', await bytesOf(download))
  await expect(heading(page, 'This plan is complete')).toBeFocused()
  await goToStep(page, 'Download and submit')
  const again = await downloadFrom(page, page.getByRole('button', { name: 'Download spreadsheet (.xlsx)' }))
  expectThePlan(await bytesOf(again))
})

test('a plan of 16 outstanding items is refused in words, and its files say that they are a draft', async ({
  page,
}) => {
  await openBuilder(page)
  await openPlan(page, planWith16Items())
  await expectVerdict(page, 'refused')
  await expect(heading(page, 'This plan would be refused')).toBeVisible()
  await expect(page.getByRole('main')).toContainText(
    'The plan has 16 outstanding items, and the limit is 15. To complete the plan, fix that.',
  )
  const refused = page.getByRole('region', { name: 'Would be refused 1' })
  await expect(refused.getByRole('listitem')).toContainText([
    'A plan is not agreed if it covers more than 15 outstanding evidence items.',
  ])
  await page.getByRole('link', { name: 'Download it as a draft' }).click()
  await expect(page.getByRole('main')).toContainText('not ready to upload yet, so its files are marked Draft')
  const name = /^DSPT-improvement-plan_2020-21_[A-Z0-9]+_2021-\d\d-\d\d-draft\./
  for (const button of ['Download spreadsheet (.xlsx)', 'Download open document (.ods)']) {
    const download = await downloadFrom(page, page.getByRole('button', { name: button }))
    expect(download.suggestedFilename()).toMatch(name)
    const sheet = planSheetOf(await bytesOf(download))
    expect(valueAt(sheet, 'A1')).toBe('Draft improvement plan 2020-21: not complete')
    expect(new Set(tableOf(sheet).map(([reference]) => reference)).size).toBe(1 + 16)
  }
  const planFile = await downloadFrom(page, page.getByRole('button', { name: 'Save plan file (.json)' }))
  expect(planFile.suggestedFilename()).toMatch(name)
})

test('today’s date, whatever it is, does not stand in the way', async ({ page }) => {
  await openBuilder(page, { day: null })
  await typeThePlan(page)
  const download = await downloadFrom(page, page.getByRole('button', { name: 'Download spreadsheet (.xlsx)' }))
  expect(download.suggestedFilename()).toBe('DSPT-improvement-plan_2020-21_RJ1_2021-06-14.xlsx')
  expectThePlan(await bytesOf(download))
})
