import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatOwner, parseOwner } from '~/formats/spreadsheet/owner-text'

describe('an owner in one cell', () => {
  test.each([
    [{ name: 'Hannah Bright', role: '', email: '' }, 'Hannah Bright'],
    [{ name: 'Hannah Bright', role: 'Manager, Learning', email: '' }, 'Hannah Bright, Manager, Learning'],
    [{ name: 'Hannah Bright', role: 'Manager', email: 'h@example.org' }, 'Hannah Bright, Manager <h@example.org>'],
    [{ name: '', role: '', email: 'h@example.org' }, '<h@example.org>'],
    [{ name: 'Bright, Hannah', role: 'Manager', email: '' }, '"Bright, Hannah", "Manager"'],
    [{ name: '', role: '', email: '' }, ''],
  ])('%j is written %s', (owner, text) => {
    expect(formatOwner(owner)).toBe(text)
    expect(parseOwner(text)).toEqual(owner)
  })

  test('comes back whatever its parts', () => {
    const part = fc.oneof(
      fc.constantFrom('', 'A', '"', ', ', ' <a@b>', '@', '>', '<', '\n'),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(fc.record({ name: part, role: part, email: part }), (owner) => {
        expect(parseOwner(formatOwner(owner))).toEqual(owner)
      }),
    )
  })
})
