import { describe, expect, test } from 'vitest'
import { defaultEdition } from '~/domain/editions'
import { findingCodes, levels, type FindingCode } from '~/domain/finding'
import { describeFinding, levelNames, placeOf, verdictHeadings } from '~/domain/messages'
import type { Plan } from '~/domain/plan'
import { actionOf, afterBau, findingOf, itemOf, planOf, planWith16Items, planWithAction } from '../plans'
import { affected, findingCases, organisation, signOff } from './finding-cases'
import { queriedWords } from './queried-words'
import { requiredWords } from './required-words'
import type { Words } from './words'

/** The compiler sees that no code is left out. */
const words: Record<FindingCode, Words> = { ...requiredWords, ...queriedWords }

describe('messages', () => {
  test.each(findingCodes)('say %s in exactly these words', (code) => {
    const { plan, judging } = findingCases[code]
    const finding = findingOf(plan, code, judging)
    const edition = judging?.edition ?? defaultEdition
    const { tag, problem, remedy, reason, guidance } = describeFinding(finding, plan, edition)
    expect([tag, problem, remedy, reason, guidance.path]).toEqual(words[code])
    expect(guidance.label).not.toBe('')
  })

  test('keep to the style: no full stop after the problem, curly quotes, sentences in the remedy', () => {
    for (const code of findingCodes) {
      const { plan, judging } = findingCases[code]
      const { tag, problem, remedy, reason } = describeFinding(findingOf(plan, code, judging), plan, defaultEdition)
      const words = `${tag} ${problem} ${remedy} ${reason ?? ''}`
      expect(problem, code).toMatch(/[^.]$/)
      expect(remedy, code).toMatch(/[.”]$/)
      expect(words, code).not.toMatch(/["'`]|please|must|invalid|error/i)
      expect(tag.length, code).toBeLessThanOrEqual(20)
    }
  })

  test('offer a relative date where Covid affected the item', () => {
    const plan = planWithAction({ due: null }, affected)
    expect(describeFinding(findingOf(plan, 'action.due.missing'), plan, defaultEdition).remedy).toBe(
      'Add the date it will be done by, on or before 30 December 2021. As Covid affected the item, you can give a time after the return to business as usual instead.',
    )
  })

  test('say what an unanswered Covid question means for a relative date', () => {
    const plan = planWithAction({ due: afterBau(3) }, { covid: { impacted: null, explanation: '' } })
    expect(describeFinding(findingOf(plan, 'item.covid.missing'), plan, defaultEdition).remedy).toBe(
      'Answer Yes or No. One of its dates is a time after the return to business as usual, which needs a Yes.',
    )
  })

  test('name no limit where the edition does not give one', () => {
    const edition = { ...defaultEdition, completeBy: null, uploadItem: null }
    const plan = planWithAction({ due: null })
    expect(describeFinding(findingOf(plan, 'action.due.missing'), plan, edition).remedy).toBe(
      'Add the date it will be done by.',
    )
  })

  test('cut long descriptions at the end of a word', () => {
    const description = 'Chase the 61 untrained home care staff through team meetings, then lock their log-ins'
    const plan = planWithAction({ description, due: null })
    expect(describeFinding(findingOf(plan, 'action.due.missing'), plan, defaultEdition).problem).toBe(
      '“Chase the 61 untrained home care staff through team…” has no due date',
    )
  })

  test('call an action without words, and an item without a reference, by their place', () => {
    const actions = [actionOf(), actionOf({ id: 'b', description: '', due: null })]
    const plan = planOf({ items: [itemOf({ reference: '', gap: '', actions })] })
    const problem = (code: FindingCode) => describeFinding(findingOf(plan, code), plan, defaultEdition).problem
    expect(problem('action.due.missing')).toBe('Action 2 has no due date')
    expect(problem('action.description.missing')).toBe('Action 2 for Item 1 does not say what will be done')
    expect(problem('item.gap.missing')).toBe('Item 1 has no current position')
  })

  test('still describe a finding whose item has gone', () => {
    const finding = findingOf(planWithAction({ due: null }), 'action.due.missing')
    expect(describeFinding(finding, planOf({ items: [] }), defaultEdition).problem).toBe('This action has no due date')
    expect(placeOf(finding, planOf({ items: [] }))).toBe('The whole plan')
  })

  test('say where a finding is', () => {
    const two = [actionOf(), actionOf({ id: 'b', due: null })]
    const place = (plan: Plan, code: FindingCode) => placeOf(findingOf(plan, code), plan)
    expect(place(planWithAction({ due: null }), 'action.due.missing')).toBe('8.3.3')
    expect(place(planOf({ items: [itemOf({ actions: two })] }), 'action.due.missing')).toBe('8.3.3, action 2')
    expect(place(planOf({ items: [itemOf({ reference: '' })] }), 'item.reference.missing')).toBe('Item 1')
    expect(place(organisation({ name: '' }), 'organisation.name.missing')).toBe('Your organisation')
    expect(place(signOff({ siroName: '' }), 'sign-off.siro-name.missing')).toBe('SIRO sign-off')
    expect(place(planWith16Items(), 'plan.items.over-limit')).toBe('The whole plan')
    // Reported once for all of them.
    expect(place(planWithAction({ evidence: '' }), 'action.evidence.missing')).toBe('8.3.3')
    const bare = [actionOf({ evidence: '' }), actionOf({ id: 'b', evidence: '' })]
    expect(place(planOf({ items: [itemOf({ actions: bare })] }), 'action.evidence.missing')).toBe('The whole plan')
  })
})

describe('headings', () => {
  test('name the levels and the verdicts', () => {
    expect(levels.map((level) => levelNames[level])).toEqual([
      'Would be refused',
      'The instructions ask for it',
      'A reviewer may query',
      'Good practice',
    ])
    expect(verdictHeadings).toEqual({
      refused: 'This plan would be refused',
      incomplete: 'This plan is not complete',
      queried: 'This plan is complete, and may be queried',
      complete: 'This plan is complete',
    })
  })
})
