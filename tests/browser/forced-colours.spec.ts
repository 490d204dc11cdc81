/** The colours of the person, as in Windows high contrast, in place of ours: what a colour tells is still told. And nothing moves. */
import type { Locator, Page } from '@playwright/test'
import { agreedPlan, examplePlan } from '../plans'
import { goToStep, openBuilder, openItem, openPlan, steps } from './support/builder'
import { check, openChecker } from './support/checker'
import { filled } from './support/received-plans'
import { expect, test } from './support/test'

const styleOf = (locator: Locator, property: string, pseudo: string | null = null) =>
  locator.evaluate((node, [name, part]) => getComputedStyle(node, part).getPropertyValue(name), [
    property,
    pseudo,
  ] as const)

/** A colour of the person's as the browser has it. */
async function systemColour(page: Page, name: string): Promise<string> {
  return page.evaluate((colour) => {
    const probe = document.createElement('p')
    document.body.append(probe)
    probe.style.color = colour
    const { color } = getComputedStyle(probe)
    probe.remove()
    return color
  }, name)
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`what colours say is said in the colours of the person, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme })
    await openBuilder(page, { day: '2021-09-02T08:30:00Z' })
    await openPlan(page, agreedPlan())
    const text = await systemColour(page, 'CanvasText')
    const ground = await systemColour(page, 'Canvas')
    expect(text).not.toBe(ground)

    await test.step('a button that does nothing yet', async () => {
      const redo = steps(page).getByRole('button', { name: 'Redo' })
      expect(await styleOf(redo, 'color')).toBe(await systemColour(page, 'GrayText'))
    })
    await test.step('a stage that is past from one to come', async () => {
      await goToStep(page, 'Where your plan is')
      const mark = (name: string) =>
        styleOf(
          page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) }),
          'background-color',
          '::before',
        )
      expect(await mark('Plan submitted')).toBe(text)
      expect(await mark('Standards Met')).toBe(ground)
    })
    await test.step('tags have an edge, and the step that one is at has its mark', async () => {
      const tag = steps(page).getByText('Complete', { exact: true }).first()
      expect(await styleOf(tag, 'border-top-style')).toBe('solid')
      expect(await styleOf(tag, 'border-top-color')).toBe(text)
      const here = steps(page)
        .getByRole('listitem')
        .filter({ has: page.locator('[aria-current]') })
      expect(await styleOf(here, 'border-left-width', '::before')).toBe('4px')
    })
    await test.step('the filter that is on', async () => {
      await goToStep(page, 'Evidence items')
      const filters = page.getByRole('group', { name: 'What the list shows' }).getByRole('button')
      expect(await styleOf(filters.and(page.locator('[aria-pressed=true]')).first(), 'outline-style')).toBe('solid')
      expect(await styleOf(filters.and(page.locator('[aria-pressed=false]')).first(), 'outline-style')).toBe('none')
    })
    await test.step('the field with the focus', async () => {
      await goToStep(page, 'Evidence items')
      await openItem(page, '3.2.1')
      await page.getByLabel('Current position').focus()
      expect(await styleOf(page.getByLabel('Current position'), 'outline-style')).toBe('solid')
    })
  })
}

test('what the checker shows by a colour alone is there in the colours of the person', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await openChecker(page)
  await check(
    page,
    ['p01-gorse-vale-trust.xlsx', 'p02-wenlow-ccg.xlsx'].map((name) => `${filled}/${name}`),
  )
  const refused = page.getByRole('group', { name: 'Show by verdict' }).getByRole('button').first()
  const look = () => refused.screenshot()
  const before = await look()
  await refused.click()
  await page.getByLabel('Find an organisation').focus()
  await page.mouse.move(0, 0)
  expect((await look()).equals(before)).toBe(false)
})

test('nothing moves, whether or not the person asks for that', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openBuilder(page)
  await openPlan(page, examplePlan('small-trust'))
  const moving = () =>
    page.evaluate(() =>
      [document.documentElement, ...document.body.querySelectorAll('*')]
        .filter((node) => {
          const { scrollBehavior, transitionDuration, animationName } = getComputedStyle(node)
          return scrollBehavior !== 'auto' || !/^(0s(, )?)+$/.test(transitionDuration) || animationName !== 'none'
        })
        .map((node) => node.outerHTML.slice(0, 100)),
    )
  expect(await moving()).toEqual([])
  await goToStep(page, 'Evidence items')
  await openItem(page, '3.2.1')
  expect(await moving()).toEqual([])
})
