import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dueMonths } from '~/domain/across/due-months'
import { missedItems } from '~/domain/across/missed-items'
import { ownerLoads } from '~/domain/across/owner-loads'
import type { PlanInRound } from '~/domain/across/plan-in-round'
import { sharedWording } from '~/domain/across/shared-wording'
import { similarTexts } from '~/domain/across/similar-texts'
import type { Plan } from '~/domain/plan'
import { comparable } from '~/domain/text'
import { anyPlan } from '../../arbitraries/plan'
import { actionOf, afterBau, itemOf, itemsOf, on, planOf, planWithAction } from '../../plans'

function of(id: string, plan: Plan, odsCode = id): PlanInRound {
  return { id, plan: { ...plan, organisation: { ...plan.organisation, odsCode } } }
}

describe('the items that organisations miss most', () => {
  const done = itemOf({ reference: '3.2.1', actions: [actionOf({ status: 'complete' })] })

  test('come in the order of how many miss them, then of their references', () => {
    const plans = [
      of('a', planOf({ items: [itemOf({ reference: '10.2.1' }), itemOf({ reference: '9.2.1' })] })),
      of('b', planOf({ items: [itemOf({ reference: ' 9.2.1 ' }), itemOf({ reference: '3.2.1' })] })),
      of('c', planOf({ items: [done] })),
    ]
    expect(missedItems(plans).map((each) => [each.reference, each.plans, each.completedIn])).toEqual([
      ['9.2.1', ['a', 'b'], []],
      ['3.2.1', ['b'], ['c']],
      ['10.2.1', ['a'], []],
    ])
    expect(missedItems(plans)[0]?.standard?.name).toBe('IT protection')
  })

  test('are items of one toolkit year', () => {
    const plans = [of('a', planOf()), of('b', planOf({ edition: '2031-32' }))]
    expect(missedItems(plans).map(({ edition }) => edition)).toEqual(['2020-21', '2031-32'])
  })

  test('count a plan once for an item that stands in it twice, and leave out items without a reference', () => {
    const plans = [of('a', planOf({ items: [itemOf(), itemOf({ id: 'x' }), itemOf({ id: 'y', reference: '' })] }))]
    expect(missedItems(plans).map((each) => [each.reference, each.plans])).toEqual([['8.3.3', ['a']]])
  })
})

describe('due dates by month', () => {
  test('count open actions and the plans that they are in', () => {
    const august = planOf({ items: itemsOf(2, () => ({ due: on('2021-08-27') })) })
    const mixed = [actionOf({ due: on('2021-08-31') }), actionOf({ id: 'b', due: on('2022-01-03') })]
    const plans = [
      of('a', august),
      of('b', planOf({ items: [itemOf({ actions: mixed })] })),
      of('c', planWithAction({ due: null })),
      of('d', planWithAction({ due: afterBau(3) })),
      of('e', planWithAction({ status: 'complete' })),
    ]
    expect(dueMonths(plans)).toEqual({
      months: [
        { month: '2021-08', actions: 3, plans: 2 },
        { month: '2022-01', actions: 1, plans: 1 },
      ],
      ...{ afterBau: 1, undated: 1 },
    })
  })

  test('leave no open action out', () => {
    fc.assert(
      fc.property(fc.array(anyPlan, { maxLength: 3 }), (plans) => {
        const {
          months,
          afterBau: relative,
          undated,
        } = dueMonths(plans.map((plan, index) => ({ id: String(index), plan })))
        const open = plans
          .flatMap(({ items }) => items.flatMap(({ actions }) => actions))
          .filter(({ status }) => status !== 'complete')
        expect(months.reduce((sum, { actions }) => sum + actions, relative + undated)).toBe(open.length)
      }),
      { numRuns: 50 },
    )
  })
})

test('owners are people of one organisation, those with most to do first', () => {
  const owner = (name: string) => ({ owner: { name, role: '', email: '' } })
  const plans = [
    of('a', planOf({ items: itemsOf(3, (index) => owner(index < 2 ? 'Ann Lee' : 'Bob Ray')) })),
    of(
      'b',
      planOf({
        items: itemsOf(3, (index) => ({ ...owner('ANN LEE'), ...(index === 0 ? { status: 'complete' } : {}) })),
      }),
    ),
  ]
  expect(
    ownerLoads(plans).map(({ planId, owner: { name }, outstanding, of: all }) => [planId, name, outstanding, all]),
  ).toEqual([
    ['a', 'Ann Lee', 2, 3],
    ['b', 'ANN LEE', 2, 2],
    ['a', 'Bob Ray', 1, 3],
  ])
})

describe('the same wording in several plans', () => {
  const gap = 'Training compliance was 88% at 31 May and the standard is 95% of all staff'
  const planWith = (id: string, gapText: string, odsCode = id) =>
    of(id, planOf({ items: [itemOf({ gap: gapText, actions: [] })] }), odsCode)

  test('is found whatever its capitals and marks, and said to be the same', () => {
    const [found, ...others] = sharedWording([
      planWith('a', gap),
      planWith('b', `${gap.toUpperCase()}.`),
      planWith('c', 'Something else is missing here altogether'),
    ])
    expect(others).toEqual([])
    expect([found?.part, found?.isSame, found?.organisations, found?.places.map(({ planId }) => planId)]).toEqual([
      'gap',
      true,
      2,
      ['a', 'b'],
    ])
  })

  test('is found where a few words differ, and said to be nearly the same', () => {
    const other = gap.replace('88%', '91%')
    const [found] = sharedWording([planWith('a', gap), planWith('b', other)])
    expect([found?.isSame, found?.places.map(({ text }) => text)]).toEqual([false, [gap, other]])
  })

  test('is nothing within one organisation, and nothing where there is little to say', () => {
    expect(sharedWording([planWith('a', gap, 'RZ1'), planWith('b', gap, 'rz1')])).toEqual([])
    expect(sharedWording([planWith('a', 'Training is at 88%'), planWith('b', 'Training is at 88%')])).toEqual([])
  })

  test('of actions names the action', () => {
    const [found] = sharedWording(
      [of('a', planOf()), of('b', planOf())].map(({ id, plan }) =>
        of(id, { ...plan, items: plan.items.map((item) => ({ ...item, gap: '' })) }),
      ),
    )
    expect([found?.part, found?.places[0]]).toMatchObject([
      'action',
      { itemId: 'item-1', actionId: 'action-1', reference: '8.3.3' },
    ])
  })
})

describe('similar texts', () => {
  const words = fc.constantFrom(
    'train',
    'staff',
    'patch',
    'server',
    'board',
    'report',
    'monthly',
    'review',
    'access',
    'audit',
    'test',
    'plan',
  )
  const texts = fc.array(
    fc.array(words, { minLength: 1, maxLength: 14 }).map((list) => list.join(' ')),
    { maxLength: 30 },
  )

  test('that are equal are always in one group, and no text is in two', () => {
    fc.assert(
      fc.property(texts, (list) => {
        const groups = similarTexts(list)
        const all = groups.flat()
        expect(new Set(all).size).toBe(all.length)
        const groupOf = new Map(groups.flatMap((group, number) => group.map((index) => [index, number] as const)))
        list.forEach((text, index) => {
          const first = list.indexOf(text)
          if (first !== index) expect(groupOf.get(index)).toBe(groupOf.get(first))
        })
      }),
    )
  })

  test('of a group share most of what they say with its first', () => {
    const sequences = (text: string) => {
      const list = text.split(' ')
      return new Set(list.slice(2).map((_, index) => list.slice(index, index + 3).join(' ')))
    }
    fc.assert(
      fc.property(texts, (list) => {
        for (const [first = 0, ...others] of similarTexts(list)) {
          const a = sequences(list[first] ?? '')
          for (const index of others) {
            const b = sequences(list[index] ?? '')
            const both = [...a].filter((each) => b.has(each)).length
            if (list[index] !== list[first]) expect(both / (a.size + b.size - both)).toBeGreaterThanOrEqual(0.6)
          }
        }
      }),
    )
  })

  test('are not those that begin in the same way and go on in another', () => {
    const text = (number: number, end: string) =>
      Array.from({ length: 16 }, (_, word) => (word < 8 ? `start${number}x${word}` : `${end}${number}x${word}`)).join(
        ' ',
      )
    const pairs = Array.from({ length: 30 }, (_, number) => [text(number, 'one'), text(number, 'other')])
    expect(similarTexts(pairs.flat())).toEqual([])
  })

  test('are found where one word of twenty was changed', () => {
    const base = comparable(
      'Run a table top test of the ransomware scenario with all heads of service and record the lessons in the log',
    )
    const changed = base.split(' ').map((_, index, list) => list.with(index, 'changed').join(' '))
    const found = changed.filter((text) => similarTexts([base, text]).length === 1)
    expect(found.length).toBeGreaterThan(changed.length * 0.9)
  })
})
