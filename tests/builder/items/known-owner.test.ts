import { describe, expect, test } from 'vitest'
import { completeOwner } from '~/builder/items/known-owner'
import type { Owner } from '~/domain/plan'
import { actionOf, itemOf, planOf } from '../../plans'

const sam: Owner = { name: 'Sam Okafor', role: 'Head of IT', email: 'sam@trust.example' }
const samantha: Owner = { name: 'Samantha Reed', role: 'Ward manager', email: '' }

function completed(owner: Partial<Owner>, before = '') {
  const action = actionOf({ id: 'typed', owner: { name: '', role: '', email: '', ...owner } })
  const others = [sam, samantha].map((other, index) => actionOf({ id: `other-${index}`, owner: other }))
  return completeOwner(planOf({ items: [itemOf({ actions: [action, ...others] })] }), action, before)
}

describe('a name that the plan knows', () => {
  test('brings the job title and the email that stand with it, in any case', () => {
    expect(completed({ name: 'Sam Okafor' })).toEqual(sam)
    expect(completed({ name: 'sam okafor ' })).toEqual({ ...sam, name: 'sam okafor ' })
  })

  test('brings nothing to a name that nobody has, nor to none', () => {
    expect(completed({ name: 'Sam' })).toBeNull()
    expect(completed({ name: '' })).toBeNull()
  })

  test('leaves a job title that was typed, which may be another person’s of the same name', () => {
    expect(completed({ name: 'Sam Okafor', role: 'Porter' })).toBeNull()
    expect(completed({ name: 'Sam Okafor', role: 'head of it' })).toEqual({ ...sam, role: 'head of it' })
  })

  test('takes the place of what the name before it had brought', () => {
    expect(completed({ ...sam, name: 'Samantha Reed' }, 'Sam Okafor')).toEqual(samantha)
  })

  test('does not learn from the action itself', () => {
    const action = actionOf({ id: 'typed', owner: { ...sam, role: '' } })
    expect(completeOwner(planOf({ items: [itemOf({ actions: [action] })] }), action, '')).toBeNull()
  })
})
