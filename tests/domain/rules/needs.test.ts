import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarDate } from '~/domain/calendar-date'
import { anotherYear, editionNeeds, editions, meetsNeeds, type Edition, type EditionNeed } from '~/domain/editions'
import type { FindingCode } from '~/domain/finding'
import { describeFinding } from '~/domain/messages'
import { rules } from '~/domain/rules'
import { anyDate, anyPlan } from '../../arbitraries/plan'
import { afterBau, check, codesOf, itemOf, itemsOf, on, planOf, planWithAction } from '../../plans'

const [edition202021, , edition202223, , edition202425] = editions
const yearsToJudge: readonly Edition[] = [...editions, anotherYear('2026-27')]

function needsOf(code: FindingCode): readonly EditionNeed[] {
  return rules.find((rule) => rule.code === code)?.needs ?? []
}

/** The editions that a rule runs in, by their ids. */
function runsIn(code: FindingCode): string[] {
  return yearsToJudge.filter((edition) => meetsNeeds(edition, needsOf(code))).map(({ id }) => id)
}

/** An edition of which a figure is taken away; where the need is no figure, one that differs in it. */
function without(edition: Edition, need: EditionNeed): Edition {
  switch (need) {
    case 'covidDates':
      return { ...edition, covidDates: false }
    case 'plainDates':
      return { ...edition, covidDates: true }
    case 'outcomes':
      return { ...edition, references: 'either' }
    default:
      return { ...edition, [need]: null }
  }
}

const namesNothing = /\bnull\b|undefined|NaN|\[object/

describe('rules that need to know something of the toolkit year', () => {
  test('run in the years of which it is known', () => {
    expect(runsIn('plan.items.over-limit')).toEqual(['2020-21'])
    expect(runsIn('action.due.after-limit')).toEqual(['2020-21', '2024-25'])
    expect(runsIn('item.covid.missing')).toEqual(['2020-21'])
    expect(runsIn('action.due.relative')).toEqual(['2021-22', '2022-23', '2023-24', '2024-25', '2026-27'])
    expect(runsIn('item.reference.not-outcome')).toEqual(['2024-25'])
    expect(runsIn('organisation.type.not-covered')).toEqual(editions.map(({ id }) => id))
    expect(runsIn('sign-off.date.after-deadline')).toEqual(editions.map(({ id }) => id))
    expect(runsIn('item.gap.missing')).toEqual(yearsToJudge.map(({ id }) => id))
  })

  test.each(editionNeeds)('never fire where it is missing, whatever the plan: %s', (need) => {
    fc.assert(
      fc.property(anyPlan, anyDate, fc.constantFrom(...yearsToJudge), (plan, today, edition) => {
        const judged = without(edition, need)
        expect(meetsNeeds(judged, [need])).toBe(false)
        const fired = check(plan, { edition: judged, today }).findings.map(({ code }) => code)
        expect(fired.filter((code) => needsOf(code).includes(need))).toEqual([])
      }),
      { numRuns: 50 },
    )
  })

  test('give findings that never name a figure which is missing', () => {
    fc.assert(
      fc.property(anyPlan, anyDate, fc.constantFrom(...yearsToJudge), (plan, today, edition) => {
        for (const finding of check(plan, { edition, today }).findings) {
          const { tag, problem, remedy, reason } = describeFinding(finding, plan, edition)
          // A plan may have these words itself.
          fc.pre(!namesNothing.test(JSON.stringify(plan, (_, value: unknown) => value ?? '')))
          expect(`${tag} ${problem} ${remedy} ${reason ?? ''}`).not.toMatch(namesNothing)
        }
      }),
      { numRuns: 50 },
    )
  })
})

describe('a year of which no limit is known', () => {
  const judging = { edition: edition202223 ?? anotherYear('2022-23') }

  test('takes any number of items and any day', () => {
    const items = itemsOf(20, (index) => ({
      due: on('2031-08-27'),
      owner: { name: `Owner ${String(index % 5)}`, role: '', email: '' },
    }))
    const codes = codesOf(planOf({ edition: '2022-23', items }), judging)
    expect(codes).toEqual([])
  })

  test('holds the plan against the limits that the user entered, and says whose they are', () => {
    const edition = { ...judging.edition, completeBy: calendarDate('2021-08-20'), itemLimit: 1 }
    const plan = planOf({ edition: '2022-23', items: itemsOf(2) })
    const findings = check(plan, { edition }).findings
    const reasons = findings.map((finding) => [finding.code, describeFinding(finding, plan, edition).reason])
    expect(reasons).toEqual([
      ['plan.items.over-limit', 'You entered 1 as the limit for the 2022-23 toolkit.'],
      ['action.due.after-limit', 'You entered 20 August 2021 as the last day for actions in the 2022-23 toolkit.'],
      ['action.due.after-limit', 'You entered 20 August 2021 as the last day for actions in the 2022-23 toolkit.'],
    ])
  })

  test('says which year’s instructions a reason comes from', () => {
    const plan = planWithAction({ due: null }, {}, { edition: '2022-23' })
    const [finding] = check(plan, judging).findings
    if (finding === undefined) throw new Error('There is no finding')
    expect(describeFinding(finding, plan, judging.edition).reason).toBe(
      'A plan is not agreed if its actions have no due dates. This comes from the instructions for 2020-21.',
    )
  })
})

describe('a year without the Covid question', () => {
  const edition = edition202425 ?? anotherYear('2024-25')
  const plan = (due: Parameters<typeof planWithAction>[0], impacted: boolean | null = null) =>
    planWithAction(due, { reference: 'A1.a', covid: { impacted, explanation: '' } }, { edition: edition.id })

  test('does not ask it', () => {
    expect(codesOf(plan({}), { edition })).toEqual([])
  })

  test('asks for an earlier day past the limit, whatever was answered', () => {
    for (const impacted of [null, true, false]) {
      expect(codesOf(plan({ due: on('2026-07-01') }, impacted), { edition })).toEqual(['action.due.after-limit'])
    }
  })

  test('queries a date that is no day, whatever was answered', () => {
    for (const impacted of [null, true, false]) {
      expect(codesOf(plan({ due: afterBau(9) }, impacted), { edition })).toEqual(['action.due.relative'])
    }
  })

  test('offers no relative date', () => {
    const given = plan({ due: on('2026-07-01') }, true)
    const [finding] = check(given, { edition }).findings
    if (finding === undefined) throw new Error('There is no finding')
    expect(describeFinding(finding, given, edition).remedy).toBe('Bring it forward to 30 June 2026 or earlier.')
  })
})

describe('references', () => {
  const codes = (reference: string, edition: Edition | undefined) =>
    codesOf(planOf({ edition: edition?.id ?? '', items: [itemOf({ reference })] }), {
      edition: edition ?? anotherYear(''),
    })

  test('are judged by the form that the year uses', () => {
    expect(codes('A1.a', edition202021)).toEqual(['item.reference.malformed'])
    expect(codes('A1.a', edition202223)).toEqual(['item.reference.malformed'])
    expect(codes('A1.a', edition202425)).toEqual([])
    expect(codes('3.2.1', edition202425)).toEqual(['item.reference.not-outcome'])
    expect(codes('a1.A', edition202425)).toEqual([])
    expect(codes('A1', edition202425)).toEqual(['item.reference.malformed'])
  })

  test('of either form fit a year that is not known', () => {
    const year = anotherYear('2026-27')
    expect([codes('3.2.1', year), codes('E2.b', year), codes('1.1', year)]).toEqual([
      [],
      [],
      ['item.reference.malformed'],
    ])
  })

  test('are the same however they were typed', () => {
    const items = itemsOf(2).map((item, index) => ({ ...item, reference: index === 0 ? 'B4.d' : 'b4.D ' }))
    const [finding] = check(planOf({ edition: '2024-25', items }), {
      edition: edition202425 ?? anotherYear(''),
    }).findings
    expect([finding?.code, finding?.values['reference']]).toEqual(['item.reference.repeated', 'B4.d'])
  })

  test.each(yearsToJudge)('are asked for with an example of the year: $id', (edition) => {
    const plan = planOf({
      edition: edition.id,
      items: [itemOf({ reference: 'x' }), itemOf({ id: 'b', reference: '' })],
    })
    const remedies = check(plan, { edition })
      .findings.filter(({ code }) => code.startsWith('item.reference'))
      .map((finding) => describeFinding(finding, plan, edition).remedy)
    expect(remedies).toHaveLength(2)
    for (const remedy of remedies) {
      expect(remedy.includes('3.2.1')).toBe(edition.references !== 'outcomes')
      expect(remedy.includes('A1.a')).toBe(edition.references !== 'items')
    }
  })
})

describe('types of organisation', () => {
  const codes = (type: 'ccg' | 'icb' | 'key-it-supplier', edition: Edition) => {
    const plan = planOf({ edition: edition.id, items: [itemOf({ reference: '8.3.3' })] })
    return codesOf({ ...plan, organisation: { ...plan.organisation, type } }, { edition }).filter(
      (code) => code === 'organisation.type.not-covered',
    ).length
  }

  test('are covered from year to year', () => {
    expect(yearsToJudge.map((edition) => codes('ccg', edition))).toEqual([0, 0, 1, 1, 1, 0])
    expect(yearsToJudge.map((edition) => codes('icb', edition))).toEqual([1, 1, 0, 0, 0, 0])
    expect(yearsToJudge.map((edition) => codes('key-it-supplier', edition))).toEqual([1, 1, 1, 0, 0, 0])
  })
})
