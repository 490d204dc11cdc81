import { expect, test } from 'vitest'
import { unreadableDates } from '~/builder/items/unreadable-dates'
import { actionOf, itemOf, planOf } from '../../plans'

const half = { day: '14', month: 'Ju', year: '2021' }
const monthWords = 'Month must be a number from 1 to 12, or a name such as June'
// The id of the first action is the beginning of the second's.
const plan = planOf({
  items: [
    itemOf({ actions: [actionOf({ id: 'a' }), actionOf({ id: 'a-2' })] }),
    itemOf({ id: 'item-2', reference: '', actions: [actionOf({ id: 'b' })] }),
  ],
})

test('a date that can’t be read is named with its place and the way to it', () => {
  const entries = new Map([
    ['f-plan-preparedOn', half],
    ['f-sign-off-signedOn', half],
    ['f-plan-returnedToBauOn', half],
    ['f-action-a-2-due', half],
    ['f-action-b-completedOn', half],
  ])
  expect(unreadableDates(entries, plan).map(({ text, itemId, route }) => [text, itemId, route.screen])).toEqual([
    [`Prepared on: ${monthWords}`, null, 'organisation'],
    [`Signed on: ${monthWords}`, null, 'sign-off'],
    [`Return to business as usual: ${monthWords}`, null, 'items'],
    [`8.3.3, action 2: ${monthWords}`, 'item-1', 'items'],
    [`Item without reference, action 1: ${monthWords}`, 'item-2', 'items'],
  ])
  expect(unreadableDates(entries, plan)[3]?.route).toEqual({
    screen: 'items',
    itemId: 'item-1',
    focus: 'f-action-a-2-due',
  })
})

test('dates that can be read, and dates of what is gone, are not named', () => {
  const entries = new Map([
    ['f-plan-preparedOn', { day: '14', month: 'June', year: '2021' }],
    ['f-action-gone-due', half],
  ])
  expect(unreadableDates(entries, plan)).toEqual([])
})
