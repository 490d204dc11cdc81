import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarDate } from '~/domain/calendar-date'
import { checkPlan } from '~/domain/check-plan'
import { defaultEdition } from '~/domain/editions'
import type { Plan } from '~/domain/plan'
import { replyToOrganisation } from '~/formats/letters/reply-to-organisation'
import type { Letter } from '~/formats/letters/gaps'
import { anyPlan } from '../../arbitraries/plan'
import { actionOf, itemOf, on, planOf, planWithAction } from '../../plans'

const today = calendarDate('2021-07-05')

function reply(plan: Plan): Letter {
  const check = checkPlan({ plan, edition: defaultEdition, today, catalogue: null })
  const cellOf = ({ path }: (typeof check.findings)[number]) => (path.part === 'action' ? 'F12' : null)
  return replyToOrganisation({ ...{ plan, check, today, cellOf }, edition: defaultEdition, fileName: 'plan.xlsx' })
}

describe('a reply to an organisation', () => {
  test('says what stops the plan, what is asked for and what is queried, with places and what to do', () => {
    const actions = [
      actionOf({ due: null }),
      actionOf({ id: 'b', description: 'Attach the scan report', due: on('2021-08-28') }),
    ]
    const unanswered = { covid: { impacted: null, explanation: '' } }
    const items = [
      itemOf({ actions }),
      itemOf({ id: 'i2', reference: '3.2.1', actions: [actionOf({ id: 'c' })], ...unanswered }),
      itemOf({ id: 'i3', reference: '4.1.1', actions: [actionOf({ id: 'd' })], ...unanswered }),
    ]
    expect(reply(planOf({ items }))).toEqual({
      text: `To: Megan Pritchard
Subject: DSP Toolkit 2020-21: your improvement plan, Gorse Vale NHS Trust (RZ1X)

Hello,

Thank you for the improvement plan from Gorse Vale NHS Trust (RZ1X), dated 14 June 2021, which you sent as “plan.xlsx”. It covers 3 outstanding evidence items. We checked it as at 5 July 2021.

The plan cannot be agreed as it is. One action has no due date. To complete the plan, fix that and two things the instructions ask for.

What needs to be fixed before the plan can be agreed

1. “Patch the fourteen servers and attach the scan report” has no due date (8.3.3, action 1, cell F12).
   Add the date it will be done by, on or before 30 December 2021.

What the instructions ask for

2. Covid not answered
   - 3.2.1 does not say whether your Covid response affected it.
   - 4.1.1 does not say whether your Covid response affected it.
   Answer Yes or No.

What we would like to ask about

3. 28 August 2021 is a Saturday (8.3.3, action 2, cell F12).
   Choose a working day, such as 27 August 2021.

What to do next

Please change the plan and ask your SIRO to sign off the new version. Upload the new plan at evidence item 9.4.6 and send it to us by [the date you need an answer by].

If we have misread anything, please tell us and we will look again.

Kind regards,
[your name and team]`,
      gaps: ['the date you need an answer by', 'your name and team'],
    })
  })

  test('of a complete plan offers good practice, and leaves the decision to the reviewer', () => {
    const { text, gaps } = reply(planWithAction({ evidence: '' }))
    expect(text).toContain('The plan has everything the instructions ask for, and we have no questions about it.')
    expect(text).toContain('What would make the plan easier to follow\n\n1. “Patch the fourteen servers')
    expect(text).toContain('You do not need to do anything for now. [whether the plan is agreed]')
    expect(gaps).toEqual(['whether the plan is agreed', 'your name and team'])
  })

  test('with questions leaves good practice out, which would bury them', () => {
    const { text } = reply(planWithAction({ evidence: '', due: on('2021-08-28') }))
    expect(text).toContain('The plan has everything the instructions ask for. We have one question about it.')
    expect(text).not.toContain('easier to follow')
  })

  test('shows in brackets what the plan does not say', () => {
    const { gaps } = reply({
      ...planOf(),
      organisation: { name: '', odsCode: '', type: null, contact: { name: '', email: '' } },
    })
    expect(gaps).toEqual(
      expect.arrayContaining(['the organisation’s contact', 'the organisation’s name', 'the ODS code']),
    )
  })

  test('has every finding that its verdict rests on, whatever the plan', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const check = checkPlan({ plan, edition: defaultEdition, today, catalogue: null })
        const { text } = reply(plan)
        const said = text.split('\n').filter((line) => /^(\d+\. .*\.|\s+- .*)$/.test(line))
        const asked = check.findings.filter(({ level }) => level !== 'advice')
        if (asked.length > 0) expect(said.length).toBeGreaterThanOrEqual(asked.length)
      }),
      { numRuns: 50 },
    )
  })
})
