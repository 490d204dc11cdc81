import { describe, expect, test } from 'vitest'
import { fillTemplate } from '~/formats/spreadsheet/fill/fill-template'
import { openPackage } from '~/formats/spreadsheet/package/open-package'
import { cellAt } from '~/formats/spreadsheet/read/grid'
import { proposeLayout } from '~/formats/spreadsheet/read/propose-layout'
import { readXlsx } from '~/formats/spreadsheet/read/read-workbook'
import { item, ready, type Line } from '../read/table-grid'
import { fillSmall, planOf, smallTemplate } from './small-template'

const banner = (text: string): Line => ({ texts: [text], look: 'headed', isAcross: true })
const listed = (reference: string): Line => ({ texts: [reference, 'Policies'], look: 'ruled' })

describe('a template without styles', () => {
  test('is filled all the same, with days that are dates', () => {
    const { bytes, grid, rows } = fillSmall(smallTemplate([], { isWithoutStyles: true }), planOf({ '1.1.2': 1 }))
    expect(rows).toEqual(['1.1.2 | Do 1.1.2 a'])
    expect(cellAt(grid, { column: 6, row: 2 })?.value).toMatchObject({ kind: 'date', date: '2021-09-30' })
    const types = new TextDecoder().decode(openPackage(bytes).part('[Content_Types].xml') ?? new Uint8Array())
    expect(types).toContain('PartName="/xl/styles.xml"')
  })
})

describe('the rows of a template', () => {
  test('are filled below an instruction, and new ones are like them', () => {
    const template = smallTemplate([banner('Add one row for each action.'), ready, ready])
    const { rows, grid } = fillSmall(template, planOf({ '1.1.2': 1, '2.2.1': 1, '3.2.1': 1 }))
    expect(rows).toEqual([
      'Add one row for each action. | ',
      '1.1.2 | Do 1.1.2 a',
      '2.2.1 | Do 2.2.1 a',
      '3.2.1 | Do 3.2.1 a',
    ])
    expect(grid.merges).toHaveLength(1)
  })

  test('are those of the standard that a banner names, and no banner is copied', () => {
    const template = smallTemplate([banner('Standard 1'), ready, banner('Standard 2'), listed('2.2.1'), ready])
    const { rows, grid } = fillSmall(template, planOf({ '2.2.1': 1, '1.1.2': 1, '1.3.7': 1, '3.2.1': 1 }))
    expect(rows).toEqual([
      'Standard 1 | ',
      '1.1.2 | Do 1.1.2 a',
      '1.3.7 | Do 1.3.7 a',
      'Standard 2 | ',
      '2.2.1 | Do 2.2.1 a',
      '3.2.1 | Do 3.2.1 a',
    ])
    expect(grid.merges).toHaveLength(2)
  })

  test('are never those between the items of an unfinished plan', () => {
    const template = smallTemplate([
      item('1.1.1', 'Write it', 'plain'),
      { texts: [] },
      item('1.2.1', 'Write more', 'plain'),
    ])
    const { rows } = fillSmall(template, planOf({ '3.2.1': 1 }))
    expect(rows).toEqual(['1.1.1 | Write it', ' | ', '1.2.1 | Write more', '3.2.1 | Do 3.2.1 a'])
  })

  test('that hold a banner alone leave room for no plan', () => {
    const bytes = smallTemplate([banner('Standard 1'), { texts: ['Signed', 'Name'] }])
    const read = readXlsx(bytes)
    const [mapping] = proposeLayout(read.ok ? read.grids : [])
    if (mapping === undefined) throw new Error('no layout')
    const filled = fillTemplate(bytes, mapping, planOf({ '1.1.2': 1 }), { rowsPer: 'action', draft: false })
    expect(filled.ok ? null : filled.problem.code).toBe('fill.needs-more-rows')
  })

  test('that a reference is merged over are for the actions of that item', () => {
    const template = smallTemplate([listed('1.1.2'), ready, listed('2.2.1'), ready], {
      merges: ['A2:A3', 'B2:B3', 'C2:C3', 'A4:A5', 'B4:B5'],
    })
    const { rows, grid, notes } = fillSmall(template, planOf({ '3.2.1': 1, '2.2.1': 1, '1.1.2': 3 }))
    expect(rows).toEqual([
      '1.1.2 | Do 1.1.2 a',
      ' | Do 1.1.2 b',
      '1.1.2 | Do 1.1.2 c',
      '2.2.1 | Do 2.2.1 a',
      ' | ',
      '3.2.1 | Do 3.2.1 a',
    ])
    expect(grid.merges.map(({ from, to }) => [from.row, to.row])).toEqual([
      [2, 3],
      [2, 3],
      [2, 3],
      [5, 6],
      [5, 6],
    ])
    expect(notes.join()).not.toContain('is merged')
  })

  test('that are merged over one empty reference take one item', () => {
    const template = smallTemplate([ready, ready, ready, ready], { merges: ['A2:A3', 'A4:A5'] })
    const { rows } = fillSmall(template, planOf({ '1.1.2': 1, '2.2.1': 2 }))
    expect(rows).toEqual(['1.1.2 | Do 1.1.2 a', ' | ', '2.2.1 | Do 2.2.1 a', ' | Do 2.2.1 b'])
  })

  test('say which value a merged cell has no room for', () => {
    const template = smallTemplate([listed('1.1.2'), ready], { merges: ['A2:A3', 'D2:D3', 'E2:E3'] })
    const { notes } = fillSmall(template, planOf({ '1.1.2': 2 }))
    expect(notes.filter((note) => note.includes('merged'))).toEqual([
      'Cell D3 is merged with others, so “Do 1.1.2 b” is not in the file.',
    ])
  })

  test('that list an item more than once are filled from the first one on', () => {
    const template = smallTemplate([listed('1.1.2'), listed('1.1.2'), listed('2.2.1'), listed('2.2.1'), ready])
    const { rows, notes } = fillSmall(template, planOf({ '1.1.2': 1, '2.2.1': 2 }))
    expect(rows).toEqual(['1.1.2 | Do 1.1.2 a', '1.1.2 | ', '2.2.1 | Do 2.2.1 a', '2.2.1 | Do 2.2.1 b'])
    expect(notes).toContain(
      'The template has more rows than your plan needs for 1.1.2. Some of them are still empty: remove them.',
    )
  })

  test('that somebody filled in are left, and named', () => {
    const template = smallTemplate([item('1.1.2', 'Do it now'), item('7.7.7', 'Do it now'), ready, ready])
    const { rows, notes } = fillSmall(template, planOf({ '1.1.2': 1 }))
    expect(rows).toEqual(['1.1.2 | Do it now', '7.7.7 | Do it now', '1.1.2 | Do 1.1.2 a'])
    expect(notes).toContain(
      'Someone has already filled in 1.1.2, 7.7.7 in the template. We did not change what they wrote. Your plan has 1.1.2 too, so the file has it twice: compare the rows and remove those that you do not need.',
    )
  })

  test('that were hidden are shown once they have an item', () => {
    const template = smallTemplate([ready, ready, ready, ready], { hiddenRows: [3, 4, 5] })
    const { grid, notes } = fillSmall(template, planOf({ '1.1.2': 1, '2.2.1': 2 }))
    expect(Array.from(grid.hiddenRows)).toEqual([5])
    expect(notes).toContain('We filled in 2 rows that were hidden and are shown now (3, 4).')
  })

  test('may have answers and prompts in them', () => {
    const prompts: Line = { texts: ['', '', '', '', '', 'dd/mm/yyyy', 'Please select', 'Not started'], look: 'ruled' }
    const { rows } = fillSmall(smallTemplate([prompts, prompts]), planOf({ '1.1.2': 1, '2.2.1': 1 }))
    expect(rows).toEqual(['1.1.2 | Do 1.1.2 a', '2.2.1 | Do 2.2.1 a'])
  })
})
