import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { calendarDate } from '~/domain/calendar-date'
import { defaultEdition } from '~/domain/editions'
import { verdicts } from '~/domain/finding'
import type { Plan } from '~/domain/plan'
import { ownerFileName, planFileName, siroPackFileName, slipsFileName } from '~/formats/file-name'
import { anyPlan } from '../arbitraries/plan'
import { examplePlan, planOf } from '../plans'

function name(values: { odsCode?: string } & Partial<Plan>, verdict: (typeof verdicts)[number] = 'complete') {
  const { odsCode, ...rest } = values
  const plan = planOf(rest)
  const organisation = { ...plan.organisation, odsCode: odsCode ?? 'RJ1' }
  return planFileName({ plan: { ...plan, organisation }, edition: defaultEdition, verdict, extension: 'xlsx' })
}

describe('file names', () => {
  test('give the toolkit year, the ODS code and the day of the plan', () => {
    expect(name({})).toBe('DSPT-improvement-plan_2020-21_RJ1_2021-06-14.xlsx')
    expect(name({}, 'queried')).toBe('DSPT-improvement-plan_2020-21_RJ1_2021-06-14.xlsx')
  })

  test('number the revision of an update, since the day of the plan stays', () => {
    expect(name({ revision: 2 })).toBe('DSPT-improvement-plan_2020-21_RJ1_2021-06-14_revision-2.xlsx')
    expect(name({ revision: 3 }, 'refused')).toBe('DSPT-improvement-plan_2020-21_RJ1_2021-06-14_revision-3-draft.xlsx')
  })

  test('say draft when the plan is not complete', () => {
    expect(name({}, 'incomplete')).toBe('DSPT-improvement-plan_2020-21_RJ1_2021-06-14-draft.xlsx')
    expect(name({}, 'refused')).toBe('DSPT-improvement-plan_2020-21_RJ1_2021-06-14-draft.xlsx')
  })

  test('fall back on the day of the sign-off, and leave out what is not known', () => {
    expect(name({ preparedOn: null })).toBe('DSPT-improvement-plan_2020-21_RJ1_2021-06-24.xlsx')
    const signOff = { siroName: '', jobTitle: '', signedOn: null, statement: '' }
    expect(name({ preparedOn: null, signOff, odsCode: '' })).toBe('DSPT-improvement-plan_2020-21.xlsx')
    expect(name({ preparedOn: calendarDate('2021-06-15'), signOff })).toContain('_2021-06-15')
  })

  test('keep only letters and digits of the code', () => {
    expect(name({ odsCode: ' ..\\rj1/<CON>:*?' })).toBe('DSPT-improvement-plan_2020-21_RJ1CON_2021-06-14.xlsx')
  })

  test('hold on every system, whatever the plan', () => {
    fc.assert(
      fc.property(anyPlan, fc.constantFrom(...verdicts), (plan, verdict) => {
        const fileName = planFileName({ plan, edition: defaultEdition, verdict, extension: 'json' })
        expect(fileName).toMatch(/^DSPT-(improvement-plan|slip)_2020-21[A-Za-z0-9_-]*\.json$/)
        expect(fileName.length).toBeLessThan(100)
      }),
    )
  })
})

describe('the name of a slip', () => {
  const slip = { owner: { name: 'Jo Bloggs', role: '', email: '' }, madeOn: calendarDate('2021-07-01'), planId: null }

  test('gives its owner and its day, and is no name of a plan', () => {
    expect(name({ slip })).toBe('DSPT-slip_2020-21_RJ1_2021-07-01_jo-bloggs.xlsx')
  })

  test('says nothing of a verdict, which only a whole plan has', () => {
    expect(name({ slip }, 'refused')).toBe(name({ slip }))
  })
})

test('the slips of all owners are named by their day', () => {
  const naming = { plan: planOf(), edition: defaultEdition, today: calendarDate('2021-07-01') }
  expect(slipsFileName(naming)).toBe('DSPT-slips_2020-21_RZ1X_2021-07-01.zip')
})

describe('the name of the SIRO pack', () => {
  test('follows the same rules under a name of its own', () => {
    const plan = examplePlan('small-trust')
    const naming = { plan, edition: defaultEdition, extension: 'pdf' }
    expect(siroPackFileName({ ...naming, verdict: 'complete' })).toBe(
      'DSPT-improvement-plan-SIRO-pack_2020-21_RZ9X_2021-06-14.pdf',
    )
    expect(siroPackFileName({ ...naming, verdict: 'incomplete' })).toMatch(/-draft\.pdf$/)
  })
})

describe('the name of a file for one owner', () => {
  const naming = { plan: examplePlan('small-trust'), edition: defaultEdition, extension: 'ics' }
  const nameFor = (name: string, role = '') =>
    ownerFileName({ ...naming, verdict: 'complete', owner: { name, role, email: '' } })

  test('ends with the owner, and says draft after it', () => {
    expect(nameFor('Jo Bloggs')).toBe('DSPT-improvement-plan_2020-21_RZ9X_2021-06-14_jo-bloggs.ics')
    const owner = { name: 'Jo Bloggs', role: '', email: '' }
    expect(ownerFileName({ ...naming, verdict: 'refused', owner })).toMatch(/_jo-bloggs-draft\.ics$/)
  })

  test.each([
    ['Łukasz Zieliński', 'lukasz-zielinski'],
    ['Çağla Öztürk, İbrahim Yıldız', 'cagla-ozturk-ibrahim-yildiz'],
    ['Sœur Agnès O’Shea', 'soeur-agnes-oshea'],
    ['../..\\con: *?<Jo>', 'con-jo'],
    ['健康情報', 'owner'],
  ])('writes %s in letters that every system has: %s', (name, slug) => {
    expect(nameFor(name)).toMatch(new RegExp(`_2021-06-14_${slug}\\.ics$`))
  })

  test('takes the role where there is no name', () => {
    expect(nameFor('', 'IT Manager')).toMatch(/_it-manager\.ics$/)
  })

  test('holds on every system, whoever the owner is', () => {
    fc.assert(
      fc.property(anyPlan, fc.constantFrom(...verdicts), (plan, verdict) => {
        for (const { owner } of plan.items.flatMap((item) => item.actions)) {
          const fileName = ownerFileName({ ...naming, plan, verdict, owner })
          expect(fileName).toMatch(/^DSPT-improvement-plan_2020-21[A-Za-z0-9_-]*_[a-z0-9-]+\.ics$/)
          expect(fileName.length).toBeLessThan(120)
        }
      }),
    )
  })
})
