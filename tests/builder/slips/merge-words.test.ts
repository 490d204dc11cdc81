import { expect, test } from 'vitest'
import { questionOf, slipName, summaryOf } from '~/builder/slips/merge-words'
import type { SlipPart } from '~/domain/slip-parts'
import { actionOf, itemOf, planOf } from '../../plans'

const item = itemOf()
const action = actionOf()
const part = { key: 'key', outcome: 'asked', item, action } as const
const field: SlipPart = {
  key: 'key',
  outcome: 'asked',
  kind: 'action-field',
  field: 'evidence',
  item,
  before: action,
  after: actionOf({ evidence: '' }),
}

test('a question says why it is asked, and what each answer gives', () => {
  expect(questionOf(field, true)).toEqual({
    question: 'Evidence: changed in both the plan and the slip',
    plan: { choice: 'Keep the plan’s', value: 'Scan report' },
    slip: { choice: 'Use the slip’s', value: 'Nothing' },
  })
  expect(questionOf(field, false).question).toBe('Evidence: the plan and the slip differ')
})

test('what one side has no more is asked in words of its own', () => {
  expect(questionOf({ ...part, kind: 'action-missing' }, true)).toMatchObject({
    question: 'This action is not in the slip',
    slip: { choice: 'Remove it from the plan' },
  })
  expect(questionOf({ ...part, kind: 'action-gone' }, true)).toMatchObject({
    question: 'Action removed from the plan, and the owner has changed it',
    plan: { choice: 'Leave it out' },
    slip: { choice: 'Add it again' },
  })
  expect(questionOf({ ...part, kind: 'item-added' }, false)).toMatchObject({
    question: 'New item in the slip',
    slip: { choice: 'Add it to the plan', value: '8.3.3. Critical patches are applied on time. 1 action' },
  })
})

test('a merge is summed up by what it takes and what it asks', () => {
  const merge = (...outcomes: SlipPart['outcome'][]) => ({
    notByIds: null,
    hasBase: true,
    aside: [],
    frozen: [],
    parts: outcomes.map((outcome): SlipPart => ({ ...part, kind: 'action-added', outcome })),
  })
  expect(summaryOf(merge('taken', 'taken', 'asked', 'kept'))).toBe('2 changes to take, 1 question')
  expect(summaryOf(merge('taken'))).toBe('1 change to take')
  expect(summaryOf(merge('asked', 'asked'))).toBe('2 questions')
  expect(summaryOf(merge('kept'))).toBe('Nothing to merge')
})

test('a file without a mark has an owner without a name', () => {
  expect(slipName(planOf())).toBe('an owner')
  expect(slipName(planOf({ slip: { owner: action.owner, madeOn: null, planId: null } }))).toBe('Piotr Zieliński')
})
