/** What the browser keeps and this version can't read: left alone, said, and offered as files. */
import { encodePlan } from '~/formats/plan-file/encode'
import { examplePlan } from '../plans'
import { expectGoodState } from './support/accessibility'
import {
  bytesOf,
  downloadFrom,
  expectSaved,
  goToStep,
  leaveFor,
  openBuilder,
  openPlan,
  reload,
} from './support/builder'
import { expect, test } from './support/test'

const plan = examplePlan('small-trust')

test('plans we cannot read are kept aside, said, and offered as files', async ({ page }) => {
  await openBuilder(page)
  await openPlan(page, plan)
  await expectSaved(page)
  const newer = encodePlan(plan).replace(/"schemaVersion": \d+/, '"schemaVersion": 99')
  await page.evaluate(async (newerText) => {
    await new Promise<void>((resolve) => {
      const request = indexedDB.open('dspt-improvement-plan')
      request.onsuccess = () => {
        const drafts = request.result.transaction('drafts', 'readwrite').objectStore('drafts')
        const label = { edition: '2020-21', verdict: 'complete', items: 1 }
        drafts.put({ id: 'other', shape: 'of another version' })
        drafts.put({
          id: 'damaged',
          label: { ...label, organisation: 'Damaged' },
          text: '{"for',
          entries: '',
          savedAt: 1,
        })
        drafts.put({
          id: 'newer',
          label: { ...label, organisation: 'Newer' },
          text: newerText,
          entries: '',
          savedAt: 2,
        })
        drafts.transaction.oncomplete = () => {
          request.result.close()
          resolve()
        }
      }
    })
  }, newer)
  await leaveFor(page, '/guidance/')
  await leaveFor(page, '/plan/')
  const aside = page.getByRole('region', { name: '3 plans we cannot read' })
  await expect(aside).toContainText('Nothing was deleted.')
  await expect(aside.getByRole('listitem')).toContainText([
    /^Newer.*saved by a newer version of this page/,
    /^Damaged.*missing or damaged, or this version/,
    /^Plan with no name/,
  ])
  await expect(page.getByRole('button', { name: /^Continue/ })).toHaveCount(1)
  await expectGoodState(page, 'plans we cannot read')
  const saved = await downloadFrom(page, aside.getByRole('button', { name: /^Save it as a file\s*: Newer$/ }))
  expect((await bytesOf(saved)).toString()).toBe(newer)
  const other = await downloadFrom(
    page,
    aside.getByRole('button', { name: /^Save it as a file\s*: Plan with no name$/ }),
  )
  expect((await bytesOf(other)).toString()).toContain('of another version')
  await reload(page)
  await expect(aside.getByRole('listitem')).toHaveCount(3)
})

test('a database of a newer version is left alone, and said', async ({ page }) => {
  await openBuilder(page)
  await openPlan(page, plan)
  await expectSaved(page)
  // Another tab loads a newer version of the site, which changes the database.
  const upgrade = () =>
    new Promise<void>((resolve) => {
      indexedDB.open('dspt-improvement-plan', 99).onsuccess = ({ target }) => {
        if (target instanceof IDBOpenDBRequest) target.result.close()
        resolve()
      }
    })
  await page.evaluate(upgrade)
  await goToStep(page, 'About your organisation')
  await page.getByLabel('ODS code').fill('RJ1')
  const warning = page.getByRole('alert').filter({ hasText: 'This plan is not being saved.' })
  await expect(warning).toContainText('A newer version of this page has been open')
  await leaveFor(page, '/plan/')
  await expect(page.getByText('Your plans are safe, but not shown.')).toBeVisible()
  const version = await page.evaluate(async () => (await indexedDB.databases()).map((database) => database.version))
  expect(version).toEqual([99])
})
