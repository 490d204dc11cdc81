import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changeLog } from '~/domain/change-log'
import type { Item, Plan } from '~/domain/plan'
import { fillOwnTemplate } from '~/formats/spreadsheet/fill/fill-own-template'
import { makeSpreadsheetHere } from '~/formats/spreadsheet/make-spreadsheet'
import { openPackage } from '~/formats/spreadsheet/package/open-package'
import { readZipDirectory } from '~/formats/spreadsheet/package/zip-directory'
import { readOwnPlan } from '~/formats/spreadsheet/read/read-own-plan'
import { readXlsx } from '~/formats/spreadsheet/read/read-workbook'
import { textAt } from '~/formats/spreadsheet/read/grid'
import { expectedCells } from '~/formats/spreadsheet/second-opinion/expected-cells'
import { compareWithGrids } from '~/formats/spreadsheet/second-opinion/own-opinion'
import { compareWithSheetJs } from '~/formats/spreadsheet/second-opinion/sheetjs-opinion'
import { anyPlan, tidyPlan } from '../../arbitraries/plan'
import { ownRequest as request, ownSpreadsheet as fill, ownTemplate as template, ownWork } from './own-spreadsheet'
import { samplePlan } from './sample-plan'

/** What a spreadsheet shows of a plan, with ids that do not matter. Items that look the same are one; empty ones are none. */
function visible(plan: Plan): unknown {
  const items = new Map<
    string,
    Pick<Item, 'reference' | 'title' | 'gap'> & { covid: boolean | null; actions: unknown[] }
  >()
  for (const { reference, title, gap, covid, actions } of plan.items) {
    const key = JSON.stringify([reference, title, gap, covid.impacted])
    const item = items.get(key) ?? { reference, title, gap, covid: covid.impacted, actions: [] }
    item.actions.push(
      ...actions.map(({ description, owner, due, status, completedOn, progress, ...later }) => ({
        ...{ description, owner, due, status, completedOn, progress },
        ...{ evidence: later.evidence, agreedDue: later.agreedDue, changeReason: later.changeReason },
      })),
    )
    items.set(key, item)
  }
  const { organisation, signOff, preparedOn, returnedToBauOn, edition } = plan
  return {
    organisation: { name: organisation.name, odsCode: organisation.odsCode, type: organisation.type },
    signOff: { siroName: signOff.siroName, jobTitle: signOff.jobTitle, signedOn: signOff.signedOn },
    ...{ preparedOn, returnedToBauOn, edition },
    items: [...items.values()],
  }
}

describe('the tool’s own spreadsheet', () => {
  test('holds texts of nothing but white space and line breaks as both readers see them', async () => {
    const odd = fc.array(fc.constantFrom('\n', '\r\n', ' ', '\t', 'a'), { minLength: 1, maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('xlsx' as const, 'ods' as const),
        odd.map((parts) => parts.join('')),
        async (kind, text) => {
          const plan = samplePlan(1)
          for (const item of plan.items) Object.assign(item, { title: text, gap: text })
          const made = await makeSpreadsheetHere(ownWork(kind, plan))
          expect(made.ok ? made.receipt.differences : made.problem).toEqual([])
        },
      ),
      { numRuns: 60, examples: [['ods', '\n']] },
    )
  }, 20_000)

  test('gives the plan back that was filled in', () => {
    // An item with nothing but actions has no cells of its own: its rows are read as going on with the item above.
    const plans = tidyPlan.map((plan) => ({
      ...plan,
      items: plan.items.filter((item) => item.reference + item.title + item.gap !== '' || item.covid.impacted !== null),
    }))
    fc.assert(
      fc.property(plans, (plan) => {
        let next = 0
        const read = readXlsx(fill(plan))
        const opened = readOwnPlan(read.ok ? read.grids : [], { edition: '1999-00', newId: () => `id-${next++}` })
        expect(visible(opened.plan)).toEqual(visible(plan))
        expect(opened.notes).toEqual([])
      }),
      { numRuns: 60 },
    )
  }, 30_000)

  test('holds every value of any plan, as two readers see it', () => {
    fc.assert(
      fc.property(anyPlan, fc.boolean(), (plan, draft) => {
        const bytes = fill(plan, draft)
        const expected = expectedCells(plan, '2020-21', draft, changeLog(plan))
        const read = readXlsx(bytes)
        expect(compareWithGrids(read.ok ? read.grids : [], expected).differences).toEqual([])
        expect(compareWithSheetJs(bytes, expected).differences).toEqual([])
      }),
      { numRuns: 60 },
    )
  }, 30_000)

  test('changes the sheet and what it keeps of the plan, and leaves all other parts byte for byte', () => {
    const [before, after] = [readZipDirectory(template), readZipDirectory(fill(samplePlan(), true))]
    expect([...after.entries.keys()]).toEqual([...before.entries.keys()])
    const changed = [...before.entries].filter(([name, entry]) => {
      const now = after.entries.get(name)
      const old = before.bytes.subarray(entry.recordStart, entry.recordEnd)
      return Buffer.compare(old, after.bytes.subarray(now?.recordStart, now?.recordEnd)) !== 0
    })
    expect(changed.map(([name]) => name)).toEqual(['xl/worksheets/sheet1.xml', 'customXml/item1.xml'])
  })

  test('extends the table where the plan has more rows than the template', () => {
    const bytes = fill(samplePlan(15))
    const read = readXlsx(bytes)
    expect(read.ok ? read.grids[0]?.tables[0]?.range.to : null).toEqual({ column: 14, row: 38 })
    expect(new TextDecoder().decode(openPackage(bytes).part('xl/tables/table1.xml') ?? new Uint8Array())).toContain(
      '<autoFilter ref="A8:N38"/>',
    )
  })

  test('keeps drop-downs and conditional formats', () => {
    const parts = [template, fill(samplePlan(15))].map((bytes) =>
      new TextDecoder().decode(openPackage(bytes).part('xl/worksheets/sheet1.xml') ?? new Uint8Array()),
    )
    const [before, after] = parts.map((text) => text.slice(text.indexOf('</sheetData>')))
    expect(after).toBe(before)
  })

  test('keeps text that looks like a formula as text, with the quote prefix', () => {
    const bytes = fill(samplePlan(1))
    const sheet = new TextDecoder().decode(openPackage(bytes).part('xl/worksheets/sheet1.xml') ?? new Uint8Array())
    expect(sheet).toMatch(/<c r="D9" s="\d+" t="inlineStr"><is><t xml:space="preserve">=Patch the servers/)
    expect(sheet).not.toContain('<f>')
    const styles = new TextDecoder().decode(openPackage(bytes).part('xl/styles.xml') ?? new Uint8Array())
    const style = Number(/<c r="D9" s="(\d+)"/.exec(sheet)?.[1])
    expect(/<cellXfs[^]*<\/cellXfs>/.exec(styles)?.[0].split('<xf ')[style + 1]).toContain('quotePrefix="1"')
  })

  test('marks a draft in its title, in words', () => {
    const title = (draft: boolean) => {
      const read = readXlsx(fill(samplePlan(), draft))
      return read.ok && read.grids[0] !== undefined ? textAt(read.grids[0], { column: 1, row: 1 }) : ''
    }
    expect(title(true)).toBe('Draft improvement plan 2020-21: not complete')
    expect(title(false)).toBe('Improvement plan 2020-21')
  })

  test('says what it has no place for, and what characters it left out', () => {
    const plan = samplePlan(1)
    plan.signOff.statement = 'I agree'
    plan.organisation.name = 'A\u0000B'
    const filled = fillOwnTemplate(request(plan))
    expect(filled.ok ? filled.notes : []).toEqual([
      'We left out 1 character, because a spreadsheet cannot hold control characters or broken symbols.',
      'The sheets do not show the SIRO’s statement. The file still holds everything, so you can open it here and lose nothing.',
    ])
  })

  test('does not cut a text that no cell holds, but says so', () => {
    const plan = samplePlan(1)
    const [item] = plan.items
    if (item !== undefined) item.gap = 'x'.repeat(32_768)
    const filled = fillOwnTemplate(request(plan))
    expect(filled.ok ? null : filled.problem).toEqual({
      code: 'fill.text-too-long',
      values: { cell: 'C9', field: 'Current position', length: 32_768, limit: 32_767 },
    })
  })

  test('comes with a receipt of both readers and the hash of its bytes', async () => {
    const made = await makeSpreadsheetHere(ownWork('xlsx', samplePlan()))
    expect(made.ok ? made.receipt : made.problem).toMatchObject({
      items: 3,
      actions: 6,
      differences: [],
      comparedValues: 2 * (1 + 8 + 6 * 14) + 1,
    })
    const digest = await crypto.subtle.digest('SHA-256', made.ok ? new Uint8Array(made.bytes) : new Uint8Array())
    expect(made.ok ? made.receipt.sha256 : '').toBe(Buffer.from(digest).toString('hex'))
  })

  test('is not filled into a file that is no template', () => {
    const filled = fillOwnTemplate({ ...request(samplePlan()), template: new Uint8Array(100) })
    expect(filled.ok ? null : filled.problem.code).toBe('file.truncated')
  })
})

describe('a receipt', () => {
  test('names every cell that differs, for each reader', async () => {
    const plan = samplePlan(1)
    const bytes = fill(plan)
    const other = structuredClone(plan)
    const action = other.items[0]?.actions[0]
    if (action !== undefined) Object.assign(action, { description: 'Something else', due: null })
    const expected = expectedCells(other, '2020-21', false)
    const differences = [
      {
        cell: 'D9',
        field: 'Action required',
        expected: 'Something else',
        found: '=Patch the servers\nand attach the report',
      },
      { cell: 'F9', field: 'Expected completion date', expected: 'nothing', found: 'the date 2021-09-30' },
    ]
    const read = readXlsx(bytes)
    expect(compareWithGrids(read.ok ? read.grids : [], expected).differences).toEqual(differences)
    expect(compareWithSheetJs(bytes, expected).differences).toEqual(differences)
    expect(compareWithGrids([], expected).differences.length).toBeGreaterThan(10)
    await Promise.resolve()
  })
})

describe('the open document', () => {
  test('holds every value of a plan, as SheetJS sees it', async () => {
    await fc.assert(
      fc.asyncProperty(tidyPlan, async (plan) => {
        const made = await makeSpreadsheetHere(ownWork('ods', plan))
        expect(made.ok ? made.receipt.differences : made.problem).toEqual([])
      }),
      { numRuns: 40 },
    )
  }, 30_000)
})
