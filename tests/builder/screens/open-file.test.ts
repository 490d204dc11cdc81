import { beforeEach, describe, expect, test, vi } from 'vitest'
import { openFile } from '~/builder/screens/open-file'
import { defaultEdition } from '~/domain/editions'
import type { Plan } from '~/domain/plan'
import { encodePlan } from '~/formats/plan-file/encode'
import { fillOwnTemplate } from '~/formats/spreadsheet/fill/fill-own-template'
import { readXlsx } from '~/formats/spreadsheet/read/read-workbook'
import { readSpreadsheet } from '~/formats/spreadsheet/spreadsheet-client'
import { makeOwnTemplate } from '~/formats/spreadsheet/template/make-own-template'
import { planOf } from '../../plans'

// The readers of spreadsheets run in a worker, which only a browser has: here, which files reach them is what matters.
vi.mock('~/formats/spreadsheet/spreadsheet-client', () => ({ readSpreadsheet: vi.fn() }))

const signal = new AbortController().signal
const workbook = 'PK\u0003\u0004 xl/workbook.xml PK\u0005\u0006'
const nothingRead = { ok: true, kind: 'csv', grids: [], skipped: [], notes: ['A note.'] } as const

function open(content: BlobPart, name = 'plan.json') {
  return openFile(new File([content], name), defaultEdition, signal)
}

function ownSpreadsheet(plan: Plan): { bytes: Uint8Array } {
  const template = makeOwnTemplate(defaultEdition)
  const filled = fillOwnTemplate({ plan, edition: defaultEdition.id, draft: false, template })
  if (!filled.ok) throw new Error(filled.problem.code)
  return filled
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
    ['{"format": "dspt-improvement-plan", "schemaVersion": 99}', /newer version of this tool \(file version 99;/],
  ])('%s is refused with its reason', async (content, problem) => {
    const opened = await open(content)
    expect(opened.kind === 'failed' && opened.problem).toMatch(problem)
    expect(opened.kind === 'failed' && opened.remedy).not.toBe('')
    expect(readSpreadsheet).not.toHaveBeenCalled()
  })

  test('a spreadsheet of this tool is a plan at once', async () => {
    const { bytes } = ownSpreadsheet(planOf())
    const read = readXlsx(bytes)
    const grids = read.ok ? read.grids : []
    vi.mocked(readSpreadsheet).mockResolvedValueOnce({ ...nothingRead, kind: 'xlsx', grids, skipped: [], notes: [] })
    const opened = await open(workbook, 'plan.xlsx')
    expect(opened.kind === 'plan' && opened.plan.organisation.name).toBe(planOf().organisation.name)
    expect(opened.kind === 'plan' && opened.plan.items.map(({ reference }) => reference)).toEqual(
      planOf().items.map(({ reference }) => reference),
    )
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
    expect(await open(workbook, 'plan.xlsx')).toMatchObject({ problem: 'The file is damaged and cannot be read.' })
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
    expect(opened).toMatchObject({ problem: 'The file has 11 MB; the tool opens files of up to 10 MB.' })
    expect(read).not.toHaveBeenCalled()
  })

  test('a file that the computer does not give is said to be so', async () => {
    const file = new File(['{}'], 'gone.json')
    vi.spyOn(file, 'arrayBuffer').mockRejectedValueOnce(new DOMException('gone', 'NotFoundError'))
    const opened = await openFile(file, defaultEdition, signal)
    expect(opened).toMatchObject({ problem: '“gone.json” could not be read from your computer.' })
  })
})
