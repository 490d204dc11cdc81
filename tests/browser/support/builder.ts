/** What a person does in the builder, in the words that stand on the screen. */
import { readFileSync } from 'node:fs'
import type { Download, Locator, Page } from '@playwright/test'
import type { Verdict } from '../../../src/domain/finding'
import type { Plan } from '../../../src/domain/plan'
import { encodePlan } from '../../../src/formats/plan-file/encode'
import { address } from './site'
import { expect } from './test'

/** Half past nine in London, in the edition's own time. Timers go on; only the clock stands still. */
export const planDay = '2021-06-14T08:30:00Z'

export async function openBuilder(page: Page, { day = planDay }: { day?: string | null } = {}): Promise<void> {
  if (day !== null) await page.clock.setFixedTime(day)
  await page.goto(address('/plan/'))
  await expect(page.getByRole('button', { name: 'Start a new plan' })).toBeVisible()
}

/** From now on the browser has no room for plans while `sessionStorage` says that it is full. Before the page is opened. */
export async function letStorageFillUp(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put
    IDBObjectStore.prototype.put = function (value: unknown) {
      if (sessionStorage.getItem('full') === 'yes') throw new DOMException('No room', 'QuotaExceededError')
      return put.call(this, value)
    }
  })
}

export async function setStorageFull(page: Page, isFull: boolean): Promise<void> {
  await page.evaluate((value) => sessionStorage.setItem('full', value), isFull ? 'yes' : 'no')
}

/** Leaves the page once it has fetched its other screens: going away earlier would cut those requests off. */
export async function leaveFor(page: Page, path: string): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.goto(address(path))
}

export async function reload(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.reload()
}

export async function startPlan(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start a new plan' }).click()
  await expect(heading(page, 'About your organisation')).toBeFocused()
}

export function heading(page: Page, name: string | RegExp): Locator {
  return page.getByRole('heading', { level: 1, name })
}

/** The field of the start screen through which files come in. */
export function fileInput(page: Page): Locator {
  return page.getByLabel('Open a plan or spreadsheet')
}

export async function openFile(page: Page, name: string, content: string | Buffer): Promise<void> {
  await fileInput(page).setInputFiles({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(content),
  })
}

/** Opens a plan from its file, which leads to Check your plan. */
export async function openPlan(page: Page, plan: Plan): Promise<void> {
  await openFile(page, 'plan.json', encodePlan(plan))
  await expect(heading(page, /^This plan /)).toBeFocused()
}

/** Opens a plan at its list of items. */
export async function openItems(page: Page, plan: Plan, day = planDay): Promise<void> {
  await openBuilder(page, { day })
  await openPlan(page, plan)
  await goToStep(page, 'Evidence items')
}

/** The references of the items, in the order of the list. */
export function references(page: Page): Locator {
  return page.getByRole('rowheader')
}

/** The bar of the plan, which every screen shows. */
export function statusBar(page: Page): Locator {
  return page.getByRole('region', { name: 'This plan' })
}

/** What is said to be wrong. Its places are always there, and empty until then. */
export function fault(page: Page): Locator {
  return page.getByRole('alert').filter({ hasText: /\S/ })
}

export async function expectVerdict(page: Page, verdict: Verdict): Promise<void> {
  await expect(statusBar(page).locator('[data-verdict]')).toHaveAttribute('data-verdict', verdict)
}

export async function expectSaved(page: Page): Promise<void> {
  await expect(statusBar(page)).toContainText('Saved in this browser at')
}

export function steps(page: Page): Locator {
  return page.getByRole('navigation', { name: 'Steps of the plan' })
}

export async function goToStep(page: Page, name: string): Promise<void> {
  const unfold = steps(page).getByRole('button', { name: /Show all steps/ })
  if (await unfold.isVisible()) await unfold.click()
  await steps(page).getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
}

/** "14 6 2021", typed into the three fields of a date. */
export async function typeDate(group: Locator, date: string): Promise<void> {
  const [day = '', month = '', year = ''] = date.split(' ')
  await group.getByLabel('Day', { exact: true }).fill(day)
  await group.getByLabel('Month', { exact: true }).fill(month)
  await group.getByLabel('Year', { exact: true }).fill(year)
}

export function dateGroup(scope: Page | Locator, name: string): Locator {
  return scope.getByRole('group', { name, exact: true })
}

export async function fillOrganisation(page: Page): Promise<void> {
  await page.getByLabel('Name of your organisation').fill('Lapwing Valley NHS Trust')
  await page.getByLabel('ODS code').fill('rj1')
  await page.getByLabel('Type of organisation').selectOption({ label: 'NHS trust' })
  await typeDate(dateGroup(page, 'Plan prepared on'), '14 6 2021')
}

export async function fillSignOff(page: Page): Promise<void> {
  await page.getByLabel('Name of your SIRO').fill('Margaret Oyelaran')
  await page.getByLabel('Job title (optional)').fill('Director of Finance')
  await typeDate(dateGroup(page, 'Signed off on'), '24 June 2021')
}

export async function addItems(page: Page, references: string): Promise<void> {
  await page.getByLabel('Evidence item references').fill(references)
  await page.getByRole('button', { name: 'Add evidence items' }).click()
}

export interface ActionEntry {
  description: string
  owner: string
  role?: string
  /** "27 8 2021" or "3 months": the second is a time after the return to business as usual. */
  due: string
}

export interface ItemEntry {
  reference: string
  title: string
  gap: string
  covid: 'Yes' | 'No'
  actions: readonly ActionEntry[]
}

/** The editor of the action at a place, from 1. */
export function actionGroup(page: Page, place: number): Locator {
  return page.getByRole('group', { name: new RegExp(`^Action ${String(place)}( of |$)`) })
}

/** Opens an item from its row where it is not open yet, and waits until the focus is in it: keys before that are the row's. */
export async function openItem(page: Page, reference: string): Promise<void> {
  const row = itemButton(page, reference)
  if ((await row.getAttribute('aria-expanded')) === 'false') {
    await row.click()
    await expect(page.locator('.item-editor:focus-within')).toBeVisible()
  }
  await expect(page.getByLabel('Reference', { exact: true })).toHaveValue(reference)
}

export function itemButton(page: Page, reference: string): Locator {
  return page.getByRole('button', { name: new RegExp(`, ${reference.replaceAll('.', '\\.')}, (close|edit)$`) })
}

export async function fillItem(page: Page, item: ItemEntry): Promise<void> {
  await openItem(page, item.reference)
  await page.getByRole('textbox', { name: 'Evidence item', exact: true }).fill(item.title)
  await page.getByLabel('Current position').fill(item.gap)
  await page.getByRole('radio', { name: item.covid, exact: true }).check()
  for (const [index, action] of item.actions.entries()) {
    if (index > 0) await page.getByRole('button', { name: 'Add another action' }).click()
    await fillAction(actionGroup(page, index + 1), action)
  }
  await page.getByRole('button', { name: `Done with ${item.reference}` }).click()
  await expect(itemButton(page, item.reference)).toBeFocused()
}

async function fillAction(group: Locator, { description, owner, role = '', due }: ActionEntry): Promise<void> {
  await group.getByLabel('What will be done').fill(description)
  await group.getByLabel('Who will do it').fill(owner)
  await group.getByLabel('Their job title').fill(role)
  const relative = /^(\d+) (weeks|months)$/.exec(due)
  if (relative === null) {
    await typeDate(group, due)
    return
  }
  await group.getByRole('radio', { name: 'After return to business as usual' }).check()
  await group.getByLabel('How many').fill(relative[1] ?? '')
  await group.getByLabel('Weeks or months').selectOption(relative[2] ?? '')
}

/** Presses a button and gives the file that comes of it. */
export async function downloadFrom(page: Page, button: Locator): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  return download
}

export async function bytesOf(download: Download): Promise<Buffer> {
  return readFileSync(await download.path())
}
