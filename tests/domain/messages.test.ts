import { describe, expect, test } from 'vitest'
import { calendarDate } from '~/domain/calendar-date'
import type { Catalogue } from '~/domain/catalogue'
import { defaultEdition } from '~/domain/editions'
import { findingCodes, levels, type FindingCode } from '~/domain/finding'
import { describeFinding, levelNames, placeOf, verdictHeadings } from '~/domain/messages'
import type { Organisation, Plan } from '~/domain/plan'
import {
  actionOf,
  afterBau,
  findingOf,
  itemOf,
  itemsOf,
  on,
  planOf,
  planWith16Items,
  planWithAction,
  type Judging,
} from '../plans'

const affected = { covid: { impacted: true, explanation: '' } }
const catalogue: Catalogue = {
  edition: '2020-21',
  items: new Map([['8.3.3', { reference: '8.3.3', text: '', mandatoryFor: [] }]]),
}

interface Case {
  plan: Plan
  judging?: Judging
  /** Tag, problem, remedy, reason, and the page of the guidance. */
  says: [string, string, string, string | null, string]
}

function organisation(values: Partial<Organisation>): Plan {
  const plan = planOf()
  return { ...plan, organisation: { ...plan.organisation, ...values } }
}

function signOff(values: Partial<Plan['signOff']>): Plan {
  const plan = planOf()
  return { ...plan, signOff: { ...plan.signOff, ...values } }
}

/** One case for each code: the compiler sees that none is left out. */
const cases: Record<FindingCode, Case> = {
  'action.due.missing': {
    plan: planWithAction({ due: null, description: 'Commission the annual penetration test' }),
    says: [
      'Date missing',
      '“Commission the annual penetration test” has no completion date',
      'Give the day by which it will be done, on or before 30 December 2021.',
      'Plans are not agreed where completion dates are not given.',
      '/guidance/why-plans-are-refused/#dates',
    ],
  },
  'item.actions.missing': {
    plan: planOf({ items: [itemOf({ actions: [] })] }),
    says: [
      'No action',
      '8.3.3 has no action',
      'Say what will be done to meet it, who will do it and by when.',
      'Plans are not agreed where there is no realistic plan to reach the requirement.',
      '/guidance/why-plans-are-refused/#realistic',
    ],
  },
  'item.actions.all-vague': {
    plan: planWithAction({ description: 'TBC' }),
    says: [
      'No realistic plan',
      '8.3.3 does not say what will be done: “TBC”',
      'Write at least one action that says what will exist when it is finished.',
      'Plans are not agreed where there is no realistic plan to reach the requirement.',
      '/guidance/why-plans-are-refused/#realistic',
    ],
  },
  'plan.items.over-limit': {
    plan: planWith16Items(),
    says: [
      'Too many items',
      'The plan covers 16 outstanding items and the limit is 15',
      'Check that each item is mandatory for you, and complete at least one item before you submit. Completed items do not count.',
      'Plans are not agreed where they cover more than 15 outstanding evidence items.',
      '/guidance/why-plans-are-refused/#fifteen-items',
    ],
  },
  'organisation.type.missing': {
    plan: organisation({ type: null }),
    says: [
      'Type missing',
      'The plan does not say what kind of organisation it is for',
      'Choose the kind of organisation.',
      'The process is only for the kinds of organisation that the instructions name.',
      '/guidance/who-it-is-for/',
    ],
  },
  'organisation.type.not-covered': {
    plan: organisation({ type: 'gp-practice' }),
    says: [
      'Not covered',
      'Improvement plans are not for this kind of organisation: GP practice',
      'Choose another kind if this one is wrong. Otherwise ask NHS Digital what to do instead.',
      'In 2020-21 the process covers NHS trusts, CCGs, CSUs, local authorities and DHSC arm’s length bodies.',
      '/guidance/who-it-is-for/',
    ],
  },
  'organisation.name.missing': {
    plan: organisation({ name: '' }),
    says: [
      'Name missing',
      'The organisation has no name',
      'Give the name as the DSP Toolkit shows it.',
      null,
      '/guidance/before-you-start/',
    ],
  },
  'organisation.ods-code.missing': {
    plan: organisation({ odsCode: '' }),
    says: [
      'ODS code missing',
      'The organisation has no ODS code',
      'Give the code under which you publish your assessment, such as RJ1.',
      null,
      '/guidance/before-you-start/',
    ],
  },
  'organisation.ods-code.malformed': {
    plan: organisation({ odsCode: 'R J1' }),
    says: [
      'ODS code',
      '“R J1” is not an ODS code',
      'An ODS code has 3 or more letters and digits and no spaces. Copy it from your DSP Toolkit account.',
      null,
      '/guidance/before-you-start/',
    ],
  },
  'plan.items.missing': {
    plan: planOf({ items: [] }),
    says: [
      'No items',
      'The plan has no evidence items',
      'Add every mandatory evidence item that you do not meet yet.',
      'A plan covers every mandatory evidence item with a gap between the standard and today.',
      '/guidance/complete-the-plan/#items',
    ],
  },
  'item.reference.missing': {
    plan: planOf({ items: [itemOf({ reference: '' })] }),
    says: [
      'Reference missing',
      'Item 1 has no reference',
      'Give its reference from the DSP Toolkit, such as 3.2.1.',
      null,
      '/guidance/complete-the-plan/#items',
    ],
  },
  'item.reference.malformed': {
    plan: planOf({ items: [itemOf({ reference: '1.1' })] }),
    says: [
      'Reference',
      '“1.1” is not an evidence item reference',
      'Give three numbers with full stops between them, such as 3.2.1. The first is the standard, from 1 to 10.',
      null,
      '/guidance/complete-the-plan/#items',
    ],
  },
  'item.reference.repeated': {
    plan: planOf({ items: itemsOf(2).map((item) => ({ ...item, reference: '9.3.1' })) }),
    says: [
      'Repeated',
      '9.3.1 is in the plan more than once, as items 1 and 2',
      'Put the actions together under one item, or correct the reference.',
      null,
      '/guidance/complete-the-plan/#items',
    ],
  },
  'item.gap.missing': {
    plan: planOf({ items: [itemOf({ gap: '' })] }),
    says: [
      'Position missing',
      '8.3.3 has no current position',
      'Say what is missing today, with a figure if there is one: “Training was at 88% on 31 May; the standard is 95%”.',
      null,
      '/guidance/complete-the-plan/#items',
    ],
  },
  'item.covid.missing': {
    plan: planOf({ items: [itemOf({ covid: { impacted: null, explanation: '' } })] }),
    says: [
      'Covid not answered',
      '8.3.3 does not say whether your Covid response affected it',
      'Answer Yes or No.',
      null,
      '/guidance/covid-and-relative-dates/',
    ],
  },
  'action.description.missing': {
    plan: planWithAction({ description: '' }),
    says: [
      'Action missing',
      'The action of 8.3.3 does not say what will be done',
      'Say what will be done, or remove the empty action.',
      null,
      '/guidance/complete-the-plan/#actions',
    ],
  },
  'action.owner.missing': {
    plan: planWithAction({
      description: 'Review privileged accounts quarterly',
      owner: { name: '', role: '', email: '' },
    }),
    says: [
      'Owner missing',
      '“Review privileged accounts quarterly” has no owner',
      'Name the person, or the post, who will do it.',
      null,
      '/guidance/complete-the-plan/#owners',
    ],
  },
  'action.due.after-limit': {
    plan: planWithAction({ due: on('2022-01-14') }),
    says: [
      'After 30 December',
      '14 January 2022 is 15 days past the limit',
      'Bring it forward to 30 December 2021 or earlier. If your Covid response affected the item, say so and give a time after the return to business as usual.',
      'Outstanding actions have an expected completion date within the limit of the toolkit year.',
      '/guidance/complete-the-plan/#dates',
    ],
  },
  'action.due.before-prepared': {
    plan: planWithAction({ due: on('2021-05-14') }),
    says: [
      'Date in the past',
      '14 May 2021 is before the plan was prepared, on 14 June 2021',
      'Correct the year or the day. If the action is done, mark it as complete.',
      null,
      '/guidance/complete-the-plan/#dates',
    ],
  },
  'action.due.relative-without-covid': {
    plan: planWithAction({ due: afterBau(3) }),
    says: [
      'Needs a day',
      '3 months after return to business as usual is only for items that Covid affected, and 8.3.3 says No',
      'Give a day, on or before 30 December 2021, or change the Covid answer to Yes if your Covid response affected the item.',
      'Where the Covid response affected an item, its dates may be relative to the return to business as usual.',
      '/guidance/covid-and-relative-dates/',
    ],
  },
  'sign-off.siro-name.missing': {
    plan: signOff({ siroName: '' }),
    says: [
      'SIRO missing',
      'The SIRO is not named',
      'Name the SIRO who has signed the plan off; the name also goes into the comment at 9.4.6.',
      'The SIRO signs the plan off, and the sign-off is recorded where the plan is uploaded.',
      '/guidance/siro-sign-off/',
    ],
  },
  'sign-off.date.missing': {
    plan: signOff({ signedOn: null }),
    says: [
      'Sign-off date',
      'The plan does not say when the SIRO signed it off',
      'Give the day of the sign-off. If it is still to come, come back when it is done.',
      null,
      '/guidance/siro-sign-off/',
    ],
  },
  'action.description.vague': {
    plan: planWithAction({ description: 'Look into a test of the plan' }),
    says: [
      'Vague action',
      '“Look into a test of the plan” does not say what will be done',
      'Say what will exist when it is finished: “Run a table-top test of the ransomware scenario and record the lessons”.',
      null,
      '/guidance/complete-the-plan/#actions',
    ],
  },
  'item.gap.repeats-title': {
    plan: planOf({ items: [itemOf({ gap: itemOf().title })] }),
    says: [
      'Repeats the title',
      'The current position of 8.3.3 repeats its title',
      'Say what is missing today, with a figure if there is one.',
      null,
      '/guidance/complete-the-plan/#items',
    ],
  },
  'action.owner.names-nobody': {
    plan: planWithAction({ owner: { name: 'All staff', role: '', email: '' } }),
    says: [
      'Owner unclear',
      '“All staff” does not say whom to ask',
      'Name one person or one post. The others can be named in the action.',
      null,
      '/guidance/complete-the-plan/#owners',
    ],
  },
  'plan.owner.has-most': {
    plan: planOf({ items: itemsOf(6) }),
    says: [
      'One owner',
      '“Piotr Zieliński” owns 6 of 6 outstanding actions',
      'Share the actions out, or be ready to say how one person will do them all.',
      'A reviewer may ask whether that is realistic.',
      '/guidance/complete-the-plan/#owners',
    ],
  },
  'plan.due.all-on-last-day': {
    plan: planOf({ items: itemsOf(3, () => ({ due: on('2021-12-30') })) }),
    says: [
      'All on the last day',
      'All 3 outstanding actions are due on 30 December 2021, the last day',
      'Give each action the day on which you expect it to be done.',
      'One slip would put the whole plan past the limit.',
      '/guidance/complete-the-plan/#dates',
    ],
  },
  'item.due.far-without-step': {
    plan: planWithAction({ due: on('2021-12-10') }),
    says: [
      'No step before',
      '8.3.3 has one action, due on 10 December 2021, and no step before it',
      'Add an earlier action that shows progress: an order placed, a draft approved, a first site done.',
      null,
      '/guidance/complete-the-plan/#actions',
    ],
  },
  'action.due.long-after-bau': {
    plan: planWithAction({ due: afterBau(9) }, affected),
    says: [
      'Long after BAU',
      '9 months after return to business as usual is longer than the 6 months that other actions have',
      'Shorten it to 6 months or less, or explain under Covid impact why it needs longer.',
      null,
      '/guidance/covid-and-relative-dates/',
    ],
  },
  'action.due.after-limit-with-covid': {
    plan: planWithAction({ due: on('2021-12-31') }, affected),
    says: [
      'After 30 December',
      '31 December 2021 is one day past the limit',
      'Bring it forward, or give a time after the return to business as usual instead, as Covid affected the item.',
      null,
      '/guidance/covid-and-relative-dates/',
    ],
  },
  'item.catalogue.not-listed': {
    plan: planOf({ items: [itemOf({ reference: '8.3.9' })] }),
    judging: { catalogue },
    says: [
      'Not listed',
      '8.3.9 is not in the list of evidence items that you opened',
      'Check the reference, and that the list is for the same toolkit year.',
      null,
      '/guidance/complete-the-plan/#items',
    ],
  },
  'item.catalogue.not-mandatory': {
    plan: planOf(),
    judging: { catalogue },
    says: [
      'Not mandatory',
      '8.3.3 is not mandatory for this kind of organisation: NHS trust',
      'A plan only needs mandatory items. Remove it, or keep it if you know that you need it.',
      null,
      '/guidance/complete-the-plan/#items',
    ],
  },
  'sign-off.date.after-deadline': {
    plan: signOff({ signedOn: calendarDate('2021-07-01') }),
    says: [
      'Late sign-off',
      'The SIRO signed off on 1 July 2021, after the deadline of 30 June 2021',
      'Correct the date if it is wrong. Otherwise be ready to say what was agreed about the deadline.',
      null,
      '/guidance/publish-and-ask-for-review/',
    ],
  },
  'sign-off.date.before-prepared': {
    plan: signOff({ signedOn: calendarDate('2021-06-10') }),
    says: [
      'Signed too early',
      'The SIRO signed off on 10 June 2021, before the plan’s own date of 14 June 2021',
      'Ask the SIRO to sign off the plan as it is now, or correct the date.',
      null,
      '/guidance/siro-sign-off/',
    ],
  },
  'action.due.overdue-without-reason': {
    plan: planWithAction({ agreedDue: on('2021-08-27') }),
    judging: { today: calendarDate('2021-09-01') },
    says: [
      'Overdue',
      '“Patch the fourteen servers and attach the scan report” was due on 27 August 2021',
      'Mark it as complete, or say how far it is and why the date changes.',
      'Organisations keep working on the actions and are contacted where no update is received.',
      '/guidance/update-your-plan/',
    ],
  },
  'action.due.not-working-day': {
    plan: planWithAction({ due: on('2021-12-28') }),
    says: [
      'Not a working day',
      '28 December 2021 is a bank holiday',
      'Choose a working day, such as 24 December 2021.',
      null,
      '/guidance/complete-the-plan/#dates',
    ],
  },
  'plan.prepared-on.missing': {
    plan: planOf({ preparedOn: null }),
    says: [
      'No plan date',
      'The plan does not say when it was prepared',
      'Give the day, so that a reviewer can tell this version from the next.',
      null,
      '/guidance/before-you-start/',
    ],
  },
  'plan.contact.no-deputy': {
    plan: organisation({ contact: { name: '', email: '' } }),
    says: [
      'No contact',
      'The plan names nobody to ask when an owner is away',
      'Name a contact or a deputy who can answer for the whole plan.',
      null,
      '/guidance/complete-the-plan/#owners',
    ],
  },
  'action.evidence.missing': {
    plan: planWithAction({ evidence: '' }),
    says: [
      'Evidence',
      '“Patch the fourteen servers and attach the scan report” does not say what will show that it is done',
      'Name the evidence, such as a report, the minutes or a screenshot. It makes the update at the end quick.',
      null,
      '/guidance/complete-the-plan/#actions',
    ],
  },
}

describe('messages', () => {
  test.each(findingCodes)('say %s in exactly these words', (code) => {
    const { plan, judging, says } = cases[code]
    const finding = findingOf(plan, code, judging)
    const { tag, problem, remedy, reason, guidance } = describeFinding(finding, plan, defaultEdition)
    expect([tag, problem, remedy, reason, guidance.path]).toEqual(says)
    expect(guidance.label).not.toBe('')
  })

  test('keep to the style: no full stop after the problem, curly quotes, sentences in the remedy', () => {
    for (const code of findingCodes) {
      const { plan, judging } = cases[code]
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
      'Give the day by which it will be done, on or before 30 December 2021. As Covid affected the item, a time after the return to business as usual will do.',
    )
  })

  test('say what an unanswered Covid question means for a relative date', () => {
    const plan = planWithAction({ due: afterBau(3) }, { covid: { impacted: null, explanation: '' } })
    expect(describeFinding(findingOf(plan, 'item.covid.missing'), plan, defaultEdition).remedy).toBe(
      'Answer Yes or No. It has a date after the return to business as usual, which only Yes allows.',
    )
  })

  test('name no limit where the edition does not give one', () => {
    const edition = { ...defaultEdition, completeBy: null, uploadItem: null }
    const plan = planWithAction({ due: null })
    expect(describeFinding(findingOf(plan, 'action.due.missing'), plan, edition).remedy).toBe(
      'Give the day by which it will be done.',
    )
  })

  test('cut long descriptions at the end of a word', () => {
    const description = 'Chase the 61 untrained home care staff through team meetings, then lock their log-ins'
    const plan = planWithAction({ description, due: null })
    expect(describeFinding(findingOf(plan, 'action.due.missing'), plan, defaultEdition).problem).toBe(
      '“Chase the 61 untrained home care staff through team…” has no completion date',
    )
  })

  test('call an action without words, and an item without a reference, by their place', () => {
    const actions = [actionOf(), actionOf({ id: 'b', description: '', due: null })]
    const plan = planOf({ items: [itemOf({ reference: '', gap: '', actions })] })
    const problem = (code: FindingCode) => describeFinding(findingOf(plan, code), plan, defaultEdition).problem
    expect(problem('action.due.missing')).toBe('Action 2 has no completion date')
    expect(problem('action.description.missing')).toBe('Action 2 of Item 1 does not say what will be done')
    expect(problem('item.gap.missing')).toBe('Item 1 has no current position')
  })

  test('still describe a finding whose item has gone', () => {
    const finding = findingOf(planWithAction({ due: null }), 'action.due.missing')
    expect(describeFinding(finding, planOf({ items: [] }), defaultEdition).problem).toBe(
      'This action has no completion date',
    )
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
