/** A page used without a mouse: every stop of the Tab key can be seen. */
import type { Locator, Page } from '@playwright/test'
import { expect } from './test'

/** Presses Tab until the focus is there; every stop on the way can be seen. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  // What comes late may come above the focus, where Tab would never meet it.
  await expect(target).toBeVisible()
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press(key)
    await expectFocusVisible(page)
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  await expect(target).toBeFocused()
}

/** Presses Tab as often as that; every stop on the way can be seen. */
export async function tabAlong(page: Page, presses: number): Promise<void> {
  for (let press = 0; press < presses; press += 1) {
    await page.keyboard.press('Tab')
    await expectFocusVisible(page)
  }
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

/** Goes to a field with the Tab key and types into it. */
export async function typeInto(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.type(text)
}

/** Goes to a button or a link with the Tab key and presses Enter. */
export async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

/** Goes to the three fields of a date with the Tab key and types into each. */
export async function typeDateInto(page: Page, group: Locator, [day, month, year]: readonly [string, string, string]) {
  await typeInto(page, group.getByLabel('Day', { exact: true }), day)
  await typeInto(page, group.getByLabel('Month', { exact: true }), month)
  await typeInto(page, group.getByLabel('Year', { exact: true }), year)
}
