import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarDate } from '~/domain/calendar-date'
import { slipInTitle, slipTitle } from '~/formats/spreadsheet/template/slip-title'
import { anyDate } from '../../../arbitraries/plan'

const owner = { name: 'Jo Bloggs', role: 'Service Desk Manager', email: '' }

describe('the title of a slip', () => {
  test('says whose it is, of which day and year, and that it is not for upload', () => {
    expect(slipTitle({ owner, madeOn: calendarDate('2021-07-01'), planId: null }, '2020-21')).toBe(
      'Slip for Jo Bloggs, 1 July 2021 (improvement plan 2020-21): not for upload',
    )
    expect(slipTitle({ owner, madeOn: null, planId: null }, '2020-21')).toBe(
      'Slip for Jo Bloggs (improvement plan 2020-21): not for upload',
    )
  })

  test('is read back as the owner and the day, whatever the name', () => {
    const names = fc.constantFrom('Jo Bloggs', 'Bloggs, Jo', 'Siân (IG) Prys-Jones', '李', 'May 2021, 3 July')
    fc.assert(
      fc.property(names, fc.option(anyDate), (name, madeOn) => {
        const title = slipTitle({ owner: { name, role: '', email: '' }, madeOn, planId: null }, '2020-21')
        expect(slipInTitle(title)).toEqual({ owner: { name, role: '', email: '' }, madeOn, planId: null })
      }),
    )
  })

  test.each(['Improvement plan 2020-21', 'Draft improvement plan 2020-21: not complete', 'Slip for', ''])(
    'is not seen in “%s”',
    (title) => {
      expect(slipInTitle(title)).toBeNull()
    },
  )
})
