import { describe, expect, test } from 'vitest'
import { beginMapping, beginOnSheet } from '~/formats/spreadsheet/read/begin-mapping'
import type { Grid } from '~/formats/spreadsheet/read/grid'
import { proposeLayout } from '~/formats/spreadsheet/read/propose-layout'
import { readPastedText } from '~/formats/spreadsheet/read/read-text-file'

const known = 'Evidence item,Gap,Action required,Owner,Due date,Covid?'
const unknown = 'DSPT number,Shortcoming,Remedy,Colleague,By,Covid?'
const rows = [
  '3.2.1,Training is at 88% of staff,Run twelve extra sessions for night staff,Hannah Bright,24 September 2021,No',
  '8.3.3,Fourteen servers missed the window,Patch the fourteen servers and scan them,Piotr Zieliński,27 August 2021,Yes',
]

function sheetOf(lines: readonly string[], name = 'Plan'): Grid {
  const read = readPastedText(lines.join('\n'))
  const [grid] = read.ok ? read.grids : []
  if (grid === undefined) throw new Error('nothing was read')
  return { ...grid, name }
}

function begun(...grids: Grid[]) {
  const { by, mapping } = beginMapping(grids, proposeLayout(grids))
  return { by, sheet: mapping.sheet, fields: mapping.columns.map(({ field }) => field) }
}

describe('the columns to begin with', () => {
  const fields = ['reference', 'gap', 'action', 'owner', 'due', 'covid']

  test('are those of the headings', () => {
    expect(begun(sheetOf([known, ...rows]))).toEqual({ by: 'plan', sheet: 'Plan', fields })
  })

  test('are guessed from what stands in them where the headings give no actions', () => {
    expect(proposeLayout([sheetOf([unknown, ...rows])])).toHaveLength(1)
    expect(begun(sheetOf([unknown, ...rows]))).toEqual({ by: 'content', sheet: 'Plan', fields })
    expect(begun(sheetOf(rows))).toEqual({ by: 'content', sheet: 'Plan', fields })
  })

  test('are those of a list of items where nothing else is known', () => {
    const list = ['Evidence item ref,Evidence item text,Mandatory,Sector', '3.2.1,Training,Yes,Trust']
    expect(begun(sheetOf(list))).toMatchObject({ by: 'headings', fields: ['reference', 'title', null, null] })
  })

  test('are none where nothing is known', () => {
    expect(begun(sheetOf(['One,Two', 'three,four']))).toMatchObject({ by: 'nothing', fields: [null, null] })
    expect(begun()).toMatchObject({ by: 'nothing', fields: [] })
  })

  test('are left to the user where two columns could be the actions', () => {
    const tied = ['Ref,Actions required,Actions planned,Owner', '3.2.1,Train the staff,Patch the servers,Ann Lee']
    const grids = [sheetOf(tied)]
    const { by, mapping } = beginMapping(grids, proposeLayout(grids))
    expect([by, 'ties' in mapping ? mapping.ties : []]).toEqual(['plan', [{ field: 'action', columns: [2, 3] }]])
  })

  test('are those of the sheet that is chosen', () => {
    const grids = [sheetOf([known, ...rows], 'Plan'), sheetOf(rows, 'Old'), sheetOf(['One,Two'], 'Notes')]
    const proposals = proposeLayout(grids)
    expect(['Plan', 'Old', 'Notes', 'Gone'].map((sheet) => beginOnSheet(grids, proposals, sheet).by)).toEqual([
      ...['plan', 'content', 'nothing', 'nothing'],
    ])
  })
})
