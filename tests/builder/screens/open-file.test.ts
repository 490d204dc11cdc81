import { beforeEach, describe, expect, test, vi } from 'vitest'
import { openFile } from '~/builder/screens/open-file'
import { calendarDate } from '~/domain/calendar-date'
import { defaultEdition } from '~/domain/editions'
import type { Plan } from '~/domain/plan'
import { startUpdate } from '~/domain/revise-plan'
import { encodePlan } from '~/formats/plan-file/encode'
import { readXlsx } from '~/formats/spreadsheet/read/read-workbook'
import { readSpreadsheet } from '~/formats/spreadsheet/spreadsheet-client'
import { ownSpreadsheet } from '../../formats/spreadsheet/own-spreadsheet'
import { actionOf, itemOf, planOf } from '../../plans'

// The readers of spreadsheets run in a worker, which only a browser has: here, which files reach them is what matters.
vi.mock('~/formats/spreadsheet/spreadsheet-client', () => ({ readSpreadsheet: vi.fn() }))

const signal = new AbortController().signal
const workbook = 'PK\u0003\u0004 xl/workbook.xml PK\u0005\u0006'
const nothingRead = { ok: true, kind: 'csv', grids: [], skipped: [], notes: ['A note.'], savedPlan: null } as const

function open(content: BlobPart, name = 'plan.json') {
  return openFile(new File([content], name), defaultEdition, signal)
}

/** Opens a spreadsheet of this tool that keeps this beside its cells. */
async function openOwn(plan: Plan, savedPlan: string | null) {
  const read = readXlsx(ownSpreadsheet(plan))
  const grids = read.ok ? read.grids : []
  vi.mocked(readSpreadsheet).mockResolvedValueOnce({
    ...nothingRead,
    kind: 'xlsx',
    grids,
    skipped: [],
    notes: [],
    savedPlan,
  })
  return open(workbook, 'plan.xlsx')
}

beforeEach(() => {
  vi.mocked(readSpreadsheet).mockReset()
})

describe('opening a file', () => {
  test('a plan file gives its plan, whatever its name and with a byte order mark', async () => {
    const opened = { kind: 'plan', plan: planOf(), notes: [] }
    expect(await open(encodePlan(planOf()))).toEqual(opened)
    expect(await open(`\uFEFF \n${encodePlan(planOf())}`, 'plan.xlsx')).toEqual(opened)
    expect(readSpreadsheet).not.toHaveBeenCalled()
  })

  test.each([
    ['{"format": "dspt-impro', /^The file is not a plan file, or part of it is missing\.$/],
    ['{"name": "something else"}', /^The file was not made by this tool\.$/],
    ['[1, 2, 3]', /^The file was not made by this tool\.$/],
    ['"text"', /^The file was not made by this tool\.$/],
    ['{"format": "dspt-improvement-plan", "schemaVersion": 99}', /newer version of this tool \(file version 99,/],
  ])('%s is refused with its reason', async (content, problem) => {
    const opened = await open(content)
    expect(opened.kind === 'failed' && opened.problem).toMatch(problem)
    expect(opened.kind === 'failed' && opened.remedy).not.toBe('')
    expect(readSpreadsheet).not.toHaveBeenCalled()
  })

  test('a spreadsheet of this tool is a plan at once', async () => {
    const opened = await openOwn(planOf(), null)
    expect(opened.kind === 'plan' && opened.plan.organisation.name).toBe(planOf().organisation.name)
    expect(opened.kind === 'plan' && opened.plan.items.map(({ reference }) => reference)).toEqual(
      planOf().items.map(({ reference }) => reference),
    )
  })

  test('a spreadsheet of this tool that keeps the plan gives all of it back', async () => {
    const plan = startUpdate(planOf(), calendarDate('2021-09-01'))
    expect(await openOwn(plan, encodePlan(plan))).toEqual({ kind: 'plan', plan, notes: [] })
  })

  test.each([
    ['{"format": "dspt-improvement-plan", "schemaVersion": 99}', /by a newer version of this tool \(file version 99,/],
    [
      '{"format": "dspt-impro',
      /saved inside the spreadsheet: the file is not a plan file, or part of it is missing\. We used what is in/,
    ],
    ['', /saved inside the spreadsheet: the file is empty\./],
    [
      encodePlan(planOf()).replace('"complete"', '"done"').replace('"not-started"', '"done"'),
      /this is not one of the values/,
    ],
  ])('a spreadsheet that keeps %s opens with what its cells say, which is said', async (savedPlan, note) => {
    const opened = await openOwn(planOf(), savedPlan)
    expect(opened.kind === 'plan' && opened.plan.items[0]?.reference).toBe(planOf().items[0]?.reference)
    expect(opened.kind === 'plan' && opened.plan.items[0]?.id).not.toBe(planOf().items[0]?.id)
    expect(opened.kind === 'plan' && opened.notes).toEqual([expect.stringMatching(note)])
  })

  test('a spreadsheet that another organisation made its own takes nothing along that its cells do not show', async () => {
    const organisation = { name: 'Other Town NHS Trust', odsCode: 'RX1', type: null, contact: { name: '', email: '' } }
    const opened = await openOwn(planOf({ organisation }), encodePlan(planOf()))
    expect(opened.kind === 'plan' && opened.plan.id).not.toBe(planOf().id)
    expect(opened.kind === 'plan' && opened.notes).toEqual([
      `The copy of the plan saved inside the spreadsheet is for ${planOf().organisation.name}, so we only used what is in its cells.`,
    ])
  })

  test('a spreadsheet of this tool with more actions in an item than a plan may have is refused in words', async () => {
    const actions = Array.from({ length: 201 }, (_, index) => actionOf({ id: `a${index}` }))
    const plan = planOf({ items: [itemOf({ actions })] })
    for (const savedPlan of [null, encodePlan(planOf())]) {
      const opened = await openOwn(plan, savedPlan)
      expect(opened.kind === 'failed' && opened.problem).toContain('rows of data')
    }
  })

  test('a workbook of somebody else gives its sheets, to be looked over', async () => {
    vi.mocked(readSpreadsheet).mockResolvedValueOnce({
      ...nothingRead,
      kind: 'xlsx',
      grids: [],
      skipped: [],
      notes: [],
    })
    expect(await open(workbook, 'plan.xlsx')).toEqual({ kind: 'sheets', grids: [], notes: [] })
  })

  test('a workbook that can’t be read says why', async () => {
    vi.mocked(readSpreadsheet).mockResolvedValueOnce({ ok: false, problem: { code: 'file.damaged', values: {} } })
    expect(await open(workbook, 'plan.xlsx')).toMatchObject({ problem: 'The file is damaged and we cannot read it.' })
  })

  test('comma-separated text gives its sheet, also where it begins with a quotation mark', async () => {
    vi.mocked(readSpreadsheet).mockResolvedValue({ ...nothingRead, grids: [], skipped: [], notes: ['A note.'] })
    const expected = { kind: 'sheets', grids: [], notes: ['A note.'] }
    expect(await open('Reference,Owner', 'plan.csv')).toEqual(expected)
    expect(await open('"Reference","Owner"', 'plan.csv')).toEqual(expected)
  })

  test('a file of more than 10 MB is refused before it is read', async () => {
    const file = new File([new Uint8Array(10 * 1024 * 1024 + 1)], 'big.xlsx')
    const read = vi.spyOn(file, 'arrayBuffer')
    const opened = await openFile(file, defaultEdition, signal)
    expect(opened).toMatchObject({ problem: 'The file is 11 MB, and the limit is 10 MB.' })
    expect(read).not.toHaveBeenCalled()
  })

  test('a file that the computer does not give is said to be so', async () => {
    const file = new File(['{}'], 'gone.json')
    vi.spyOn(file, 'arrayBuffer').mockRejectedValueOnce(new DOMException('gone', 'NotFoundError'))
    const opened = await openFile(file, defaultEdition, signal)
    expect(opened).toMatchObject({ problem: 'We could not read “gone.json” from your computer.' })
  })
})
