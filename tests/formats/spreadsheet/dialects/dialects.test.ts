import { describe, expect, test } from 'vitest'
import { fillTemplate } from '~/formats/spreadsheet/fill/fill-template'
import { readZipDirectory } from '~/formats/spreadsheet/package/zip-directory'
import type { Grid } from '~/formats/spreadsheet/read/grid'
import { proposeLayout } from '~/formats/spreadsheet/read/propose-layout'
import { readPlan } from '~/formats/spreadsheet/read/read-plan'
import { readXlsx } from '~/formats/spreadsheet/read/read-workbook'
import { compareWithGrids } from '~/formats/spreadsheet/second-opinion/own-opinion'
import { compareWithSheetJs } from '~/formats/spreadsheet/second-opinion/sheetjs-opinion'
import { files, fixture, type FixtureFolder } from '../fixtures'
import { samplePlan } from '../sample-plan'
import { dialects } from './dialect'

function gridsOf(bytes: Uint8Array): Grid[] {
  const read = readXlsx(bytes)
  if (!read.ok) throw new Error(JSON.stringify(read.problem))
  return read.grids
}

const workbooks = (folder: FixtureFolder) => files(folder).filter((name) => name.endsWith('.xlsx'))
const each = (folder: FixtureFolder) =>
  [...dialects].flatMap(([dialect, write]) => workbooks(folder).map((name) => ({ dialect, name, write })))

/** What is compared of a layout and a sheet: everything but dates, which a dialect may move. */
function contentOf(grids: readonly Grid[]): unknown {
  return grids.map(({ name, rows, hidden, hiddenRows, hiddenColumns, tables, merges, isProtected }) => ({
    ...{ name, hidden, hiddenRows, hiddenColumns, tables, merges, isProtected },
    cells: Array.from(rows, ([row, cells]) =>
      Array.from(cells, ([column, { value, style, formula }]) =>
        value === null ? [] : [row, column, value.kind === 'date' ? 'date' : value, style, formula],
      ).filter((cell) => cell.length > 0),
    ).filter((cells) => cells.length > 0),
  }))
}

describe('a workbook as another program writes it', () => {
  test.each(each('templates'))('$name with $dialect says the same', ({ name, write }) => {
    const { bytes } = fixture('templates', name)
    const [before, after] = [gridsOf(bytes), gridsOf(write(bytes))]
    expect(contentOf(after)).toEqual(contentOf(before))
    expect(proposeLayout(after)).toEqual(proposeLayout(before))
  })

  test.each(each('filled').filter(({ dialect }) => dialect !== 'days counted from 1904'))(
    '$name with $dialect gives the same plan',
    ({ name, write }) => {
      const planOf = (grids: Grid[]) => {
        const [mapping] = proposeLayout(grids)
        return mapping === undefined ? null : readPlan(grids, mapping)
      }
      const { bytes } = fixture('filled', name)
      expect(planOf(gridsOf(write(bytes)))).toEqual(planOf(gridsOf(bytes)))
    },
  )

  test.each(each('templates'))('$name with $dialect is filled, as two readers see it', ({ dialect, name, write }) => {
    const bytes = write(fixture('templates', name).bytes)
    const [mapping] = proposeLayout(gridsOf(bytes))
    if (mapping === undefined) throw new Error('no layout')
    const filled = fillTemplate(bytes, mapping, samplePlan(15), { rowsPer: 'action', draft: true })
    if (!filled.ok) throw new Error(JSON.stringify(filled.problem))
    const { expected, sheet } = filled.report
    expect(expected.length).toBeGreaterThan(60)
    expect(compareWithGrids(gridsOf(filled.bytes), expected, sheet).differences).toEqual([])
    // SheetJS knows UTF-16 with the little end first alone.
    if (!dialect.includes('big end')) expect(compareWithSheetJs(filled.bytes, expected, sheet).differences).toEqual([])
    expect(changedParts(bytes, filled.bytes).filter((part) => !mayChange.test(part))).toEqual([])
  })
})

const mayChange =
  /worksheets\/sheet\d+\.xml$|workbook\.xml(\.rels)?$|styles\.xml$|tables\/table\d+\.xml$|comments|vmlDrawing|drawings\/drawing|charts?\/chart|calcChain|Content_Types/i

function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [readZipDirectory(before), readZipDirectory(after)]
  return [...old.entries].flatMap(([part, entry]) => {
    const written = now.entries.get(part)
    const same =
      written !== undefined &&
      Buffer.compare(
        old.bytes.subarray(entry.recordStart, entry.recordEnd),
        now.bytes.subarray(written.recordStart, written.recordEnd),
      ) === 0
    return same ? [] : [part]
  })
}
