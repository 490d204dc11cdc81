import { beforeEach, describe, expect, test, vi } from 'vitest'
import { openFile } from '~/builder/screens/open-file'
import { defaultEdition } from '~/domain/editions'
import { encodePlan } from '~/formats/plan-file/encode'
import { openSpreadsheet, readSpreadsheet } from '~/formats/spreadsheet/spreadsheet-client'
import { planOf } from '../../plans'

// The readers of spreadsheets run in a worker, which only a browser has: here, which files reach them is what matters.
vi.mock('~/formats/spreadsheet/spreadsheet-client', () => ({ openSpreadsheet: vi.fn(), readSpreadsheet: vi.fn() }))

const signal = new AbortController().signal
const workbook = 'PK\u0003\u0004 xl/workbook.xml PK\u0005\u0006'
const nothingRead = { ok: true, kind: 'csv', grids: [], skipped: [], notes: ['A note.'] } as const

function open(content: BlobPart, name = 'plan.json') {
  return openFile(new File([content], name), defaultEdition, signal)
}

beforeEach(() => {
  vi.mocked(openSpreadsheet).mockReset()
  vi.mocked(readSpreadsheet).mockReset()
})

describe('opening a file', () => {
  test('a plan file gives its plan, whatever its name and with a byte order mark', async () => {
    const opened = { kind: 'plan', plan: planOf(), notes: [] }
    expect(await open(encodePlan(planOf()))).toEqual(opened)
    expect(await open(`\uFEFF \n${encodePlan(planOf())}`, 'plan.xlsx')).toEqual(opened)
    expect(openSpreadsheet).not.toHaveBeenCalled()
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

  test('a workbook of this tool is a plan at once', async () => {
    vi.mocked(openSpreadsheet).mockResolvedValueOnce({ ok: true, plan: planOf(), notes: ['A note.'] })
    expect(await open(workbook, 'plan.json')).toEqual({ kind: 'plan', plan: planOf(), notes: ['A note.'] })
    expect(readSpreadsheet).not.toHaveBeenCalled()
  })

  test('a workbook of somebody else gives its sheets, to be looked over', async () => {
    vi.mocked(openSpreadsheet).mockResolvedValueOnce({ ok: false, problem: { code: 'layout.not-found', values: {} } })
    vi.mocked(readSpreadsheet).mockResolvedValueOnce({
      ...nothingRead,
      kind: 'xlsx',
      grids: [],
      skipped: [],
      notes: [],
    })
    expect(await open(workbook, 'plan.xlsx')).toEqual({ kind: 'sheets', grids: [], notes: [] })
  })

  test('a workbook that can’t be read says why, and is not tried twice', async () => {
    vi.mocked(openSpreadsheet).mockResolvedValueOnce({ ok: false, problem: { code: 'file.damaged', values: {} } })
    expect(await open(workbook, 'plan.xlsx')).toMatchObject({ problem: 'The file is damaged and cannot be read.' })
    expect(readSpreadsheet).not.toHaveBeenCalled()
  })

  test('comma-separated text gives its sheet, also where it begins with a quotation mark', async () => {
    vi.mocked(readSpreadsheet).mockResolvedValue({ ...nothingRead, grids: [], skipped: [], notes: ['A note.'] })
    const expected = { kind: 'sheets', grids: [], notes: ['A note.'] }
    expect(await open('Reference,Owner', 'plan.csv')).toEqual(expected)
    expect(await open('"Reference","Owner"', 'plan.csv')).toEqual(expected)
    expect(openSpreadsheet).not.toHaveBeenCalled()
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
