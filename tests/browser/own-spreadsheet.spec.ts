/** The tool's own spreadsheet as its save file: it comes back whole, with what was changed in its cells. */
import type { Page } from '@playwright/test'
import { unzipSync, zipSync } from 'fflate'
import { calendarDate } from '../../src/domain/calendar-date'
import type { Plan } from '../../src/domain/plan'
import { recordEvent, startUpdate } from '../../src/domain/revise-plan'
import { decodePlan } from '../../src/formats/plan-file/decode'
import { examplePlan } from '../plans'
import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility'
import { bytesOf, downloadFrom, goToStep, heading, leaveFor, openBuilder, openFile, openPlan } from './support/builder'
import { withRowEdited } from './support/edited-sheet'
import { expect, test } from './support/test'

/** Agreed, and an update of it begun: most of what it holds stands in no cell. */
function planUnderUpdate(): Plan {
  const agreed = recordEvent(examplePlan('small-trust'), {
    on: calendarDate('2021-07-12'),
    event: 'agreed',
    note: 'By email',
  })
  return startUpdate(agreed, calendarDate('2021-10-01'))
}

async function downloadSpreadsheet(page: Page): Promise<Buffer> {
  await goToStep(page, 'Download and submit')
  return bytesOf(await downloadFrom(page, page.getByRole('button', { name: 'Download spreadsheet (.xlsx)' })))
}

/** The plan that is open, as its plan file has it. */
async function planOpen(page: Page): Promise<Plan> {
  await goToStep(page, 'Download and submit')
  const download = await downloadFrom(page, page.getByRole('button', { name: 'Save plan file (.json)' }))
  const decoded = decodePlan((await bytesOf(download)).toString())
  if (!decoded.ok) throw new Error('The plan file does not open')
  return decoded.plan
}

/** As a program saves it that does not keep parts which it does not know. */
function withoutKeptPlan(bytes: Buffer): Buffer {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => !name.startsWith('customXml/'))
  return Buffer.from(zipSync(Object.fromEntries(parts)))
}

const notice = (page: Page) => page.getByText(/^“plan\.xlsx” opened/)

test('a spreadsheet that nobody changed goes on where its plan was left', async ({ page }) => {
  const plan = planUnderUpdate()
  await openBuilder(page)
  await openPlan(page, plan)
  const bytes = await downloadSpreadsheet(page)
  await leaveFor(page, '/plan/#/')
  await openFile(page, 'plan.xlsx', bytes)
  await expect(heading(page, /^This plan /)).toBeFocused()
  await expect(notice(page)).toHaveText('“plan.xlsx” opened')
  expect(await planOpen(page)).toEqual(plan)
  await leaveFor(page, '/plan/#/')
  await expect(page.getByRole('button', { name: /^Continue / })).toHaveCount(1)
})

test('what was changed in its cells is taken and said, and all else is kept', async ({ page }) => {
  const plan = planUnderUpdate()
  const [item] = plan.items
  const [action] = item?.actions ?? []
  if (item === undefined || action === undefined) throw new Error('The example has no action')
  await openBuilder(page)
  await openPlan(page, plan)
  const edited = withRowEdited(await downloadSpreadsheet(page), action.description, {
    Status: 'In progress',
    'Expected completion date': { date: '2021-12-10' },
    'Reason for new date': 'The supplier is late',
  })
  await leaveFor(page, '/plan/#/')
  await openFile(page, 'plan.xlsx', edited)
  await expect(notice(page)).toContainText(
    '3 cells have changed since this tool made the spreadsheet: F9, I9 and N9. We used what they say now',
  )
  await expect(notice(page)).toContainText('Your plan in progress with the same name is still there too')
  await expectAccessible(page)
  const opened = await planOpen(page)
  const change = {
    status: 'in-progress',
    due: { kind: 'date', date: '2021-12-10' },
    changeReason: 'The supplier is late',
  }
  const actions = item.actions.map((each) => (each.id === action.id ? { ...each, ...change } : each))
  const items = plan.items.map((each) => (each.id === item.id ? { ...each, actions } : each))
  expect(opened).toEqual({ ...plan, id: opened.id, items })
  expect(opened.id).not.toBe(plan.id)
})

test('a spreadsheet whose kept plan is gone opens by its cells', async ({ page }) => {
  const plan = planUnderUpdate()
  await openBuilder(page)
  await openPlan(page, plan)
  const saved = withoutKeptPlan(await downloadSpreadsheet(page))
  await leaveFor(page, '/plan/#/')
  await openFile(page, 'plan.xlsx', saved)
  await expect(heading(page, /^This plan /)).toBeFocused()
  await expect(notice(page)).toHaveText('“plan.xlsx” opened')
  const opened = await planOpen(page)
  expect(opened.items.map(({ reference }) => reference)).toEqual(plan.items.map(({ reference }) => reference))
  expect(opened.items.flatMap(({ actions }) => actions.map(({ agreedDue }) => agreedDue))).toEqual(
    plan.items.flatMap(({ actions }) => actions.map(({ agreedDue }) => agreedDue)),
  )
  expect([opened.revision, opened.history]).toEqual([1, []])
})

test('a template of another toolkit year is said to be one before it is filled', async ({ page }) => {
  await openBuilder(page)
  await openPlan(page, examplePlan('small-trust'))
  await goToStep(page, 'Download and submit')
  await page
    .getByLabel('Fill your copy of the official template')
    .setInputFiles('tests/fixtures/spreadsheets/templates/t01-trust-classic.xlsx')
  await expect(page.getByText(/^This template is for 2024-25, but your plan is for 2020-21\./)).toBeVisible()
  await page.setViewportSize({ width: 320, height: 640 })
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
})
