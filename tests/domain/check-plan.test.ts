import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarDate } from '~/domain/calendar-date'
import { checkPlan, verdictOf } from '~/domain/check-plan'
import { defaultEdition } from '~/domain/editions'
import { findingCodes, levels, pathKey, type Finding, type Level } from '~/domain/finding'
import { describeFinding, placeOf, summariseVerdict } from '~/domain/messages'
import { emptyPlan } from '~/domain/plan-values'
import { planProgress, stepStates } from '~/domain/progress'
import { rules } from '~/domain/rules'
import { ruleTexts } from '~/domain/rules/rule-texts'
import { anyDate, anyPlan } from '../arbitraries/plan'
import { check, examplePlan, exampleNames, itemOf, planOf } from '../plans'

describe('the rules', () => {
  test('give every code exactly once', () => {
    expect(rules.map((rule) => rule.code).toSorted()).toEqual([...findingCodes].toSorted())
  })

  test('each have a summary, and a basis unless they are good practice', () => {
    for (const { code, level } of rules) {
      const { summary, basis } = ruleTexts[code]
      expect(summary, code).toMatch(/^[A-Z].*\.$/)
      if (level === 'advice') expect(basis, code).toBeNull()
      else expect(basis?.text, code).toMatch(/^[A-Z].*\.$/)
    }
  })

  test('refuse only for the reasons that the instructions give', () => {
    expect(rules.filter((rule) => rule.level === 'refused').map((rule) => rule.code)).toEqual([
      'plan.items.over-limit',
      'item.actions.missing',
      'item.actions.all-vague',
      'action.due.missing',
    ])
  })
})

describe('the check', () => {
  test('finds the examples complete', () => {
    for (const name of exampleNames) {
      const { findings, verdict } = check(examplePlan(name))
      expect(findings, name).toEqual([])
      expect(verdict).toBe('complete')
    }
  })

  test('the worst level decides the verdict', () => {
    const found = (...found: Level[]) =>
      verdictOf(
        found.map((level): Finding => ({
          code: 'plan.items.missing',
          level,
          path: { part: 'plan', field: 'items' },
          values: {},
        })),
      )
    expect(found()).toBe('complete')
    expect(found('advice')).toBe('complete')
    expect(found('advice', 'queried')).toBe('queried')
    expect(found('queried', 'required')).toBe('incomplete')
    expect(found('advice', 'required', 'refused', 'queried')).toBe('refused')
  })

  test('asks an empty plan for what it needs and nothing else', () => {
    const plan = emptyPlan({ id: 'new', edition: '2020-21', preparedOn: calendarDate('2021-06-14') })
    expect(check(plan).findings.map((finding) => finding.code)).toEqual([
      'organisation.name.missing',
      'organisation.ods-code.missing',
      'organisation.type.missing',
      'plan.items.missing',
      'sign-off.siro-name.missing',
      'sign-off.date.missing',
      'plan.contact.no-deputy',
    ])
  })

  test('gives the worst findings first', () => {
    const plan = planOf({ preparedOn: null, items: [itemOf({ gap: '', actions: [] })] })
    const given = check(plan).findings.map((finding) => levels.indexOf(finding.level))
    expect(given).toEqual(given.toSorted((a, b) => a - b))
    expect(given.length).toBe(3)
  })

  test('never throws, whatever the plan, and each finding has words and a place', () => {
    fc.assert(
      fc.property(anyPlan, anyDate, fc.boolean(), (plan, today, known) => {
        const edition = known ? defaultEdition : { ...defaultEdition, completeBy: null, itemLimit: null }
        const catalogue = { edition: edition.id, items: new Map() }
        const result = checkPlan({ plan, edition, today, catalogue })
        for (const finding of result.findings) {
          const { tag, problem, remedy } = describeFinding(finding, plan, edition)
          expect(`${tag}${problem}${remedy}`).not.toMatch(/undefined|NaN|\[object/)
          expect(problem).not.toMatch(/\.$/)
          expect(placeOf(finding, plan)).not.toBe('')
        }
        expect(summariseVerdict(result, plan, edition)).toMatch(/\.$/)
        stepStates(result, plan)
        planProgress(plan)
      }),
    )
  })

  test('gives one field at most one finding that keeps the plan from being complete', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const fields = check(plan)
          .findings.filter(({ level }) => level === 'refused' || level === 'required')
          .map(({ path }) => pathKey(path))
        expect(fields).toEqual([...new Set(fields)])
      }),
    )
  })
})
