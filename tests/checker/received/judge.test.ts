import { describe, expect, test } from 'vitest'
import { editionFor, judge, rejudge, startingOptions } from '~/checker/received/judge'
import { calendarDate } from '~/domain/calendar-date'
import { actionOf, asWritten, itemOf, itemsOf, on, planOf, planWithAction } from '../../plans'
import { options, receivePlan, receiveText } from '../received-files'

const judged = (plan = planOf(), editionStated = true) => ({ plan, asWritten: asWritten({}), editionStated })

describe('a plan is judged', () => {
  test('by its own toolkit year, which the reviewer can overrule', () => {
    const options = startingOptions(calendarDate('2021-07-05'))
    const other = planOf({ edition: '2031-32' })
    expect(editionFor(judged(other), options)).toMatchObject({
      edition: { id: '2031-32', itemLimit: null },
      assumed: false,
    })
    expect(editionFor(judged(other), { ...options, edition: '2020-21' })).toMatchObject({
      edition: { id: '2020-21', itemLimit: 15 },
      assumed: false,
    })
    expect(editionFor(judged(planOf(), false), options)).toMatchObject({ edition: { id: '2020-21' }, assumed: true })
  })

  test('by the figures that the plan gives a year which the tool does not know', () => {
    const yearFigures = { publishBy: null, completeBy: calendarDate('2032-06-30'), itemLimit: 2, uploadItem: '' }
    const plan = planOf({ edition: '2031-32', yearFigures, items: itemsOf(3) })
    expect(judge(judged(plan), options).findings.map(({ code }) => code)).toContain('plan.items.over-limit')
  })

  test('by the limits of the reviewer in place of the year’s', () => {
    const plan = planWithAction({ due: on('2021-11-19') })
    expect(judge(judged(plan), options).verdict).toBe('complete')
    const early = { ...options, completeBy: calendarDate('2021-10-29') }
    expect(judge(judged(plan), early).findings.map(({ code }) => code)).toEqual(['action.due.after-limit'])
    const few = { ...options, itemLimit: 1 }
    const two = planOf({
      items: [itemOf(), itemOf({ id: 'i2', reference: '3.2.1', actions: [actionOf({ id: 'a2' })] })],
    })
    expect(judge(judged(two), few).verdict).toBe('refused')
  })

  test('as at the day that the reviewer chose', async () => {
    const plan = planWithAction({ agreedDue: on('2021-08-27') })
    const received = await receivePlan(plan)
    expect(received.judgement.findings).toEqual([])
    const later = rejudge(received, { ...options, today: calendarDate('2021-09-01') })
    expect(later.outcome === 'plan' && later.judgement.findings.map(({ code }) => code)).toEqual([
      'action.due.overdue-without-reason',
    ])
  })

  test('with the counts that a row of results shows', () => {
    const done = itemOf({
      id: 'i2',
      reference: '3.2.1',
      actions: [actionOf({ id: 'a2', status: 'complete', due: on('2021-06-30') })],
    })
    const late = itemOf({ id: 'i3', reference: '4.1.1', actions: [actionOf({ id: 'a3', due: on('2021-11-19') })] })
    expect(judge(judged(planOf({ items: [itemOf(), done, late] })), options)).toMatchObject({
      ...{ items: 3, outstanding: 2, actions: 3, firstDue: '2021-08-27', lastDue: '2021-11-19' },
      counts: { refused: 0, required: 0, queried: 0, advice: 0 },
    })
  })
})

test('a file without a plan stays what it is under other options', async () => {
  const received = await receiveText('')
  expect(rejudge(received, { ...options, itemLimit: 1 })).toBe(received)
})
