import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encodePlan } from '~/formats/plan-file/encode'
import { changeLog } from '~/domain/change-log'
import { describeReceivedProblem } from '~/checker/received/messages'
import type { Received } from '~/checker/received/received'
import { remarksInWords } from '~/checker/received/remarks'
import { calendarDate } from '~/domain/calendar-date'
import { defaultEdition } from '~/domain/editions'
import { makeSpreadsheetHere } from '~/formats/spreadsheet/make-spreadsheet'
import { makeOwnTemplate } from '~/formats/spreadsheet/template/make-own-template'
import { actionOf, examplePlan, itemOf, planOf } from '../../plans'
import { files, fixture } from '../../formats/spreadsheet/fixtures'
import { findingKeys, planIn, receiveBytes, receiveFixture, receivePlan, receiveText } from '../received-files'

const heading = 'Evidence item,Gap,Action required,Owner,Completion date,Covid'
const rows = (...lines: string[]) => [heading, ...lines].join('\n')
const row = '3.2.1,Training is at 88%,Run twelve sessions for night staff,Hannah Bright,24 September 2021,No'

function reason(received: Received): string {
  return received.outcome === 'fault' ? describeReceivedProblem(received.problem).problem : received.judgement.verdict
}

describe('a file made to cause harm', () => {
  test.each([
    ['h01-zip-bomb.xlsx', 'The file unpacks to far more than a plan needs, so we did not open it.'],
    ['h02-truncated.xlsx', 'Part of the file is missing.'],
    ['h03-path-traversal.xlsx', 'Part of the file has an unsafe name, so we did not open it.'],
    [
      'h04-billion-laughs.xlsx',
      'The file has a document type definition, which can cause harm, so we did not open it.',
    ],
    ['h07-encrypted.xlsx', 'The spreadsheet has a password, so we cannot open it here.'],
    ['h08-pdf-renamed.xlsx', 'This is a PDF, not a spreadsheet.'],
    ['h06-macro.xlsm', 'incomplete'],
    ['h09-dimension.xlsx', 'incomplete'],
    ['h10-formula-injection.xlsx', 'refused'],
  ])('%s is one result: %s', async (name, words) => {
    const received = await receiveFixture('hostile', name)
    expect(reason(received)).toBe(words)
    expect(received.file).toMatchObject({ id: name, name, path: name })
    expect(received.file.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  test('with macros says that they were not run', async () => {
    const { remarks } = await planIn(receiveFixture('hostile', 'h06-macro.xlsm'))
    expect(remarks.notes).toContain('The spreadsheet has macros. We did not run or use them.')
  })

  test('with thousands of cells beside the plan does not fill the memory with them', async () => {
    const below = Array.from({ length: 900 }, (_, index) => `note ${index}`)
    const { remarks } = await planIn(receiveText([heading, row, 'Total items: 1', ...below].join('\n')))
    expect([remarks.notTaken.length, remarks.moreNotTaken]).toEqual([60, 841])
    expect(remarksInWords(remarks).at(-1)).toBe('And 841 more cells that we did not use.')
  })

  test('says of a column that does not fit in a plan that it was left out, however many cells it has', async () => {
    const beside = Array.from({ length: 900 }, (_, index) => `${row},note ${index}`)
    const { remarks } = await planIn(receiveText([`${heading},Cost`, ...beside].join('\n')))
    expect(remarksInWords(remarks)).toContain(
      'Column G does not fit in a plan: 900 cells, such as “note 0” or “note 1”.',
    )
    expect(remarks.moreNotTaken).toBe(0)
  })
})

describe('whatever a file holds', () => {
  const sound = files('filled')
    .map((name) => fixture('filled', name))
    .filter(({ name }) => !name.endsWith('.xls'))

  test('there is a result, and nothing is thrown', async () => {
    const damage = fc.record({
      file: fc.constantFrom(...sound),
      changes: fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 }),
      length: fc.option(fc.nat(), { freq: 4 }),
    })
    await fc.assert(
      fc.asyncProperty(damage, async ({ file, changes, length }) => {
        const bytes = file.bytes.slice(0, length === null ? undefined : length % file.bytes.length)
        for (const [at, value] of changes) if (bytes.length > 0) bytes[at % bytes.length] = value
        const received = await receiveBytes(bytes, file.name)
        expect(received.file.size).toBe(bytes.length)
        // A fault of the tool's own is one that a reader should have reported as damage.
        if (received.outcome === 'fault') expect(received.problem).not.toMatchObject({ code: 'fault' })
      }),
      { numRuns: 100 },
    )
  }, 30_000)

  test('text of any kind gives a result too', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string(), fc.json()),
        fc.constantFrom('a.csv', 'a.json', 'a.xlsx'),
        async (text, name) => {
          expect((await receiveText(text, name)).file.name).toBe(name)
        },
      ),
    )
  })
})

describe('a plan file', () => {
  test('is taken as it is, with the words of its own notes', async () => {
    const plan = examplePlan('small-trust')
    const received = await receivePlan(plan)
    expect(received).toMatchObject({ kind: 'json', source: 'plan-file', places: null, layout: null, plan })
    expect(received.judgement).toMatchObject({ verdict: 'complete', edition: '2020-21', editionAssumed: false })
  })

  test('that is damaged says what is wrong', async () => {
    const received = await receiveText('{"format":"dspt-improvement-plan"', 'plan.json')
    expect(reason(received)).toBe('The file is not a plan file, or part of it is missing.')
  })

  test('of one owner’s part is not judged as a plan', async () => {
    const slip = { owner: actionOf().owner, madeOn: '2021-06-14' }
    const received = await receiveText(
      JSON.stringify({ format: 'dspt-improvement-plan', ...planOf(), slip }),
      'slip.json',
    )
    expect(reason(received)).toBe('This is one owner’s part of a plan, not the whole plan.')
  })
})

describe('the tool’s own spreadsheet', () => {
  const template = makeOwnTemplate(defaultEdition)

  async function own(kind: 'xlsx' | 'ods', plan = planOf()): Promise<Uint8Array> {
    const made = await makeSpreadsheetHere({
      kind,
      plan,
      planFile: encodePlan(plan),
      changes: changeLog(plan),
      edition: defaultEdition,
      draft: false,
      template,
    })
    if (!made.ok) throw new Error(made.problem.code)
    return made.bytes
  }

  /** As somebody types over a cell: what the file keeps beside its cells stays as it is. */
  function retyped(bytes: Uint8Array, from: string, to: string): Uint8Array {
    const parts = Object.entries(unzipSync(bytes)).map(([name, part]): [string, Uint8Array] => [
      name,
      name.startsWith('xl/') ? strToU8(strFromU8(part).replace(from, to)) : part,
    ])
    return zipSync(Object.fromEntries(parts))
  }

  test.each(['xlsx', 'ods'] as const)(
    'is known by its headings, and its findings name their cells: .%s',
    async (kind) => {
      const actions = [actionOf(), actionOf({ id: 'b', description: 'Attach the scan report', due: null })]
      const plan = planOf({ items: [itemOf({ actions })] })
      const received = await planIn(receiveBytes(await own(kind, plan), `plan.${kind}`))
      expect(received).toMatchObject({ source: 'own', layout: null, editionStated: true })
      // Only the .xlsx keeps what the cells do not show, the contact among it.
      const advice = kind === 'xlsx' ? [] : ['advice plan.contact.no-deputy -']
      expect(findingKeys(received)).toEqual(['refused action.due.missing F10', ...advice])
    },
  )

  test('is judged by what its cells say now, and says what was changed', async () => {
    const bytes = retyped(await own('xlsx'), 'Margaret Oyelaran', 'Alison Whitfield')
    const { plan, remarks } = await planIn(receiveBytes(bytes, 'plan.xlsx'))
    expect([plan.signOff.siroName, plan.organisation.contact.name]).toEqual(['Alison Whitfield', 'Megan Pritchard'])
    expect(remarks.notes.join(' ')).toMatch(/1 cell .* changed/)
  })

  test('of one owner’s part is not judged as a plan', async () => {
    const slip = { owner: actionOf().owner, madeOn: calendarDate('2021-06-14'), planId: null }
    const received = await receiveBytes(await own('xlsx', planOf({ slip })), 'slip.xlsx')
    expect(reason(received)).toBe('This is one owner’s part of a plan, not the whole plan.')
  })

  test('takes dates that another program made texts of, and asks about those with two readings', async () => {
    const lines = [
      'Improvement plan 2020-21',
      'Evidence item reference,Evidence item,Current position,Action required,Action owner,Expected completion date,Time after return to BAU,Covid response impacted,Status,Date completed,Progress and comments',
      '3.2.1,Training,At 88%,Run twelve sessions,Hannah Bright,24/09/2021,,No,Not started,,',
      '3.3.1,Roles,At 40%,Train nine owners,Hannah Bright,03/09/2021,,Partly,Not started,,',
    ]
    const received = await planIn(receiveText(lines.join('\n')))
    expect(received.source).toBe('own')
    expect(received.judgement.firstDue).toBe('2021-09-24')
    expect(findingKeys(received)).toEqual(
      expect.arrayContaining(['queried action.due.unclear F4', 'queried item.covid.unclear H4']),
    )
    expect(findingKeys(received).join()).not.toContain('due.missing')
  })
})

describe('somebody else’s spreadsheet', () => {
  test('that names no toolkit year is judged by the default, and says so', async () => {
    const { judgement, plan } = await planIn(receiveText(rows(row)))
    expect([judgement.edition, judgement.editionAssumed, plan.edition]).toEqual(['2020-21', true, '2020-21'])
  })

  test('gives ids that no other file gives', async () => {
    const ids = async (text: string) => (await planIn(receiveText(text))).plan.items.map(({ id }) => id)
    const [first, again, other] = [
      await ids(rows(row)),
      await ids(rows(row)),
      await ids(rows(row, row.replace('3.2.1', '3.3.1'))),
    ]
    expect(first).toEqual(again)
    expect(other).not.toContain(first[0])
  })

  test('without a table of a plan says so, and can be mapped by hand', async () => {
    const received = await receiveText('Minutes of the meeting\nPresent,Absent\nAnn,Bob\n', 'minutes.csv')
    expect(reason(received)).toBe('We could not find a table of evidence items and actions in the file.')
    expect(received.outcome === 'fault' && received.shape).toMatch(/^[0-9a-f]{16}$/)
  })

  test('takes days that the reviewer gave for words', async () => {
    const text = rows(row.replace('24 September 2021', 'Q3 21/22'))
    const answers = { dates: new Map([['Q3 21/22', calendarDate('2021-12-30')]]) }
    expect(findingKeys(await planIn(receiveText(text))).join()).toContain('action.due.unclear E2')
    expect((await planIn(receiveText(text, 'plan.csv', { answers }))).judgement.lastDue).toBe('2021-12-30')
  })
})
