import { describe, expect, test } from 'vitest'
import { standingOf, type Standing } from '~/builder/life/next-step'
import { currentStage } from '~/builder/life/stages'
import { calendarDate } from '~/domain/calendar-date'
import { defaultEdition, type Edition } from '~/domain/editions'
import { lifeOf } from '~/domain/life'
import type { Plan } from '~/domain/plan'
import { startUpdate } from '~/domain/revise-plan'
import { check, planOf, planWithAction, recorded } from '../../plans'

function standing(plan: Plan, day: string, edition: Edition = defaultEdition): Standing {
  const life = lifeOf(plan, edition, calendarDate(day))
  return standingOf({ plan, edition, check: check(plan, { today: calendarDate(day) }), life })
}

const submitted = recorded(planOf(), 'submitted', '2021-06-28')
const published = recorded(submitted, 'published', '2021-06-29')
const agreed = recorded(published, 'agreed', '2021-07-20')

function completed(plan: Plan): Plan {
  const items = plan.items.map((item) => ({
    ...item,
    actions: item.actions.map((action) => ({ ...action, status: 'complete' as const })),
  }))
  return { ...plan, items }
}

describe('what to do next', () => {
  test('before anything is recorded is to mend the plan, or to send it', () => {
    expect(standing(planOf(), '2021-06-20').next).toMatchObject({ kind: 'go', screen: 'download' })
    expect(standing(planWithAction({ due: null }), '2021-06-20').next).toMatchObject({ kind: 'go', screen: 'check' })
  })

  test('after the plan is sent is to publish, then to wait for the agreement', () => {
    expect(standing(submitted, '2021-06-28')).toEqual({
      heading: 'Your plan is submitted',
      texts: ['Publish your assessment as Standards Not Met by 30 June 2021, and ask for a review.'],
      next: { kind: 'record', event: 'published', label: 'Record that it is published' },
    })
    expect(standing(published, '2021-06-29').next).toMatchObject({ kind: 'record', event: 'agreed' })
  })

  test('once it is agreed is to keep to the dates, and the next one is named', () => {
    expect(standing(agreed, '2021-07-21')).toEqual({
      heading: 'Your plan is agreed',
      texts: [
        'Your status is Standards Not fully Met (Plan Agreed), later called Approaching Standards.',
        'Keep to the actions and their due dates. The next one is due on 27 August 2021.',
      ],
      next: { kind: 'go', screen: 'update', label: 'Update your plan' },
    })
  })

  test('when an update is due is to write it, and why is said', () => {
    expect(standing(agreed, '2021-08-30')).toMatchObject({
      heading: 'An update is due',
      texts: ['One action was due on 27 August 2021 and is not complete.'],
    })
    const edition = { ...defaultEdition, updateBy: calendarDate('2021-09-15') }
    expect(standing(agreed, '2021-08-20', edition).texts).toEqual([
      'NHS Digital asks for an update by 15 September 2021.',
    ])
    const begun = startUpdate(agreed, calendarDate('2021-08-30'))
    expect(standing(begun, '2021-08-30').next).toMatchObject({ label: 'Continue the update' })
  })

  test('when all is complete is to ask for Standards Met, and then to record the answer', () => {
    const done = completed(startUpdate(agreed, calendarDate('2021-08-30')))
    expect(standing(done, '2021-08-30')).toMatchObject({
      heading: 'Everything in your plan is complete',
      texts: ['Send the completed plan, and ask for Standards Met.'],
      next: { kind: 'go', screen: 'update' },
    })
    const sent = recorded(done, 'updated', '2021-08-31')
    expect(standing(sent, '2021-09-01')).toMatchObject({
      heading: 'You have asked for Standards Met',
      texts: ['The completed plan was sent on 31 August 2021. Record the new status when you get it.'],
      next: { kind: 'record', event: 'standards-met' },
    })
    expect(standing(recorded(sent, 'standards-met', '2021-09-10'), '2021-09-11').next).toEqual({ kind: 'keep' })
  })
})

describe('the stage that is marked', () => {
  const stage = (plan: Plan, day: string) => currentStage(lifeOf(plan, defaultEdition, calendarDate(day)))

  test('is the last one that was reached', () => {
    expect(stage(planOf(), '2021-06-20')).toBeNull()
    expect(stage(submitted, '2021-06-28')).toBe('submitted')
    expect(stage(published, '2021-06-29')).toBe('published')
    expect(stage(agreed, '2021-07-21')).toBe('agreed')
    expect(stage(agreed, '2021-08-30')).toBe('updated')
    const sent = recorded(startUpdate(agreed, calendarDate('2021-08-01')), 'updated', '2021-08-02')
    expect(stage(sent, '2021-08-03')).toBe('updated')
    expect(stage(recorded(sent, 'standards-met', '2021-08-10'), '2021-09-01')).toBe('standards-met')
  })
})
