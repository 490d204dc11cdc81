import { describe, expect, test } from 'vitest'
import { coveredTypes, defaultEdition } from '~/domain/editions'
import { organisationTypes } from '~/domain/organisation-types'
import type { Organisation } from '~/domain/plan'
import { codesOf, planOf } from '../../plans'

function codes(values: Partial<Organisation>) {
  const plan = planOf()
  return codesOf({ ...plan, organisation: { ...plan.organisation, ...values } })
}

describe('the organisation', () => {
  test('the plan that the tests start from has no finding', () => {
    expect(codesOf(planOf())).toEqual([])
  })

  test('asks for the name', () => {
    expect(codes({ name: ' - ' })).toEqual(['organisation.name.missing'])
  })

  test('asks for the ODS code, once', () => {
    expect(codes({ odsCode: '' })).toEqual(['organisation.ods-code.missing'])
    expect(codes({ odsCode: 'TBC' })).toEqual(['organisation.ods-code.missing'])
  })

  test('accepts codes of three to five characters, in any case and with space around', () => {
    for (const odsCode of ['RJ1', 'rj1', '503', '97X', 'RXZ9', 'G7H8J', 'X9ZA7', ' RNK ']) {
      expect(codes({ odsCode }), odsCode).toEqual([])
    }
  })

  test('asks for another code where it has marks, spaces or too few characters', () => {
    for (const odsCode of ['R', 'RJ', 'R J1', 'RJ-1', 'Royal Jubilee']) {
      expect(codes({ odsCode }), odsCode).toEqual(['organisation.ods-code.malformed'])
    }
  })

  test('asks for the type of organisation', () => {
    expect(codes({ type: null })).toEqual(['organisation.type.missing'])
  })

  test('accepts the kinds that the edition covers and no other', () => {
    for (const type of organisationTypes) {
      const covered = coveredTypes(defaultEdition).includes(type)
      expect(codes({ type }), type).toEqual(covered ? [] : ['organisation.type.not-covered'])
    }
    expect(defaultEdition.covers).toHaveLength(5)
  })

  test('advises a contact', () => {
    expect(codes({ contact: { name: '', email: 'ig@example.org' } })).toEqual(['plan.contact.no-deputy'])
  })

  test('advises the date of the plan', () => {
    expect(codesOf(planOf({ preparedOn: null }))).toEqual(['plan.prepared-on.missing'])
  })

  test('asks for items', () => {
    expect(codesOf(planOf({ items: [] }))).toEqual(['plan.items.missing'])
  })
})
