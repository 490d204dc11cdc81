import { describe, expect, test } from 'vitest'
import type { Grid } from '~/formats/spreadsheet/read/grid'
import { headings, item, itemsOf, layoutOf, nothing, readingOf, ready, sheetOf, type Line } from './table-grid'

const banner = (text: string): Line => ({ texts: [text], look: 'headed', isAcross: true })
const lines = (count: number, line: Line): Line[] => Array.from({ length: count }, () => line)
const rowsOf = (grid: Grid) => {
  const { firstRow, lastRow } = layoutOf(grid)
  return [firstRow, lastRow]
}
const checkedTo = (row: number): Pick<Grid, 'validations'> => ({
  validations: [
    { ranges: [{ from: { column: 7, row: 2 }, to: { column: 7, row } }], type: 'list', list: null, formula: '"Y,N"' },
  ],
})

describe('rows that stand ready', () => {
  test('are found below an instruction that is merged over the table', () => {
    const grid = sheetOf([
      { texts: ['Add one row for each action.'], look: 'plain', isAcross: true },
      ...lines(5, ready),
    ])
    expect(rowsOf(grid)).toEqual([2, 7])
  })

  test('go on below the banner of a standard, whatever stands between', () => {
    const section = (number: number): Line[] => [banner(`Standard ${number}`), ready, ready]
    expect(rowsOf(sheetOf([...section(1), ...section(2), ...section(3)]))).toEqual([2, 10])
    expect(rowsOf(sheetOf([...section(1), nothing, ...section(2), nothing, ...section(3)]))).toEqual([2, 12])
    expect(itemsOf(sheetOf([banner('Standard 1'), item('1.1.2'), ready, banner('Standard 3'), item('3.2.1')]))).toEqual(
      ['1.1.2 | Write the policy', '3.2.1 | Write the policy'],
    )
  })

  test('may be wrapped and coloured differently from row to row', () => {
    const other: Line = { texts: [], look: 'ruledUnwrapped' }
    expect(rowsOf(sheetOf([ready, other, ready, other, ready]))).toEqual([2, 6])
  })

  test('are not made by a drop-down that reaches to the end of the sheet', () => {
    const foot: Line[] = [nothing, { texts: ['Prepared by', 'Ann Lee'] }, { texts: ['=3'] }]
    expect(rowsOf(sheetOf([...lines(3, ready), ...foot], checkedTo(1048576)))).toEqual([2, 4])
    const unstyled = sheetOf(
      [item('1.1.1', 'Write', 'plain'), item('1.2.1', 'Write', 'plain'), ...foot],
      checkedTo(500),
    )
    expect(rowsOf(unstyled)).toEqual([2, 3])
    expect(itemsOf(unstyled)).toEqual(['1.1.1 | Write', '1.2.1 | Write'])
  })

  test('stay ready with answers and prompts in them', () => {
    const withAnswers: Line = { texts: ['', '', '', '', '', '', 'Please select', 'Not started'], look: 'ruled' }
    const withPrompts: Line = { texts: ['', '=', '', '', '<name>', 'dd/mm/yyyy'], look: 'ruled' }
    expect(itemsOf(sheetOf([item('1.1.1'), ...lines(4, withAnswers)]))).toEqual(['1.1.1 | Write the policy'])
    expect(itemsOf(sheetOf([item('1.1.1'), withPrompts]))).toEqual(['1.1.1 | Write the policy'])
    expect(rowsOf(sheetOf([item('1.1.1'), ...lines(3, withPrompts)]))).toEqual([2, 5])
    const withDate: Line = { texts: ['', '', '', '', '', '30/12/2021', 'N', 'Open', 'None'], look: 'ruled' }
    expect(itemsOf(sheetOf([item('1.1.1'), ...lines(3, withDate)]))).toEqual(['1.1.1 | Write the policy'])
  })
})

describe('a row below the headings', () => {
  test('that counts the columns is none of the plan', () => {
    const numbers: Line = { texts: ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)', '(9)'], look: 'ruled' }
    expect(itemsOf(sheetOf([numbers, item('1.1.1')]))).toEqual(['1.1.1 | Write the policy'])
  })

  test('with a reference, an owner and a date is no example, whatever its words', () => {
    const sample: Line = { ...item('1.1.1'), texts: item('1.1.1').texts.with(2, 'Sample checks show 40% of leavers') }
    const letters: Line = { ...item('1.1.3'), texts: item('1.1.3').texts.with(1, 'Example letters are on file') }
    const undated: Line = { texts: ['1.1.4', '', 'Example letters are missing', 'Write them'], look: 'ruled' }
    expect(itemsOf(sheetOf([sample, letters, undated])).map((each) => each.split(' ')[0])).toEqual([
      '1.1.1',
      '1.1.3',
      '1.1.4',
    ])
  })

  test('has no answer where a prompt was left', () => {
    const { items, questions, rowProblems } = readingOf(
      sheetOf([
        { texts: ['1.1.1', '', 'Gap', 'Write it', 'Ann Lee', 'dd/mm/yyyy', 'Please select', 'Choose a status'] },
      ]),
    )
    expect(items).toMatchObject([{ covid: { impacted: null, unclear: false }, actions: [{ due: null, dueText: '' }] }])
    expect([questions, rowProblems]).toEqual([[], []])
    const action = itemsOf(sheetOf([item('1.1.1', 'Select a supplier')]))
    expect(action).toEqual(['1.1.1 | Select a supplier'])
  })

  test('that is named an example is left out, and said to be', () => {
    const named = [
      item('e.g. 1.1.1'),
      item('Example'),
      { texts: ['1.1.2', 'Example: policies', '', 'Write it'], look: 'ruled' },
    ] as const
    for (const example of named) {
      const { items, unplaced } = readingOf(sheetOf([example, item('3.2.1')]))
      expect(items.map(({ reference }) => reference)).toEqual(['3.2.1'])
      expect(unplaced.map(({ why }) => why)).toContain('example')
    }
  })
})

describe('a plan', () => {
  test('goes on where empty rows or a note stand between its items', () => {
    const apart = [
      item('1.1.1', 'Write it', 'plain'),
      nothing,
      { texts: ['', '', '', 'Agree it', 'Ann Lee'] },
      nothing,
      item('1.2.1', 'Write more', 'plain'),
      nothing,
      { texts: ['Notes: all dates assume that staff return'] },
      { texts: ['Total items: 2'] },
    ]
    expect(itemsOf(sheetOf(apart))).toEqual(['1.1.1 | Write it | Agree it', '1.2.1 | Write more'])
    expect(
      readingOf(sheetOf([item('1.1.1'), { texts: ['Note: agreed in May'], look: 'ruled' }, item('1.2.1')])),
    ).toMatchObject({
      items: [{ reference: '1.1.1' }, { reference: '1.2.1' }],
      unplaced: [{ cell: 'A3', why: 'banner' }],
    })
  })

  test('goes on with an action that begins as the foot of a plan would', () => {
    const more: Line = { texts: ['', '', '', 'Key systems to be listed', 'Ann Lee', '30/09/2021'], look: 'ruled' }
    const last: Line = { texts: ['', '', '', 'Guidance to be issued', 'Ann Lee', '30/09/2021'], look: 'ruled' }
    expect(itemsOf(sheetOf([item('1.1.1', 'Write it'), more, item('1.2.1', 'Write more'), last]))).toEqual([
      '1.1.1 | Write it | Key systems to be listed',
      '1.2.1 | Write more | Guidance to be issued',
    ])
  })

  test('goes on below its own headings, and ends above those of another table', () => {
    const again: Line[] = [nothing, { texts: ['Standard 3 Training'] }, { texts: headings, look: 'headed' }]
    expect(itemsOf(sheetOf([item('1.1.1'), ...again, item('3.1.1')]))).toEqual([
      '1.1.1 | Write the policy',
      '3.1.1 | Write the policy',
    ])
    const versions: Line[] = [
      nothing,
      { texts: ['Version', 'Date', 'Author', 'Change'], look: 'headed', cells: 4 },
      { texts: ['0.1', '01/06/2021', 'Ann Lee', 'First draft'], look: 'ruled', cells: 4 },
    ]
    const grid = sheetOf([item('1.1.1'), ...versions])
    expect(itemsOf(grid)).toEqual(['1.1.1 | Write the policy'])
    expect(rowsOf(grid)).toEqual([2, 2])
    expect(rowsOf(sheetOf([...lines(3, ready), ...versions]))).toEqual([2, 4])
  })

  test('goes on below a section that several words in bold head', () => {
    const section: Line = { texts: ['Training', 'Lead: Cath Dew', 'Board: IG group'], look: 'headed' }
    const three = [item('1.1.1'), section, item('3.1.1')]
    expect(itemsOf(sheetOf(three))).toEqual(['1.1.1 | Write the policy', '3.1.1 | Write the policy'])
    expect(readingOf(sheetOf(three)).unplaced.map(({ why }) => why)).toEqual(['banner', 'banner', 'banner'])
    expect(rowsOf(sheetOf([ready, section, ready, section, ready]))).toEqual([2, 6])
  })

  test('ends where nobody does anything any more', () => {
    const foot: Line[] = [nothing, { texts: ['Prepared by', 'Ann Lee, IG Manager'] }, { texts: ['1.0', '', 'Ann'] }]
    const { items, unplaced } = readingOf(sheetOf([item('1.1.1', 'Write', 'plain'), ...foot]))
    expect(items).toHaveLength(1)
    expect(unplaced.map(({ cell, why }) => `${cell} ${why}`)).toEqual(['A4 below', 'B4 below', 'A5 below', 'C5 below'])
  })
})

test('what is below a plan is listed as left out, but for what was read there', () => {
  const signed: Line = { texts: ['SIRO', 'Mo Khan', 'Date', '18 June 2021'] }
  const { signOff, unplaced } = readingOf(
    sheetOf([item('1.3.1'), item('3.2.1'), nothing, signed, { texts: ['Please send this back'] }]),
  )
  expect(signOff).toMatchObject({ siroName: 'Mo Khan', signedOn: '2021-06-18' })
  expect(unplaced).toEqual([{ cell: 'A6', text: 'Please send this back', why: 'below' }])
})

test('a sentence about an item, below the plan, is none', () => {
  const { items, unplaced } = readingOf(
    sheetOf([
      item('1.3.1'),
      item('3.2.1'),
      { texts: ['* 1.3.1 depends on the ward moves in August'] },
      { texts: ['NB 4.2.3 was met in May 2021 and has been removed'] },
    ]),
  )
  expect(items.map(({ reference }) => reference)).toEqual(['1.3.1', '3.2.1'])
  expect(unplaced.map(({ cell, why }) => [cell, why])).toEqual([
    ['A4', 'below'],
    ['A5', 'below'],
  ])
})

test('who approves a plan is no item, also where nothing stands out', () => {
  const { items, signOff } = readingOf(
    sheetOf([
      item('1.3.1'),
      item('3.2.1'),
      nothing,
      { texts: ['Approval', 'Name', 'Job title', 'Date'] },
      { texts: ['SIRO', 'Helen Carr', 'Director of Finance', '21 June 2021'] },
      { texts: ['Caldicott Guardian', 'Dr Amit Rao', 'Medical Director', '20 June 2021'] },
    ]),
  )
  expect(items.map(({ reference }) => reference)).toEqual(['1.3.1', '3.2.1'])
  expect(signOff).toMatchObject({ siroName: 'Helen Carr', jobTitle: 'Director of Finance', signedOn: '2021-06-21' })
})

test('what is merged over two items is read for both, and asked about', () => {
  const rows = [item('3.2.1', 'Train all staff'), { texts: ['3.3.1', 'Board training', '', '', '', '', '', 'Open'] }]
  const merges = [3, 4, 5, 6, 7].map((column) => ({ from: { column, row: 2 }, to: { column, row: 3 } }))
  const { items, questions } = readingOf(sheetOf(rows, { merges }))
  expect(items.map(({ gap, covid, actions }) => [gap, covid.impacted, actions[0]?.description])).toEqual([
    ['No policy', false, 'Train all staff'],
    ['No policy', false, 'Train all staff'],
  ])
  expect(questions).toEqual([{ kind: 'shared-by-items', cells: ['C3', 'D3', 'G3'], reference: '3.3.1' }])
})
