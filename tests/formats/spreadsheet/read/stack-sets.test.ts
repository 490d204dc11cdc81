import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellName } from '~/formats/spreadsheet/cells/reference'
import { describeSets } from '~/formats/spreadsheet/read/describe-reading'
import type { Grid, GridCell } from '~/formats/spreadsheet/read/grid'
import { inFile } from '~/formats/spreadsheet/read/in-file'
import { cellOfPath, placesIn } from '~/formats/spreadsheet/read/plan-places'
import { proposeLayout } from '~/formats/spreadsheet/read/propose-layout'
import { readPlan } from '~/formats/spreadsheet/read/read-plan'
import { stackSets } from '~/formats/spreadsheet/read/stack-sets'
import { toPlan } from '~/formats/spreadsheet/read/to-plan'
import { looks, readingOf } from './table-grid'

/** Rows of texts from A1 on, the row with the most of them in the look of headings. */
function gridOf(rows: readonly (readonly string[])[], parts: Partial<Grid> = {}): Grid {
  const lastColumn = Math.max(...rows.map(({ length }) => length))
  const header = rows.findIndex(({ length }) => length === lastColumn)
  const cells = (texts: readonly string[], row: number) =>
    new Map(
      texts.flatMap((text, index): [number, GridCell][] =>
        text === ''
          ? []
          : [
              [
                index + 1,
                { value: { kind: 'text', text }, formula: false, style: row === header ? looks.headed : looks.ruled },
              ],
            ],
      ),
    )
  return {
    ...{ name: 'Plan', hidden: false, merges: [], tables: [], validations: [] },
    rows: new Map(rows.map((texts, row) => [row + 1, cells(texts, row)])),
    ...{ lastRow: rows.length, lastColumn },
    ...{ hiddenRows: new Set(), hiddenColumns: new Set() },
    ...parts,
  }
}

const numbered = ['Ref', 'Gap', 'Action 1', 'Owner 1', 'Due date 1', 'Action 2', 'Owner 2', 'Due date 2', 'Comments']
const rows = [
  numbered,
  ['1.3.1', 'No policy', 'Write the policy', 'Ann Lee', '30/09/2021', 'Publish it', 'Bob Ray', '29/10/2021', 'Late'],
  ['3.2.1', 'Not trained', 'Train all staff', 'Cy Poe', '15/10/2021'],
  ['8.3.3', 'Not patched', '', '', '', 'Patch the servers', 'Di Fox', '12/11/2021'],
  ['9.2.1', 'No test', 'Book a test', 'Ed Orr', '01/10/2021'],
]

function actionsOf(grid: Grid) {
  return readingOf(stackSets(grid)).items.map(({ reference, actions }) => [
    reference,
    ...actions.map(({ description, ownerText, due }) =>
      [description, ownerText, due?.kind === 'date' ? due.date : ''].join(' | '),
    ),
  ])
}

const expected = [
  ['1.3.1', 'Write the policy | Ann Lee | 2021-09-30', 'Publish it | Bob Ray | 2021-10-29'],
  ['3.2.1', 'Train all staff | Cy Poe | 2021-10-15'],
  ['8.3.3', 'Patch the servers | Di Fox | 2021-11-12'],
  ['9.2.1', 'Book a test | Ed Orr | 2021-10-01'],
]

describe('actions side by side', () => {
  test.each([
    ['numbered', numbered],
    ['numbered in brackets', numbered.map((heading) => heading.replace(/(\d)$/, '($1)'))],
    ['numbered in front', numbered.map((heading) => heading.replace(/^(.*) (\d)$/, '$2. $1'))],
    [
      'by ordinals',
      numbered.map((heading) => heading.replace(/^(.*) 1$/, 'First $1').replace(/^(.*) 2$/, 'Second $1')),
    ],
    ['repeated', numbered.map((heading) => heading.replace(/ \d$/, ''))],
  ])('are read as actions of their row, with headings %s', (_, headings) => {
    expect(actionsOf(gridOf([headings, ...rows.slice(1)]))).toEqual(expected)
  })

  test('are read where one kind of column follows the other', () => {
    const order = [0, 1, 2, 5, 3, 6, 4, 7, 8]
    const grid = gridOf(rows.map((texts) => order.map((index) => texts[index] ?? '')))
    expect(actionsOf(grid)).toEqual(expected)
  })

  test('are read below headings that are merged over each set', () => {
    const grid = gridOf(
      [
        ['', '', 'Action 1', '', '', 'Action 2', '', ''],
        ['Ref', 'Gap', 'What', 'Who', 'When', 'What', 'Who', 'When', 'Comments'],
        ...rows.slice(1),
      ],
      {
        merges: [
          { from: { column: 3, row: 1 }, to: { column: 5, row: 1 } },
          { from: { column: 6, row: 1 }, to: { column: 8, row: 1 } },
        ],
      },
    )
    expect(actionsOf(grid)).toEqual(expected)
  })

  test('share what is said once', () => {
    const grid = gridOf([
      ['Ref', 'Gap', 'Action 1', 'Owner 1', 'Action 2', 'Owner 2', 'Due date', 'Comments'],
      ['1.3.1', 'No policy', 'Write it', 'Ann Lee', 'Publish it', 'Bob Ray', '30/09/2021', 'Nearly there'],
      ['3.2.1', 'Not trained', 'Train all staff', 'Cy Poe', '', '', '15/10/2021'],
    ])
    expect(actionsOf(grid)).toEqual([
      ['1.3.1', 'Write it | Ann Lee | 2021-09-30', 'Publish it | Bob Ray | 2021-09-30'],
      ['3.2.1', 'Train all staff | Cy Poe | 2021-10-15'],
    ])
    const [item] = readingOf(stackSets(grid)).items
    expect(item?.actions.map(({ progress }) => progress)).toEqual(['Nearly there', ''])
  })

  test('are said to be read so, in the columns of the file', () => {
    expect(describeSets(stackSets(gridOf(rows)))).toBe(
      'The sheet “Plan” has actions side by side, in columns C, D, E and in F, G, H. We read each set of columns as an action of its own.',
    )
    expect(describeSets(gridOf(rows))).toBeNull()
  })
})

describe('the places of what was side by side', () => {
  const grid = stackSets(
    gridOf([
      ...[['Plan prepared on', '14/06/2021'], []],
      ...rows,
      ...[[], ['SIRO', 'Mo Khan', '', '', '', '', 'Signed off on', '18/06/2021']],
    ]),
  )
  const [mapping] = proposeLayout([grid])
  const reading = mapping === undefined ? null : readPlan([grid], mapping)
  if (mapping === undefined || reading === null) throw new Error('nothing was found')
  let next = 0
  const taken = toPlan(reading, { edition: '2020-21', newId: () => `id-${++next}` })
  const places = placesIn(grid, mapping, taken)

  test('are those of the file', () => {
    const cells = taken.plan.items.map(({ id: itemId, actions }) =>
      actions.map(({ id: actionId }) => cellOfPath({ part: 'action', itemId, actionId, field: 'due' }, places)),
    )
    expect(cells).toEqual([['E4', 'H4'], ['E5'], ['H6'], ['E7']])
    expect(reading.items.map(({ row }) => row)).toEqual([4, 5, 6, 7])
    expect(cellOfPath({ part: 'sign-off', field: 'signedOn' }, places)).toBe('H9')
  })

  test('are named in what is asked and left out', () => {
    const asked = readingOf(
      stackSets(
        gridOf([
          numbered,
          ['1.3.1', 'No policy', 'Write the policy', 'Ann Lee', '30/09/2021', 'Publish it', 'Bob Ray', 'soon'],
          ['3.2.1', 'Not trained', 'Train all staff', 'Cy Poe', '15/10/2021'],
          [],
          ['', '', '', '', '', 'Please send this back'],
        ]),
      ),
    )
    expect(asked.questions).toMatchObject([{ kind: 'unclear-date', cells: ['H2'], text: 'soon' }])
    expect(asked.unplaced).toMatchObject([{ cell: 'F5', text: 'Please send this back' }])
  })

  test('of the labels below are right of them', () => {
    expect(taken.plan.signOff).toMatchObject({ siroName: 'Mo Khan', signedOn: '2021-06-18' })
    expect(taken.plan.preparedOn).toBe('2021-06-14')
  })

  test('are the same for a cell that was not moved', () => {
    expect(inFile(grid, { column: 2, row: 1 })).toEqual({ column: 2, row: 1 })
  })
})

describe('a sheet is left as it is', () => {
  test.each([
    ['one set of columns', ['Ref', 'Gap', 'Action required', 'Action owner', 'Due date', 'Comments']],
    ['numbers that are of something else', ['Ref', 'Gap', 'Action', 'Owner', 'Due date', 'Update 1', 'Update 2']],
    ['actions alone', ['Ref', 'Gap', 'Action 1', 'Action 2', 'Owner', 'Due date']],
    [
      'texts that are too long for headings',
      ['Ref', ...['Action 1', 'Owner 1', 'Action 2', 'Owner 2'].map((text) => `${text} ${'x'.repeat(120)}`)],
    ],
    ['references in headings', ['Ref', 'Gap', 'Action for 1.3.1', 'Owner', 'Due date', 'Action for 3.2.1']],
  ])('with %s', (_, headings) => {
    const grid = gridOf([headings, ['1.3.1', 'No policy', 'Write it', 'Ann Lee', '30/09/2021', 'Yes']])
    expect(stackSets(grid)).toBe(grid)
  })

  test('where what stands above tells the columns apart', () => {
    const above = ['', '', 'As agreed', '', '', 'As it stands now']
    const headings = ['Ref', 'Gap', 'Action', 'Owner', 'Due date', 'Action', 'Owner', 'Due date']
    const grid = gridOf([above, headings, ['1.3.1', 'No policy', 'Write it', 'Ann Lee', '30/09/2021']])
    expect(stackSets(grid)).toBe(grid)
  })
})

test('whatever is side by side, each cell is there once it is laid out anew, with its place in the file', () => {
  const headings = ['Ref', 'Gap', 'Action 1', 'Action 2', 'Owner 1', 'Owner 2', 'Due 1', 'Due 2', 'Due', 'Notes']
  const text = fc.constantFrom('', '', 'x', '1.3.1', 'Ann Lee', '30/09/2021')
  const table = fc
    .shuffledSubarray(headings, { minLength: 6 })
    .chain((some) =>
      fc.array(fc.array(text, { maxLength: some.length }), { maxLength: 8 }).map((rest) => [some, ...rest]),
    )
  let stackedTables = 0
  fc.assert(
    fc.property(table, (lines) => {
      const before = gridOf(lines)
      const after = stackSets(before)
      if (after !== before) stackedTables += 1
      const valuesIn = (grid: Grid) =>
        new Map(
          Array.from(grid.rows).flatMap(([row, cells]) =>
            Array.from(cells).flatMap(([column, { value }]) =>
              row === 1 ? [] : [[cellName(inFile(grid, { column, row })), value] as const],
            ),
          ),
        )
      expect(valuesIn(after)).toEqual(valuesIn(before))
    }),
    { numRuns: 300 },
  )
  expect(stackedTables).toBeGreaterThan(0)
})
