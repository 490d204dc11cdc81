import { describe, expect, test } from 'vitest'
import { ownerFrom, ownersIn } from '~/formats/spreadsheet/read/owner-names'

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
    // Found by: npm run fuzz -- --seed 20261122 --border pasted-text
    const gap = ' \n\u00a0'.repeat(100_000)
    expect(ownersIn(`Ann Lee${gap}x`)).toEqual(['Ann Lee x'])
    expect(ownerFrom([`Ann Lee${gap}x`])).toEqual({ name: 'Ann Lee x', role: '', email: '' })
  })
})

describe('the people in a cell', () => {
  test.each([
    ['Ann Lee & Bo Ray', ['Ann Lee', 'Bo Ray']],
    ['Ann Lee and Bo Ray', ['Ann Lee', 'Bo Ray']],
    ['Ann Lee / Bo Ray; Cy Day', ['Ann Lee', 'Bo Ray', 'Cy Day']],
    ['Ann Lee \n \n Bo Ray', ['Ann Lee', 'Bo Ray']],
    ['Head of IT\nand estates', ['Head of IT and estates']],
    ['TBC', []],
  ])('are told apart where they are people: %j', (text, people) => {
    expect(ownersIn(text)).toEqual(people)
  })
})
