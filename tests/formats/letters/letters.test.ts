import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anotherYear, defaultEdition } from '~/domain/editions'
import { edition202223 } from '~/domain/editions/edition-2022-23'
import { edition202425 } from '~/domain/editions/edition-2024-25'
import { emptyPlan } from '~/domain/plan-values'
import { markAsDraft } from '~/formats/letters/gaps'
import { requestForReview } from '~/formats/letters/request-for-review'
import { siroComment } from '~/formats/letters/siro-comment'
import { anyPlan } from '../../arbitraries/plan'
import { actionOf, examplePlan, itemOf, planOf } from '../../plans'

const blank = emptyPlan({ id: 'new', edition: '2020-21', preparedOn: null })

describe('the comment for 9.4.6', () => {
  test('records the plan, its items and the sign-off', () => {
    expect(siroComment(examplePlan('small-trust'), defaultEdition)).toEqual({
      text: 'DSP Toolkit 2020-21 improvement plan of Harrowdale Community NHS Trust (RZ9X), dated 14 June 2021, covering 3 outstanding evidence items. Signed off by Alison Whitfield, Director of Finance and Senior Information Risk Owner (SIRO), on 16 June 2021.',
      gaps: [],
    })
  })

  test('does not say the SIRO’s role twice, and adds the statement', () => {
    expect(siroComment(examplePlan('trust-at-the-limit'), defaultEdition).text).toMatch(
      /Signed off by Dr Helena Marchetti, Chief Nurse and SIRO, on 25 June 2021\. Approved by the Trust Board on 24 June 2021\.$/,
    )
    expect(siroComment(planOf(), defaultEdition).text).toContain(
      'Signed off by Margaret Oyelaran, Senior Information Risk Owner (SIRO), on 24 June 2021.',
    )
  })

  test('counts completed items apart', () => {
    const done = itemOf({ id: 'done', actions: [actionOf({ status: 'complete' })] })
    expect(siroComment(planOf({ items: [itemOf(), done] }), defaultEdition).text).toContain(
      'covering 1 outstanding evidence item and 1 completed.',
    )
  })

  test('shows what is missing in brackets and lists it', () => {
    const { text, gaps } = siroComment(blank, defaultEdition)
    expect(text).toBe(
      'DSP Toolkit 2020-21 improvement plan of [the organisation’s name] ([the ODS code]), dated [the date of the plan], covering 0 outstanding evidence items. Signed off by [the SIRO’s name], Senior Information Risk Owner (SIRO), on [the date of the sign-off].',
    )
    expect(gaps).toEqual([
      'the organisation’s name',
      'the ODS code',
      'the date of the plan',
      'the date of the sign-off',
      'the SIRO’s name',
    ])
  })
})

describe('the letters of another toolkit year', () => {
  test('name the reviewers of that year, and neither a place nor a status that is not known', () => {
    const { text, gaps } = requestForReview(planOf({ edition: '2022-23' }), edition202223)
    expect(gaps).toEqual(['the address for improvement plans at NHS England'])
    expect(text).toContain(
      'Gorse Vale NHS Trust (RZ1X) has uploaded its improvement plan and published its 2022-23 assessment. Please review the plan.',
    )
  })

  test('name no reviewer where none is known', () => {
    expect(requestForReview(planOf(), anotherYear('2026-27')).gaps).toEqual(['the address for improvement plans'])
  })

  test('do not call outcomes evidence items', () => {
    expect(siroComment(planOf(), edition202425).text).toContain('covering 1 outstanding item.')
    expect(requestForReview(planOf(), edition202425).text).toContain('- Covers: 1 outstanding item\n')
  })
})

describe('the request for review', () => {
  test('confirms the upload and the publication, and asks for the review', () => {
    expect(requestForReview(examplePlan('small-trust'), defaultEdition)).toEqual({
      text: [
        'To: [the address for improvement plans at NHS Digital]',
        'Subject: DSP Toolkit 2020-21: improvement plan for review, Harrowdale Community NHS Trust (RZ9X)',
        '',
        'Hello,',
        '',
        'Harrowdale Community NHS Trust (RZ9X) has uploaded its improvement plan at evidence item 9.4.6 and published its 2020-21 assessment as Standards Not Met. Please review the plan.',
        '',
        '- Plan dated: 14 June 2021',
        '- Covers: 3 outstanding evidence items',
        '- Last due date: 26 November 2021; 3 months after return to business as usual',
        '- Signed off by: Alison Whitfield, SIRO, on 16 June 2021',
        '',
        'Please tell us whether the plan is agreed, or what you need us to change.',
        '',
        'Megan Pritchard, Information Governance Manager',
        'ig@harrowdale.example',
        'Harrowdale Community NHS Trust',
      ].join('\n'),
      gaps: ['the address for improvement plans at NHS Digital'],
    })
  })

  test('leaves the recipient to the user and lists every other gap', () => {
    const { text, gaps } = requestForReview(blank, defaultEdition)
    expect(text).not.toContain('@')
    expect(text).not.toContain('Last completion date')
    expect(gaps).toHaveLength(7)
    for (const gap of gaps) expect(text).toContain(`[${gap}]`)
  })

  test('names no upload item where the edition does not give one', () => {
    const { text } = requestForReview(planOf(), { ...defaultEdition, uploadItem: null })
    expect(text).toContain('has uploaded its improvement plan and published')
  })

  test('is written for any plan, and a name never adds a line', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const lines = requestForReview(plan, defaultEdition).text.split('\n').length
        expect(lines).toBeGreaterThanOrEqual(14)
        expect(lines).toBeLessThanOrEqual(17)
        expect(siroComment(plan, defaultEdition).text).not.toContain('\n')
      }),
    )
  })
})

describe('what is not ready to send', () => {
  test('says which actions have no date beside the last date that there is', () => {
    const actions = [actionOf({ id: 'dated' }), actionOf({ id: 'undated', due: null })]
    const { text } = requestForReview(planOf({ items: [itemOf({ actions })] }), defaultEdition)
    expect(text).toMatch(/^- Last due date: \d+ \w+ 2021; one action has no date$/m)
  })

  test('is marked as a draft before anything else, and keeps its gaps', () => {
    const letter = requestForReview(blank, defaultEdition)
    const draft = markAsDraft(letter)
    expect(draft.text).toMatch(/^DRAFT, not to be sent: the plan is not complete\.\n\nTo: /)
    expect(draft.gaps).toEqual(letter.gaps)
  })
})
