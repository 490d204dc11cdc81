import { describe, expect, test } from 'vitest'
import { ownerFrom, ownerOf, ownersIn } from '~/formats/spreadsheet/read/owner-names'

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

  test.each([
    ['Ann Lee\nIG Lead\nann@x.nhs.uk', { name: 'Ann Lee', role: 'IG Lead', email: 'ann@x.nhs.uk' }],
    ['Ann Lee (IG Lead), Deputy SIRO', { name: 'Ann Lee', role: 'IG Lead, Deputy SIRO', email: '' }],
    ['IG Lead (Ann Lee)', { name: 'Ann Lee', role: 'IG Lead', email: '' }],
    ['IG Lead, Ann Lee', { name: 'Ann Lee', role: 'IG Lead', email: '' }],
    ['IG Lead – Ann Lee', { name: 'Ann Lee', role: 'IG Lead', email: '' }],
    ['IG Lead: Ann Lee', { name: 'Ann Lee', role: 'IG Lead', email: '' }],
    ['Ann Lee, Caldicott Guardian', { name: 'Ann Lee', role: 'Caldicott Guardian', email: '' }],
    ['Ann Lee - IG Lead', { name: 'Ann Lee', role: 'IG Lead', email: '' }],
    ['Vacant (interim: Jane Smith)', { name: 'Jane Smith', role: 'interim', email: '' }],
    ['Vacant (Jane Smith)', { name: 'Jane Smith', role: '', email: '' }],
    ['Lee, Ann', { name: 'Lee, Ann', role: '', email: '' }],
    ['Lee, Ann, Head of IG', { name: 'Lee, Ann', role: 'Head of IG', email: '' }],
    ['Lead: Ann Lee Support: Bo Ray', { name: 'Lead: Ann Lee Support: Bo Ray', role: '', email: '' }],
    ['Head of IT\nand estates', { name: 'Head of IT and estates', role: '', email: '' }],
  ])('is told from the job title, whichever stands first: %j', (text, owner) => {
    expect(ownerFrom([text])).toEqual(owner)
    const [only = '', ...others] = ownersIn(text)
    expect([ownerFrom([only]), others]).toEqual([owner, []])
  })

  test('that is a post without anybody in it yet is not taken for initials', () => {
    expect(ownerFrom(['New IG Manager (TBC)'])).toEqual({ name: 'New IG Manager', role: 'TBC', email: '' })
  })

  test.each([
    [['Ann Lee'], 'Ann Lee, Head of IG, ann@x.nhs.uk', { name: 'Ann Lee', role: 'Head of IG', email: 'ann@x.nhs.uk' }],
    [['Ann Lee (IG)'], 'Ann Lee (IG), Lead nurse', { name: 'Ann Lee', role: 'IG, Lead nurse', email: '' }],
    [[], 'TBC, Head of IG', { name: 'TBC', role: 'Head of IG', email: '' }],
    [[], '', { name: '', role: '', email: '' }],
    [
      ['Ann Lee', 'Bo Ray'],
      'Ann Lee\nBo Ray, IG Lead, a@x.uk; b@x.uk',
      { name: 'Ann Lee and Bo Ray', role: 'IG Lead, a@x.uk; b@x.uk', email: '' },
    ],
  ])('has the job title and the address of their own columns: %j, %j', (owners, ownerText, owner) => {
    expect(ownerOf({ owners, ownerText })).toEqual(owner)
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
    ['Ann Lee, Bo Ray', ['Ann Lee', 'Bo Ray']],
    ['Ann Lee, Bo Ray and Cy Day', ['Ann Lee', 'Bo Ray', 'Cy Day']],
    ['Ann Lee + Bo Ray', ['Ann Lee', 'Bo Ray']],
    ['Ann Lee (IG Lead), Bo Ray (Head of IT)', ['Ann Lee (IG Lead)', 'Bo Ray (Head of IT)']],
    ['Ann Lee (1 & 2), Bo Ray (3)', ['Ann Lee (1 & 2)', 'Bo Ray (3)']],
    ['AL, BR', ['AL', 'BR']],
    ['Ann Lee, Information Asset Owner', ['Ann Lee, Information Asset Owner']],
    ['Ann Lee, RGN', ['Ann Lee, RGN']],
    ['Lee, Ann', ['Lee, Ann']],
    ['TBC', []],
    ['TBC - new starter', []],
    ['Vacant post', []],
    ['To be recruited', []],
    ['Awaiting appointment', []],
    ['New IG Manager (TBC)', []],
    ['Vacant (interim: Jane Smith)', ['Vacant (interim: Jane Smith)']],
  ])('are told apart where they are people: %j', (text, people) => {
    expect(ownersIn(text)).toEqual(people)
  })
})
