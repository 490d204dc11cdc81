import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareRounds, type RoundPair } from '~/domain/across/compare-rounds'
import { matchRounds } from '~/domain/across/match-rounds'
import type { PlanInRound } from '~/domain/across/plan-in-round'
import { calendarDate } from '~/domain/calendar-date'
import type { Organisation, Plan } from '~/domain/plan'
import { anyPlan } from '../../arbitraries/plan'
import { actionOf, afterBau, itemOf, on, planOf } from '../../plans'

const today = calendarDate('2021-09-15')

function inRound(id: string, organisation: Partial<Organisation> = {}, values: Partial<Plan> = {}): PlanInRound {
  const plan = planOf({ id, ...values })
  return { id, plan: { ...plan, organisation: { ...plan.organisation, ...organisation } } }
}

describe('plans of two rounds', () => {
  const pairs = (now: PlanInRound[], earlier: PlanInRound[]) =>
    matchRounds(now, earlier).matches.map((match) => [match.now.id, match.earlier.id, match.matchedBy])

  test('are matched by ODS code, however it is typed', () => {
    expect(pairs([inRound('now', { odsCode: ' rz1x' })], [inRound('then', { name: 'Renamed Trust' })])).toEqual([
      ['now', 'then', 'ods-code'],
    ])
  })

  test('are matched by name where the code is missing or has changed', () => {
    const then = inRound('then', { name: 'The Gorse Vale NHS Trust' })
    expect(pairs([inRound('now', { odsCode: '' })], [then])).toEqual([['now', 'then', 'name']])
    expect(pairs([inRound('now', { odsCode: 'RZ2' })], [then])).toEqual([['now', 'then', 'name']])
  })

  test('are not matched where both say nothing of whose they are', () => {
    const nobody = { odsCode: '', name: '' }
    expect(matchRounds([inRound('now', nobody)], [inRound('then', nobody)])).toMatchObject({
      matches: [],
      onlyNow: [{ id: 'now' }],
      onlyEarlier: [{ id: 'then' }],
    })
  })

  test('of one organisation are matched with its latest, and the others are not missed', () => {
    const first = inRound('first', {}, { preparedOn: calendarDate('2021-06-01') })
    const second = inRound('second', {}, { preparedOn: calendarDate('2021-06-20') })
    const { matches, onlyEarlier } = matchRounds([inRound('now')], [second, first])
    expect([matches[0]?.earlier.id, onlyEarlier]).toEqual(['second', []])
  })

  test('that only one round has are listed', () => {
    const { onlyNow, onlyEarlier } = compareRounds([inRound('a', { odsCode: 'RA1', name: 'A' })], [inRound('b')], today)
    expect([onlyNow, onlyEarlier]).toEqual([['a'], ['b']])
  })
})

describe('what became of a plan', () => {
  function pair(before: Partial<Plan>, after: Partial<Plan>): RoundPair {
    const [found] = compareRounds([inRound('now', {}, after)], [inRound('then', {}, before)], today).pairs
    if (found === undefined) throw new Error('not matched')
    return found
  }
  const items = (...list: Plan['items']) => ({ items: list })

  test('slipped dates come with their days', () => {
    const { slipped } = pair(
      items(itemOf({ actions: [actionOf({ due: on('2021-08-27') })] })),
      items(itemOf({ actions: [actionOf({ due: on('2021-09-30'), id: 'x' })] })),
    )
    expect(slipped.map(({ item, before, after, days }) => [item.reference, before.due, after.due, days])).toEqual([
      ['8.3.3', on('2021-08-27'), on('2021-09-30'), 34],
    ])
    const relative = pair(
      items(itemOf({ actions: [actionOf({ due: afterBau(3) })] })),
      items(itemOf({ actions: [actionOf({ due: afterBau(6) })] })),
    )
    expect(relative.slipped.map(({ days }) => days)).toEqual([null])
    expect(pair(items(itemOf({ actions: [actionOf({ due: on('2021-09-30') })] })), {}).slipped).toEqual([])
  })

  test('items that vanished are told from those that were complete', () => {
    const done = itemOf({ id: 'd', reference: '3.2.1', actions: [actionOf({ status: 'complete' })] })
    const open = itemOf({ id: 'o', reference: '9.2.1', title: 'Penetration test' })
    expect(
      pair(items(itemOf(), done, open), items(itemOf())).vanished.map((each) => [
        each.item.reference,
        each.wasComplete,
      ]),
    ).toEqual([
      ['3.2.1', true],
      ['9.2.1', false],
    ])
  })

  test('added and completed items are named', () => {
    const done = itemOf({ actions: [actionOf({ status: 'complete' })] })
    const { added, completed } = pair(
      items(itemOf()),
      items(done, itemOf({ id: 'n', reference: '3.2.1', title: 'New' })),
    )
    expect([added, completed].map((list) => list.map(({ reference }) => reference))).toEqual([['3.2.1'], ['8.3.3']])
  })

  test('texts are reworded when their words differ, not their marks', () => {
    const { reworded } = pair(
      items(itemOf({ gap: 'Fourteen servers missed the window.', actions: [actionOf()] })),
      items(
        itemOf({
          gap: 'fourteen servers missed the window',
          actions: [actionOf({ description: 'Patch all servers' })],
        }),
      ),
    )
    expect(reworded.map(({ part, before, after }) => [part, before, after])).toEqual([
      ['action', 'Patch the fourteen servers and attach the scan report', 'Patch all servers'],
    ])
  })

  test('open actions whose day has passed are overdue', () => {
    const actions = [
      actionOf({ due: on('2021-09-14') }),
      actionOf({ id: 'b', due: on('2021-09-15') }),
      actionOf({ id: 'c', due: on('2021-09-01'), status: 'complete' }),
      actionOf({ id: 'd', due: afterBau(3) }),
    ]
    expect(pair({}, items(itemOf({ actions }))).overdue.map(({ action, day }) => [action.id, day])).toEqual([
      ['action-1', '2021-09-14'],
    ])
  })

  test('nothing, for a plan and itself', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const { pairs } = compareRounds([{ id: 'now', plan }], [{ id: 'then', plan }], today)
        for (const { changes, slipped, vanished, reworded, completed } of pairs) {
          expect([changes, slipped, vanished, reworded, completed]).toEqual([[], [], [], [], []])
        }
      }),
      { numRuns: 50 },
    )
  })
})
