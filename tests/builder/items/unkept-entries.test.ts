import { describe, expect, test } from 'vitest'
import { overruledEntries, unkeptEntries } from '~/builder/items/unkept-entries'
import type { Entry } from '~/builder/state/entries'
import { actionOf, itemOf, on, planOf } from '../../plans'

const half = { day: '14', month: 'Ju', year: '2021' }
const monthWords = 'Month must be a number from 1 to 12, or a name such as June'
const long = 'x'.repeat(301)
// The id of the first action is the beginning of the second's.
const plan = planOf({
  items: [
    itemOf({ actions: [actionOf({ id: 'a' }), actionOf({ id: 'a-2' })] }),
    itemOf({ id: 'item-2', reference: '', actions: [actionOf({ id: 'b' })] }),
  ],
})

function placesOf(entries: [string, Entry][]) {
  return unkeptEntries(new Map(entries), plan).map(({ text, itemId, route }) => [text, itemId, route.screen])
}

describe('what was typed and is not in the plan', () => {
  test('is named with its place and the way to it, where it is a date that can’t be read', () => {
    const entries: [string, Entry][] = [
      ['f-plan-preparedOn', half],
      ['f-sign-off-signedOn', half],
      ['f-plan-returnedToBauOn', half],
      ['f-action-a-2-due', half],
      ['f-action-b-completedOn', half],
    ]
    expect(placesOf(entries)).toEqual([
      [`Plan prepared on: ${monthWords}`, null, 'organisation'],
      [`Signed off on: ${monthWords}`, null, 'sign-off'],
      [`Returned to business as usual on: ${monthWords}`, null, 'items'],
      [`8.3.3, action 2: ${monthWords}`, 'item-1', 'items'],
      [`Item without reference, action 1: ${monthWords}`, 'item-2', 'items'],
    ])
    expect(unkeptEntries(new Map(entries), plan)[3]).toMatchObject({
      remedy: 'Until this is fixed, it counts as no date.',
      route: { screen: 'items', itemId: 'item-1', focus: 'f-action-a-2-due' },
    })
  })

  test('is named where it is a time after the return to business as usual that can’t be read', () => {
    expect(placesOf([['f-action-a-2-due', { text: '3-6', unit: 'months' }]])).toEqual([
      ['8.3.3, action 2: Enter a whole number from 1 to 520, such as 3', 'item-1', 'items'],
    ])
    // The unit was chosen, and the number is still to come.
    expect(placesOf([['f-action-a-2-due', { text: ' ', unit: 'weeks' }]])).toEqual([])
  })

  test('is named where it is a text that is too long', () => {
    expect(
      placesOf([
        ['f-organisation-name', long],
        ['f-organisation-contact-email', long],
        ['f-sign-off-statement', long],
        ['f-item-item-1-gap', long],
        ['f-action-a-2-owner-role', long],
      ]),
    ).toEqual([
      ['Name of your organisation: This text is too long', null, 'organisation'],
      ['Email address: This text is too long', null, 'organisation'],
      ['What the SIRO said: This text is too long', null, 'sign-off'],
      ['8.3.3: This text is too long', 'item-1', 'items'],
      ['8.3.3, action 2: This text is too long', 'item-1', 'items'],
    ])
    expect(unkeptEntries(new Map([['f-item-item-1-gap', long]]), plan)[0]?.remedy).toBe(
      'Until you shorten it, the plan keeps what was here before.',
    )
  })

  test('is not named where it can be read, or where its field is gone', () => {
    expect(
      placesOf([
        ['f-plan-preparedOn', { day: '14', month: 'June', year: '2021' }],
        ['f-action-gone-due', half],
        ['f-action-gone-progress', long],
      ]),
    ).toEqual([])
  })
})

describe('what a change beside its field overrules', () => {
  const after = planOf({
    items: [
      itemOf({
        gap: 'Given since',
        actions: [actionOf({ id: 'a', due: on('2021-11-12') }), actionOf({ id: 'a-2', progress: 'Given since' })],
      }),
    ],
  })

  test('are the entries of fields with another value, and no others', () => {
    const entries = new Map<string, Entry>([
      ['f-plan-preparedOn', half],
      ['f-item-item-1-gap', long],
      ['f-item-item-1-title', long],
      ['f-action-a-due', half],
      ['f-action-a-2-due', half],
      ['f-action-a-2-progress', long],
      ['f-action-b-due', half],
    ])
    expect(overruledEntries(entries, plan, after)).toEqual([
      'f-item-item-1-gap',
      'f-action-a-due',
      'f-action-a-2-progress',
    ])
    expect(overruledEntries(entries, plan, plan)).toEqual([])
  })
})
