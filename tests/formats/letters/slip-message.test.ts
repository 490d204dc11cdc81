import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendarDate } from '~/domain/calendar-date'
import { slipFor } from '~/domain/owner-slip'
import { slipMessage } from '~/formats/letters/slip-message'
import { owners, sharedPlan } from '../../arbitraries/slip'
import { planOf } from '../../plans'

const madeOn = calendarDate('2021-07-01')
const page = 'https://plans.example.org/plan/'
const owner = { name: 'Piotr Zieliński', role: 'Infrastructure Manager', email: 'piotr@example.org' }

test('the message that goes with a slip says what to fill in and by when', () => {
  const slip = slipFor(planOf(), owner, { id: 'slip-1', madeOn })
  expect(slipMessage({ slip, backBy: calendarDate('2021-07-09'), page })).toEqual({
    text: [
      'To: piotr@example.org',
      'Subject: DSP Toolkit 2020-21: your actions in the improvement plan, please send back by 9 July 2021',
      '',
      'Hello Piotr Zieliński,',
      '',
      'The attached file has your action in the improvement plan of Gorse Vale NHS Trust for the Data Security and Protection Toolkit. For each action, please fill in:',
      '',
      '- the status, and the date it was completed if it is done',
      '- the progress, and what shows it, such as a report, minutes or a screenshot',
      '- a new due date if you will not meet this one, and the reason',
      '',
      'Please send the file back to me by 9 July 2021, without changing its name. You can fill it in as a spreadsheet, or open it at https://plans.example.org/plan/, which sends nothing anywhere. It is only part of the plan, so please do not upload it to the toolkit.',
      '',
      'Megan Pritchard',
      'Gorse Vale NHS Trust',
    ].join('\n'),
    gaps: [],
  })
})

test('the message shows what is missing in brackets and lists it', () => {
  const slip = slipFor(planOf(), { ...owner, email: '' }, { id: 'slip-1', madeOn })
  const { text, gaps } = slipMessage({ slip, backBy: null, page })
  expect(gaps).toEqual(['the email address of Piotr Zieliński', 'the date you need it by'])
  expect(text).toContain('send back by [the date you need it by]')
})

test('every gap of the message stands in its text, whatever the plan', () => {
  fc.assert(
    fc.property(sharedPlan, fc.constantFrom(...owners), (plan, one) => {
      const { text, gaps } = slipMessage({ slip: slipFor(plan, one, { id: 's', madeOn }), backBy: null, page })
      for (const gap of gaps) expect(text).toContain(`[${gap}]`)
    }),
    { numRuns: 30 },
  )
})
