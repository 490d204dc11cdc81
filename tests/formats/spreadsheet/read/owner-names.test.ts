import { describe, expect, test } from 'vitest'
import { ownerFrom } from '~/formats/spreadsheet/read/owner-names'

describe('an owner', () => {
  test.each([
    ['Siân Prys-Jones <sian@example.nhs.uk>', { name: 'Siân Prys-Jones', role: '', email: 'sian@example.nhs.uk' }],
    [
      'Ade Okafor, IG Manager (a.okafor@example.nhs.uk)',
      { name: 'Ade Okafor', role: 'IG Manager', email: 'a.okafor@example.nhs.uk' },
    ],
  ])('with an address is read: %s', (text, owner) => {
    expect(ownerFrom([text])).toEqual(owner)
  })

  test('of any length is read in time that grows with the length, not with its square', () => {
    // With the square this would take minutes. Found by: npm run fuzz -- --seed 5 --border made-workbook
    const long = 'a'.repeat(300_000)
    expect(ownerFrom([long])).toEqual({ name: long, role: '', email: '' })
  })
})
