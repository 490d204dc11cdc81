import { describe, expect, test } from 'vitest'
import type { Grid } from '~/formats/spreadsheet/read/grid'
import { readPlan } from '~/formats/spreadsheet/read/read-plan'
import { toPlan } from '~/formats/spreadsheet/read/to-plan'
import { gridOf } from '../catalogue/grids'
import { item, layoutOf, sheetOf, type Line } from './table-grid'

const details = [
  ['Improvement plan for the 2020-21 toolkit'],
  ['Organisation', 'Brackendale NHS Trust'],
  ['ODS code', 'RX4'],
  ['Plan prepared on', '7 June 2021'],
  ['SIRO', 'Dr Susan Hale'],
  ['Job title', 'Director of Finance'],
  ['Signed off on', '18 June 2021'],
]

function sheetNamed(name: string, rows: readonly (readonly string[])[]): Grid {
  return { ...gridOf(rows), name }
}

function reading(others: readonly Grid[], around: readonly Line[] = []) {
  const plan = sheetOf([item('1.3.1'), item('3.2.1'), ...around])
  const read = readPlan([...others, plan], layoutOf(plan))
  if (read === null) throw new Error('no plan')
  return read
}

describe('a cover page', () => {
  test('says what the sheet of the plan does not, and is named', () => {
    const read = reading([sheetNamed('Cover', details)])
    expect(read).toMatchObject({
      ...{ edition: '2020-21', cover: 'Cover', preparedOn: '2021-06-07' },
      organisation: { name: 'Brackendale NHS Trust', odsCode: 'RX4', type: 'nhs-trust' },
      signOff: { siroName: 'Dr Susan Hale', jobTitle: 'Director of Finance', signedOn: '2021-06-18' },
    })
    expect(toPlan(read, { edition: '2020-21', newId: () => 'id' }).notes).toEqual([
      'The plan’s sheet does not say everything about the organisation and the sign-off. We took the rest from “Cover”.',
    ])
  })

  test('does not stand in for what the sheet of the plan says', () => {
    const read = reading(
      [sheetNamed('Cover', details)],
      [{ texts: [] }, { texts: ['SIRO', 'Mo Khan'] }, { texts: ['Signed off on', 'June 2021'] }],
    )
    expect(read.signOff).toMatchObject({ siroName: 'Mo Khan', signedOn: null })
    expect(read.organisation.name).toBe('Brackendale NHS Trust')
  })

  test.each([
    ['instructions', sheetNamed('How to fill it in', details)],
    ['a hidden sheet', { ...sheetNamed('Cover', details), hidden: true }],
    ['notes with one label', sheetNamed('Cover', [['Notes'], ['Organisation', 'Brackendale NHS Trust']])],
    ['another plan', { ...sheetOf([item('1.3.1'), ...details.map((texts) => ({ texts }))]), name: 'Last year' }],
  ])('is not %s', (_, grid) => {
    expect(reading([grid])).toMatchObject({ cover: null, organisation: { name: '' }, signOff: { siroName: '' } })
  })
})
