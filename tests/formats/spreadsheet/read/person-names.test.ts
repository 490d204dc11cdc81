import { describe, expect, test } from 'vitest'
import { isPerson, looksLikePerson } from '~/formats/spreadsheet/read/person-names'

describe('one person among the owners of an action', () => {
  test.each(['Ann Lee', 'Siân Prys-Jones', 'J. Smith (IT)', 'Ann Lee, IT Manager', 'AL', 'Ludwig van der Berg'])(
    '%s is one',
    (text) => expect(isPerson(text)).toBe(true),
  )
  test.each(['IT Manager', 'Information Governance', 'Ann', 'the supplier', 'IT', 'Human Resources', ''])(
    '%s is none',
    (text) => expect(isPerson(text)).toBe(false),
  )
})

describe('the whole name of a person in a cell that may hold anything', () => {
  test.each(['Dr Ann Lee', 'Ann Lee, Director of Finance', 'Ann Lee – 14 June 2021', 'Ann Lee signed on 14/06/2021'])(
    '%s begins with one',
    (text) => expect(looksLikePerson(text)).toBe(true),
  )
  test.each(['Job Title', 'Version 1', 'Finance Department', 'Human Resources', 'Contact Name', 'AL', 'Ann lee', ''])(
    '%s does not',
    (text) => expect(looksLikePerson(text)).toBe(false),
  )
})
