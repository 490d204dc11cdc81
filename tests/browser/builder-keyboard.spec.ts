/** A plan made without a mouse. */
import type { Locator, Page } from '@playwright/test'
import { actionGroup, dateGroup, expectVerdict, heading, openBuilder } from './support/builder'
import { expect, test } from './support/test'

/** Presses Tab until the focus is there; every stop on the way can be seen. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press(key)
    await expectFocusVisible(page)
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  await expect(target).toBeFocused()
}

/** The element with the focus is drawn otherwise than without it, and is not covered. WCAG 2.4.7 and 2.4.11. */
async function expectFocusVisible(page: Page): Promise<void> {
  const state = await page.evaluate(() => {
    const focused = document.activeElement
    if (!(focused instanceof HTMLElement) || focused === document.body) return 'no focus'
    // NHS.UK draws the focus of a radio on the picture of the radio, beside the real one.
    const drawn = focused.matches('[type=radio]')
      ? [getComputedStyle(focused), getComputedStyle(focused.nextElementSibling ?? focused, '::before')]
      : [getComputedStyle(focused)]
    const shown = drawn.some(({ outlineStyle, boxShadow }) => outlineStyle !== 'none' || boxShadow !== 'none')
    if (!shown) return `nothing shows the focus of ${focused.outerHTML.slice(0, 100)}`
    const { left, top, width, height } = focused.getBoundingClientRect()
    const points = [
      [left + width / 2, top + height / 2],
      [left + 4, top + 4],
      [left + width - 4, top + height - 4],
    ] as const
    const seen = points.some(([x, y]) => {
      const hit = document.elementFromPoint(x, y)
      return hit !== null && (focused.contains(hit) || hit.contains(focused) || hit.closest('label') !== null)
    })
    return seen ? 'visible' : `something covers ${focused.outerHTML.slice(0, 100)}`
  })
  expect(state).toBe('visible')
}

async function type(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.type(text)
}

async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

async function typeDate(page: Page, group: Locator, [day, month, year]: readonly [string, string, string]) {
  await type(page, group.getByLabel('Day', { exact: true }), day)
  await type(page, group.getByLabel('Month', { exact: true }), month)
  await type(page, group.getByLabel('Year', { exact: true }), year)
}

test('a plan is made and downloaded with the keys alone', async ({ page }) => {
  test.slow()
  await openBuilder(page)
  await press(page, page.getByRole('button', { name: 'Start a new plan' }))
  await expect(heading(page, 'About your organisation')).toBeFocused()
  await type(page, page.getByLabel('Name of your organisation'), 'Lapwing Valley NHS Trust')
  await type(page, page.getByLabel('ODS code'), 'rj1')
  await type(page, page.getByLabel('Kind of organisation'), 'NHS')
  await expect(page.getByLabel('Kind of organisation').locator(':checked')).toHaveText('NHS trust')
  await press(page, page.getByRole('button', { name: 'Continue to Evidence items' }))
  await expect(heading(page, 'Evidence items')).toBeFocused()

  await type(page, page.getByLabel('Evidence item references'), '9.2.1')
  await page.keyboard.press('Enter')
  const title = page.getByRole('textbox', { name: 'Evidence item', exact: true })
  await expect(title).toBeFocused()
  await page.keyboard.type('A penetration test is done every year')
  await type(page, page.getByLabel('Current position'), 'The last test was in March 2019.')
  await tabTo(page, page.getByRole('radio', { name: 'Yes', exact: true }))
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: 'No', exact: true })).toBeChecked()
  await type(page, page.getByLabel('What will be done'), 'Commission the test')
  await type(page, page.getByLabel('Who will do it'), 'Piotr Zieliński')
  await typeDate(page, actionGroup(page, 1), ['12', 'Nov', '2021'])
  await press(page, page.getByRole('button', { name: 'Done with 9.2.1' }))
  await expect(page.getByRole('button', { name: /, 9\.2\.1, edit$/ })).toBeFocused()
  await press(page, page.getByRole('link', { name: 'Go on to SIRO sign-off' }))
  await expect(heading(page, 'SIRO sign-off')).toBeFocused()

  await type(page, page.getByLabel('Name of your SIRO'), 'Margaret Oyelaran')
  await typeDate(page, dateGroup(page, 'Signed on'), ['24', '6', '2021'])
  await press(page, page.getByRole('button', { name: 'Continue to Check your plan' }))
  await expect(heading(page, 'This plan is complete')).toBeFocused()
  await expectVerdict(page, 'complete')
  await press(page, page.getByRole('link', { name: 'Continue to Download and submit' }))
  await expect(heading(page, 'Download and submit')).toBeFocused()
  await tabTo(page, page.getByRole('button', { name: 'Download spreadsheet (.xlsx)' }))
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  expect(download.suggestedFilename()).toBe('DSPT-improvement-plan_2020-21_RJ1_2021-06-14.xlsx')
  await expect(page.getByRole('button', { name: 'Download spreadsheet (.xlsx)' })).toBeFocused()
})

test('Ctrl+Z and Ctrl+Y undo and redo outside of text, and leave a text to the browser', async ({ page }) => {
  await openBuilder(page)
  await page.getByRole('button', { name: 'A small trust' }).click()
  const rows = page.getByRole('rowheader')
  await page.getByRole('button', { name: /, 9\.2\.1, edit$/ }).click()
  await page.getByRole('button', { name: 'Remove 9.2.1' }).press('Enter')
  await expect(rows).toHaveText(['3.2.1', '8.3.4'])
  await page.keyboard.press('Control+z')
  await expect(rows).toHaveText(['3.2.1', '8.3.4', '9.2.1'])
  await expect(heading(page, 'Evidence items')).toBeFocused()
  await page.keyboard.press('Control+y')
  await expect(rows).toHaveText(['3.2.1', '8.3.4'])
  await page.keyboard.press('Control+Shift+z')
  await expect(rows).toHaveText(['3.2.1', '8.3.4'])
  await page.keyboard.press('Control+z')
  await expect(rows).toHaveText(['3.2.1', '8.3.4', '9.2.1'])

  await page.getByRole('button', { name: /, 3\.2\.1, edit$/ }).click()
  const position = page.getByLabel('Current position')
  const before = await position.inputValue()
  await position.focus()
  await page.keyboard.press('End')
  await page.keyboard.type('!')
  await page.keyboard.press('Control+z')
  await expect(position).toHaveValue(before)
  await expect(rows).toHaveText(['3.2.1', '8.3.4', '9.2.1'])
})

test('Escape takes a notice away, and the focus stays where work goes on', async ({ page }) => {
  await openBuilder(page)
  await page.getByRole('button', { name: 'A small trust' }).click()
  await page.getByRole('button', { name: /, 9\.2\.1, edit$/ }).click()
  const reference = page.getByLabel('Reference', { exact: true })
  await expect(reference).toBeFocused()
  await page.getByRole('button', { name: 'Move 9.2.1 up' }).press('Enter')
  const dismiss = page.getByRole('button', { name: 'Dismiss' })
  await reference.focus()
  await dismiss.focus()
  await page.keyboard.press('Escape')
  await expect(dismiss).toHaveCount(0)
  await expect(reference).toBeFocused()
})
