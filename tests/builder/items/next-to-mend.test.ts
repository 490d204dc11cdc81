import { describe, expect, test } from 'vitest'
import { findingsByItem } from '~/builder/items/item-order'
import { firstToFill, nextToMend } from '~/builder/items/next-to-mend'
import { defaultEdition } from '~/domain/editions'
import type { Item } from '~/domain/plan'
import { actionOf, check, itemOf, planOf } from '../../plans'

function item(id: string, values: Partial<Item> = {}): Item {
  return itemOf({ id, reference: id, actions: [actionOf({ id: `${id}-action` })], ...values })
}

function faulty(id: string): Item {
  return item(id, { gap: '' })
}

function after(itemId: string, items: Item[]): string | null {
  const plan = planOf({ items })
  return nextToMend(items, findingsByItem(check(plan).findings), itemId)?.id ?? null
}

function first(values: Partial<Item>): ReturnType<typeof firstToFill> | undefined {
  const plan = planOf({ items: [item('8.3.3', values)] })
  const [only] = plan.items
  return only && firstToFill(only, plan, defaultEdition, check(plan).findings)
}

describe('the item to go on with', () => {
  test('is the next in the plan that has something to mend', () => {
    expect(after('1.1.1', [faulty('1.1.1'), item('1.2.1'), faulty('1.3.1'), faulty('1.4.1')])).toBe('1.3.1')
  })

  test('is looked for from the top once the end is reached', () => {
    expect(after('1.3.1', [faulty('1.1.1'), item('1.2.1'), faulty('1.3.1'), item('1.4.1')])).toBe('1.1.1')
  })

  test('is none where only this one, or none, has something to mend', () => {
    expect(after('1.1.1', [faulty('1.1.1'), item('1.2.1')])).toBeNull()
    expect(after('1.1.1', [item('1.1.1'), item('1.2.1')])).toBeNull()
  })

  test('is none for what a reviewer may merely ask about', () => {
    const queried = item('1.2.1', { actions: [actionOf({ id: 'tbc', owner: { name: 'IT', role: '', email: '' } })] })
    expect(check(planOf({ items: [item('1.1.1'), queried] })).findings).not.toEqual([])
    expect(after('1.1.1', [item('1.1.1'), queried])).toBeNull()
  })
})

describe('the field to begin with', () => {
  test('is the first that is empty, in the order of the screen', () => {
    expect(first({ title: '', gap: '' })).toEqual({ id: 'f-item-8-3-3-title', isEmpty: true })
    expect(first({ gap: '', covid: { impacted: null, explanation: '' } })).toEqual({
      id: 'f-item-8-3-3-gap',
      isEmpty: true,
    })
    expect(first({ covid: { impacted: null, explanation: '' } })).toEqual({ id: 'f-item-8-3-3-covid', isEmpty: true })
    expect(first({ actions: [actionOf({ id: 'a', due: null })] })).toEqual({ id: 'f-action-a-due', isEmpty: true })
  })

  test('is one that is full but has something to mend', () => {
    const late = actionOf({ id: 'b', description: 'TBC' })
    expect(first({ actions: [late] })).toEqual({ id: 'f-action-b-description', isEmpty: false })
  })

  test('is the reference where nothing is left', () => {
    expect(first({})).toEqual({ id: 'f-item-8-3-3-reference', isEmpty: false })
  })
})
