/** Slips as spreadsheets: what their owners see, and what comes back. */
import { describe, expect, test } from 'vitest'
import { calendarDate } from '~/domain/calendar-date'
import { defaultEdition } from '~/domain/editions'
import { slipFor } from '~/domain/owner-slip'
import { fillOwnTemplate } from '~/formats/spreadsheet/fill/fill-own-template'
import { encodePlan } from '~/formats/plan-file/encode'
import { textAt, type Grid } from '~/formats/spreadsheet/read/grid'
import { readOwnPlan } from '~/formats/spreadsheet/read/read-own-plan'
import { readXlsx } from '~/formats/spreadsheet/read/read-workbook'
import { restoreOwnPlan } from '~/formats/spreadsheet/read/restore-own-plan'
import { makeOwnTemplate } from '~/formats/spreadsheet/template/make-own-template'
import { styleIndex } from '~/formats/spreadsheet/template/own-styles'
import { headerAskedStyle, slipPurpose } from '~/formats/spreadsheet/template/slip-title'
import { actionOf, itemOf, planOf } from '../../plans'

const { owner } = actionOf()
const jo = { name: 'Jo Bloggs', role: 'Service Desk Manager', email: '' }
const plan = planOf({ items: [itemOf({ actions: [actionOf(), actionOf({ id: 'action-2', owner: jo })] })] })
const slip = slipFor(plan, owner, { id: 'slip-1', madeOn: calendarDate('2021-07-01') })

function gridsOf(made: typeof slip): readonly Grid[] {
  const template = makeOwnTemplate(defaultEdition)
  const planFile = encodePlan(made)
  const filled = fillOwnTemplate({ template, plan: made, planFile, changes: [], edition: '2020-21', draft: true })
  const read = filled.ok ? readXlsx(filled.bytes) : filled
  if (!read.ok) throw new Error(read.problem.code)
  return read.grids
}

function newIds(): () => string {
  let number = 0
  return () => `new-${(number += 1)}`
}

describe('the spreadsheet of a slip', () => {
  const [grid] = gridsOf(slip)
  if (grid === undefined) throw new Error('The workbook has sheets')

  test('says whose slip it is and what to do, and is never called a plan or a draft', () => {
    expect(textAt(grid, { column: 1, row: 1 })).toBe(
      'Slip for Piotr Zieliński, 1 July 2021 (improvement plan 2020-21): not for upload',
    )
    expect(textAt(grid, { column: 1, row: 2 })).toBe(slipPurpose)
  })

  test('has yellow headings where its owner is to write', () => {
    expect(headerAskedStyle).toBe(styleIndex('headerAsked'))
  })

  test('has the actions of its owner alone', () => {
    expect(grid.lastRow).toBe(9)
  })

  test('is known as a slip by its title where another program took out all else', () => {
    const read = readOwnPlan([grid], { edition: '2020-21', newId: newIds() })
    expect(read.plan.slip).toEqual({
      owner: { name: 'Piotr Zieliński', role: '', email: '' },
      madeOn: '2021-07-01',
      planId: null,
    })
    expect(read.plan.edition).toBe('2020-21')
  })

  test('comes back as it was sent where nobody changed it, without a word about changes', () => {
    expect(restoreOwnPlan([grid], slip, newIds())).toEqual({ outcome: 'restored', plan: slip, notes: [] })
  })

  test('says nothing of changed cells, which the merge shows', () => {
    const sent = { ...slip, items: [itemOf({ actions: [actionOf({ progress: 'Before' })] })] }
    const restored = restoreOwnPlan([grid], sent, newIds())
    expect(restored).toMatchObject({ outcome: 'restored', notes: [] })
  })
})

test('the spreadsheet of a plan is no slip', () => {
  expect(readOwnPlan(gridsOf(plan), { edition: '2020-21', newId: newIds() }).plan.slip).toBeNull()
})
