import { describe, expect, test } from 'vitest'
import { item, readingOf, sheetOf, type Line } from './table-grid'

const more = (texts: Readonly<Record<number, string>>): Line => ({
  texts: Array.from({ length: 9 }, (_, column) => texts[column] ?? ''),
  look: 'ruled',
})
const [gap, action, owner, due, comments] = [2, 3, 4, 5, 8]
const itemsBelow = (...lines: Line[]) => readingOf(sheetOf([item('1.1.1'), ...lines, item('1.2.1')])).items

describe('a row without a reference and an action', () => {
  test('that is a comment goes to the action above', () => {
    const [first] = itemsBelow(more({ [comments]: 'Board moved to August' }), more({ [comments]: 'Drafted' }))
    expect(first?.actions.map(({ progress }) => progress)).toEqual(['Board moved to August\nDrafted'])
  })

  test('that goes on with the gap belongs to the item above', () => {
    const items = itemsBelow(more({ [gap]: 'and no owner was named' }))
    expect(items.map((each) => each.gap)).toEqual(['No policy\nand no owner was named', 'No policy'])
  })

  test('that names one more owner, with the same day or none, is of the action above', () => {
    const [first] = itemsBelow(more({ [owner]: 'Cath Dew' }), more({ [owner]: 'Bob Ray', [due]: '30/09/2021' }))
    expect(first?.actions.map(({ owners, ownerText }) => [owners, ownerText])).toEqual([
      [['Ann Lee', 'Cath Dew', 'Bob Ray'], 'Ann Lee, Cath Dew, Bob Ray'],
    ])
  })

  test('with another owner and another day repeats a merged action, and is one without a description elsewhere', () => {
    const lines = [item('1.1.1'), more({ [owner]: 'Cath Dew', [due]: '29/10/2021' })]
    const actionsOf = (merged: boolean) => {
      const merge = { from: { column: 4, row: 2 }, to: { column: 4, row: 3 } }
      return readingOf(sheetOf(lines, merged ? { merges: [merge] } : {})).items.flatMap(({ actions }) =>
        actions.map((each) => [each.description, each.ownerText, each.due]),
      )
    }
    const date = { kind: 'date', date: '2021-10-29' }
    expect(actionsOf(true)[1]).toEqual(['Write the policy', 'Cath Dew', date])
    expect(actionsOf(false)[1]).toEqual(['', 'Cath Dew', date])
  })

  test('that is a day alone is the day of the action above, where that has none', () => {
    const undated: Line = { texts: ['1.1.1', '', 'No policy', 'Write the policy', 'Ann Lee'], look: 'ruled' }
    const reading = readingOf(sheetOf([undated, more({ [due]: '30/09/2021' }), more({ [due]: '31/12/2021' })]))
    expect(reading.items.flatMap(({ actions }) => actions.map((each) => each.due))).toEqual([
      { kind: 'date', date: '2021-09-30' },
    ])
    expect(reading.unplaced).toEqual([{ cell: 'F4', text: '31/12/2021', why: 'no-action' }])
  })

  test('is said to be left out where there is no action that it could be of', () => {
    const without: Line = { texts: ['1.1.1', '', 'No policy', '', '', '', '', '', 'Ask the board'], look: 'ruled' }
    const reading = readingOf(sheetOf([without, more({ [comments]: 'Asked' })]))
    expect(reading.items).toMatchObject([{ reference: '1.1.1', actions: [] }])
    expect(reading.unplaced.map(({ cell, why }) => `${cell} ${why}`)).toEqual(['I2 no-action', 'I3 no-action'])
  })

  test('is an item where the one above has no reference either', () => {
    const items = itemsBelow(more({ [gap]: 'A', [action]: 'Do it' }), more({ [gap]: 'B' }), more({ [gap]: 'C' }))
    expect(items.map((each) => each.gap)).toEqual(['No policy', 'A', 'B', 'C', 'No policy'])
  })

  test('with a gap and an owner is an item whose reference was forgotten', () => {
    const items = itemsBelow(more({ [gap]: 'Another gap', [action]: 'Do it', [owner]: 'Cath Dew' }))
    expect(items.map(({ reference }) => reference)).toEqual(['1.1.1', '', '1.2.1'])
  })
})

describe('a row with an action and nothing beside it', () => {
  const descriptions = (first: string, next: string) =>
    readingOf(sheetOf([item('1.1.1', first), more({ [action]: next }), item('1.2.1')])).items[0]?.actions.map(
      ({ description }) => description,
    )

  test('goes on with the sentence above where it begins small', () => {
    expect(descriptions('Check all wards', 'and report to the group')).toEqual([
      'Check all wards and report to the group',
    ])
  })

  test.each([
    ['Check all wards', 'Report to the group'],
    ['Check all wards.', 'report to the group'],
    ['check all wards', 'report to the group'],
  ])('is an action of its own after another sentence, or where all is written small: %s / %s', (first, next) => {
    expect(descriptions(first, next)).toEqual([first, next])
  })
})
