import { describe, expect, test } from 'vitest'
import { bulkEdits, type BulkChange } from '~/builder/items/bulk-edit'
import { editPlan } from '~/domain/edit-plan'
import type { Plan } from '~/domain/plan'
import { actionOf, itemOf, on, planOf } from '../../plans'

const nobody = { name: '', role: '', email: '' }
const amina = { name: 'Amina Yusuf', role: 'Manager', email: 'amina.yusuf@example.org' }
const plan = planOf({
  items: [
    itemOf({
      id: 'one',
      covid: { impacted: null, explanation: '' },
      actions: [
        actionOf({ id: 'one-1', owner: nobody, due: null }),
        actionOf({ id: 'one-2', owner: amina, due: on('2021-09-01') }),
      ],
    }),
    itemOf({
      id: 'two',
      covid: { impacted: true, explanation: 'The ward was closed' },
      actions: [actionOf({ id: 'two-1', owner: amina, due: on('2021-08-02'), status: 'complete' })],
    }),
    itemOf({ id: 'three', actions: [actionOf({ id: 'three-1', owner: nobody, due: null })] }),
  ],
})

/** The plan once the change is made to its first two items. */
function changed(change: BulkChange): Plan {
  const edits = bulkEdits(plan.items.slice(0, 2), change)
  return editPlan(plan, { type: 'batch', edits })
}

function actions(of: Plan) {
  return of.items.flatMap((item) => item.actions)
}

describe('one change for several items', () => {
  const lena = { name: 'Lena Hoffmann', role: 'Head of Cyber Security' }

  test('gives an owner where there is none, and leaves every other action alone', () => {
    const owners = actions(changed({ kind: 'owner', owner: lena, reach: 'missing' })).map(({ owner }) => owner.name)
    expect(owners).toEqual(['Lena Hoffmann', 'Amina Yusuf', 'Amina Yusuf', ''])
  })

  test('replaces owners when asked to, but not those of what is complete', () => {
    const owners = actions(changed({ kind: 'owner', owner: lena, reach: 'all' })).map(({ owner }) => owner)
    expect(owners.map(({ name }) => name)).toEqual(['Lena Hoffmann', 'Lena Hoffmann', 'Amina Yusuf', ''])
    expect(owners[1]?.email, 'the address is not that of the new owner').toBe('')
  })

  test('gives due dates in the same way', () => {
    const day = on('2021-10-29')
    const dues = (reach: 'missing' | 'all') => actions(changed({ kind: 'due', due: day, reach })).map(({ due }) => due)
    expect(dues('missing')).toEqual([day, on('2021-09-01'), on('2021-08-02'), null])
    expect(dues('all')).toEqual([day, day, on('2021-08-02'), null])
  })

  test('answers the Covid question, and keeps what was explained', () => {
    const answers = (reach: 'missing' | 'all') =>
      changed({ kind: 'covid', impacted: false, reach }).items.map(({ covid }) => covid.impacted)
    expect(answers('missing').slice(0, 2)).toEqual([false, true])
    expect(answers('all').slice(0, 2)).toEqual([false, false])
    const [, two] = changed({ kind: 'covid', impacted: false, reach: 'all' }).items
    expect(two?.covid.explanation).toBe('The ward was closed')
  })

  test('removes items', () => {
    expect(changed({ kind: 'remove' }).items.map(({ id }) => id)).toEqual(['three'])
  })

  test('says by its length how much it changes', () => {
    expect(bulkEdits(plan.items, { kind: 'due', due: on('2021-10-29'), reach: 'missing' })).toHaveLength(2)
    expect(bulkEdits(plan.items.slice(1, 2), { kind: 'owner', owner: lena, reach: 'all' })).toEqual([])
  })

  test('gives a time after business as usual only where Covid affected the item', () => {
    const open = planOf({
      items: [
        itemOf({
          id: 'held-up',
          covid: { impacted: true, explanation: '' },
          actions: [actionOf({ id: 'a', due: null })],
        }),
        itemOf({ id: 'not', covid: { impacted: false, explanation: '' }, actions: [actionOf({ id: 'b', due: null })] }),
      ],
    })
    const due = { kind: 'after-bau', count: 3, unit: 'months' } as const
    const edits = bulkEdits(open.items, { kind: 'due', due, reach: 'missing' })
    const after = editPlan(open, { type: 'batch', edits })
    expect(actions(after).map((action) => action.due)).toEqual([due, null])
  })
})
