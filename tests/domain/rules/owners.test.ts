import { describe, expect, test } from 'vitest'
import type { FindingCode } from '~/domain/finding'
import { codesOf, findingOf, itemsOf, planOf, planWithAction } from '../../plans'

function codes(name: string, role = ''): FindingCode[] {
  return codesOf(planWithAction({ owner: { name, role, email: '' } }))
}

describe('owners', () => {
  test('asks for an owner', () => {
    for (const name of ['', '-', 'TBC', 'to be confirmed', 'Vacant', 'n/a']) {
      expect(codes(name), name).toEqual(['action.owner.missing'])
    }
  })

  test('accepts a person, a post or initials', () => {
    for (const name of [
      'Hannah Bright (Learning and Development Manager)',
      'Dr Kofi Mensah',
      'J. Smith (Head of IT)',
      'RT',
      'Business Continuity Manager',
      'Telecoms Lead',
      'Head of IT Services',
      'Director of the Digital Team',
      'Ömer Şahin, Systems Manager',
      'Anna Kowalczyk-Nowak and Tom Rees',
      'SIRO',
      'IG Manager',
    ]) {
      expect(codes(name), name).toEqual([])
    }
    expect(codes('', 'Information Asset Owner')).toEqual([])
    expect(codes('IT', 'Head of IT')).toEqual([])
    expect(codes('TBC', 'Cyber Security Lead')).toEqual([])
  })

  test('queries an owner that names nobody', () => {
    for (const name of [
      'IT',
      'I.T.',
      'HR',
      'IM&T',
      'All staff',
      'all managers',
      'Everyone',
      'The IG Team',
      'Web Team',
      'IT Department',
      'Information Governance Steering Group',
      'Various',
      'Heads of department and all staff',
      'the Trust',
      'Digital Services',
    ]) {
      const expected = name.startsWith('Heads') ? [] : ['action.owner.names-nobody']
      expect(codes(name), name).toEqual(expected)
    }
    expect(codes('', 'Digital team')).toEqual(['action.owner.names-nobody'])
  })

  test('queries a post that nobody holds, unless somebody stands in', () => {
    for (const name of [
      'TBC - new starter',
      'TBC IG Manager',
      'To be confirmed by the board',
      'Vacant post',
      'Currently vacant',
      'To be recruited',
      'Awaiting appointment',
      'Vacant - Head of IT',
      'VACANT POST',
      'IG Manager (to be recruited)',
      'New IG Manager (TBC)',
      'New starter',
    ]) {
      expect(codes(name), name).toEqual(['action.owner.names-nobody'])
    }
    for (const [name, role] of [
      ['New IG Manager', 'TBC'],
      ['IG Manager', 'vacant'],
      ['Vacant', 'IG Manager'],
      ['', 'Vacant post'],
    ] as const) {
      expect(codes(name, role), `${name}, ${role}`).toEqual(['action.owner.names-nobody'])
    }
    for (const [name, role] of [
      ['Vacant', 'interim: Jane Smith'],
      ['Vacant (Jane Smith, IG Manager)', ''],
      ['Jane Smith', 'interim, post vacant'],
      ['TBC', 'IG Manager'],
      ['New Systems Manager', ''],
    ] as const) {
      expect(codes(name, role), `${name}, ${role}`).toEqual([])
    }
  })

  test('does not ask for the owner of a completed action', () => {
    const owner = { name: '', role: '', email: '' }
    expect(codesOf(planWithAction({ owner, status: 'complete' }))).toEqual([])
  })

  test('queries one owner with four of six actions, not with three', () => {
    const shared = (first: number) =>
      planOf({
        items: itemsOf(6, (index) => ({
          owner: { name: index < first ? 'Callum Fyfe' : `Owner ${index}`, role: '', email: '' },
        })),
      })
    expect(codesOf(shared(4))).toEqual(['plan.owner.has-most'])
    expect(findingOf(shared(4), 'plan.owner.has-most').values).toEqual({ owner: 'Callum Fyfe', count: 4, total: 6 })
    expect(codesOf(shared(3))).toEqual([])
  })

  test('leaves a plan of five actions with one owner alone', () => {
    expect(codesOf(planOf({ items: itemsOf(5) }))).toEqual([])
    expect(codesOf(planOf({ items: itemsOf(6) }))).toEqual(['plan.owner.has-most'])
  })

  test('counts only what is still to be done', () => {
    const items = itemsOf(6, (index) => ({ status: index === 0 ? 'complete' : 'in-progress' }))
    expect(codesOf(planOf({ items }))).toEqual([])
  })
})
