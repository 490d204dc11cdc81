/** What somebody does in the builder, each piece of it timed. */
import type { Locator, Page } from '@playwright/test'
import type { Plan } from '~/domain/plan'
import { encodePlan } from '~/formats/plan-file/encode'
import { addSample, type Samples } from './samples'
import { slowDown, timeClick, timeInput } from './timed-page'

/** The middle of the edition's time, when every plan is under way. */
const day = '2021-06-14T08:30:00Z'

export async function timeBuilder(page: Page, site: string, plan: Plan, rounds: number): Promise<Samples> {
  const samples: Samples = new Map()
  await stopDate(page)
  await page.goto(`${site}plan/`)
  const buffer = Buffer.from(encodePlan(plan))
  const file = { name: 'plan.json', mimeType: 'application/json', buffer }
  await page.getByLabel('Open a plan or spreadsheet').setInputFiles(file)
  await page.getByRole('heading', { level: 1, name: /^This plan / }).waitFor()
  await page.waitForLoadState('networkidle')
  await slowDown(page)
  for (let round = 0; round < rounds; round += 1) {
    await timeSteps(page, samples)
    await timeOverview(page, samples)
    await timeEditor(page, samples, plan.items[round % plan.items.length]?.reference ?? '')
  }
  await slowDown(page, 1)
  return samples
}

/** The date alone: the clock that Playwright puts in place would take the time of every timer and every picture. */
async function stopDate(page: Page): Promise<void> {
  await page.addInitScript((now) => {
    const RealDate = Date
    class StoppedDate extends RealDate {
      constructor(...values: [] | ConstructorParameters<DateConstructor>) {
        if (values.length === 0) super(now)
        else super(...values)
      }
      static override now(): number {
        return now
      }
    }
    globalThis.Date = StoppedDate as DateConstructor
  }, Date.parse(day))
}

function steps(page: Page): Locator {
  return page.getByRole('navigation', { name: 'Steps of the plan' })
}

async function goTo(page: Page, step: string): Promise<number> {
  const time = await timeClick(steps(page).getByRole('link', { name: step }))
  await page.getByRole('heading', { level: 1 }).waitFor()
  return time
}

async function timeSteps(page: Page, samples: Samples): Promise<void> {
  for (const step of [
    'About your organisation',
    'SIRO sign-off',
    'Check your plan',
    'Download and submit',
    'Dates and owners',
    'Owner slips',
  ]) {
    addSample(samples, `go to ${step}`, await goTo(page, step))
    if (step !== 'About your organisation') continue
    const name = page.getByLabel('Name of your organisation')
    await name.press('End')
    for (const key of 'xy') addSample(samples, 'type in the organisation’s name', await press(page, key))
  }
  addSample(samples, 'go to Evidence items', await goTo(page, 'Evidence items'))
}

async function timeOverview(page: Page, samples: Samples): Promise<void> {
  const table = page.getByRole('table', { name: /^Evidence items of the plan/ })
  for (const heading of ['Due', 'Reference']) {
    const button = table.getByRole('columnheader').getByRole('button', { name: heading })
    addSample(samples, 'sort the items', await timeClick(button))
  }
  const filter = page.getByRole('group', { name: 'What the list shows' }).getByRole('button', { name: 'Covid' })
  // On, and off again.
  for (let press = 0; press < 2; press += 1) addSample(samples, 'filter the items', await timeClick(filter))
  await page.getByLabel('Evidence item references').fill('9.9.9')
  const add = page.getByRole('button', { name: 'Add evidence items' })
  addSample(samples, 'add an item', await timeClick(add))
  for (const name of ['Undo', 'Redo', 'Undo']) {
    const button = steps(page).getByRole('button', { name: new RegExp(`^${name}`) })
    addSample(samples, name.toLowerCase(), await timeClick(button))
  }
}

async function timeEditor(page: Page, samples: Samples, reference: string): Promise<void> {
  const click = (name: string, target: Locator) => timeClick(target).then((time) => addSample(samples, name, time))
  const row = page.getByRole('button', { name: new RegExp(`, ${reference.replaceAll('.', '\\.')}, (close|edit)$`) })
  await click('open an item', row)
  await page.getByLabel('Current position').press('End')
  for (const key of 'xyz') addSample(samples, 'type in an item', await press(page, key))
  const first = page.getByRole('group', { name: /^Action 1( of |$)/ })
  const kinds = first.getByRole('radio')
  // Whichever is chosen: the other, and back.
  const isRelative = await kinds.nth(1).isChecked()
  await click('choose the kind of due date', kinds.nth(isRelative ? 0 : 1))
  await click('choose the kind of due date', kinds.nth(isRelative ? 1 : 0))
  await click('add an action', page.getByRole('button', { name: 'Add another action' }))
  await click('remove an action', page.getByRole('button', { name: /^Remove action/ }).last())
  await click('close an item', row)
}

function press(page: Page, key: string): Promise<number> {
  return timeInput(page, () => page.keyboard.press(key))
}
