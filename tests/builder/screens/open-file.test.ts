import { describe, expect, test, vi } from 'vitest'
import { openFile } from '~/builder/screens/open-file'
import { defaultEdition } from '~/domain/editions'
import { encodePlan } from '~/formats/plan-file/encode'
import { openSpreadsheet } from '~/formats/spreadsheet/spreadsheet-client'
import { planOf } from '../../plans'

// The reader of spreadsheets runs in a worker, which only a browser has: here, which files reach it is what matters.
vi.mock('~/formats/spreadsheet/spreadsheet-client', () => ({ openSpreadsheet: vi.fn() }))

const signal = new AbortController().signal

function open(content: BlobPart, name = 'plan.json') {
  return openFile(new File([content], name), defaultEdition, signal)
}

describe('opening a file', () => {
  test('a plan file gives its plan, whatever its name and with a byte order mark', async () => {
    const opened = { ok: true, plan: planOf(), notes: [] }
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
    expect(opened.ok || opened.problem).toMatch(problem)
    expect(opened.ok || opened.remedy).not.toBe('')
    expect(openSpreadsheet).not.toHaveBeenCalled()
  })

  test('a workbook goes to the reader of spreadsheets, and its answer is put in words', async () => {
    const workbook = 'PK\u0003\u0004 xl/workbook.xml PK\u0005\u0006'
    vi.mocked(openSpreadsheet).mockResolvedValueOnce({ ok: false, problem: { code: 'file.damaged', values: {} } })
    const opened = await open(workbook, 'plan.json')
    expect(opened.ok || opened.problem).toBe('The file is damaged and cannot be read.')
    vi.mocked(openSpreadsheet).mockResolvedValueOnce({ ok: true, plan: planOf(), notes: ['A note.'] })
    expect(await open(workbook, 'plan.json')).toEqual({ ok: true, plan: planOf(), notes: ['A note.'] })
  })

  test.each([
    ['', 'plan.xlsx', 'The file is empty.'],
    ['%PDF-1.7', 'plan.xlsx', 'This is a PDF, not a spreadsheet, whatever its name says.'],
    ['PK\u0003\u0004 cut off', 'plan.xlsx', 'The file ends too early: part of it is missing.'],
    ['Reference,Owner', 'plan.csv', 'This is a file of text; an Excel workbook (.xlsx) is needed here.'],
  ])('%j is refused before any reader runs', async (content, name, problem) => {
    const opened = await open(content, name)
    expect(opened.ok || opened.problem).toBe(problem)
    expect(openSpreadsheet).not.toHaveBeenCalled()
  })

  test('a file of more than 10 MB is refused before it is read', async () => {
    const file = new File([new Uint8Array(10 * 1024 * 1024 + 1)], 'big.xlsx')
    const read = vi.spyOn(file, 'arrayBuffer')
    const opened = await openFile(file, defaultEdition, signal)
    expect(opened.ok || opened.problem).toBe('“big.xlsx” has 11 MB; the tool opens files of up to 10 MB.')
    expect(read).not.toHaveBeenCalled()
  })

  test('a file that the computer does not give is said to be so', async () => {
    const file = new File(['{}'], 'gone.json')
    vi.spyOn(file, 'arrayBuffer').mockRejectedValueOnce(new DOMException('gone', 'NotFoundError'))
    const opened = await openFile(file, defaultEdition, signal)
    expect(opened.ok || opened.problem).toBe('“gone.json” could not be read from your computer.')
  })
})
