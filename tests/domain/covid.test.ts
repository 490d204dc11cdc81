import { describe, expect, test } from 'vitest'
import { withoutCovidAnswer } from '~/domain/covid'
import { actionOf, afterBau, itemOf, planOf } from '../plans'

describe('items that say nothing about Covid yet', () => {
  const silent = itemOf({ id: 'silent', covid: { impacted: null, explanation: ' ' } })
  const plan = planOf({
    items: [
      itemOf({ id: 'asked', covid: { impacted: false, explanation: '' } }),
      silent,
      itemOf({ id: 'yes', covid: { impacted: true, explanation: '' } }),
      itemOf({ id: 'explained', covid: { impacted: null, explanation: 'No downtime could be agreed' } }),
      itemOf({
        id: 'relative',
        covid: { impacted: null, explanation: '' },
        actions: [actionOf({ id: 'later', due: afterBau(3) })],
      }),
    ],
  })

  test('are neither answered, nor explained, nor dated from the return to business as usual', () => {
    expect(withoutCovidAnswer(plan, 'asked')).toEqual([silent])
  })

  test('are others than the one that is being answered', () => {
    expect(withoutCovidAnswer(plan, 'silent')).toEqual([])
  })
})
