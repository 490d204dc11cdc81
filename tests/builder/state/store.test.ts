import { describe, expect, test } from 'vitest'
import { createCommands, createStore, type Commands, type Store } from '~/builder/state/store'
import { itemsOf, planOf } from '../../plans'

function opened(): { store: Store; commands: Commands } {
  const store = createStore({ screen: 'items', itemId: null, focus: null })
  const commands = createCommands(store)
  commands.open(planOf({ items: itemsOf(2) }))
  return { store, commands }
}

const itemIds = (store: Store) => store.get().history?.plan.items.map(({ id }) => id)

describe('the store', () => {
  test('tells its listeners of every change until they leave', () => {
    const { store, commands } = opened()
    let heard = 0
    const leave = store.subscribe(() => (heard += 1))
    commands.visitField('f-plan-preparedOn')
    expect(heard).toBe(1)
    commands.visitField('f-plan-preparedOn')
    expect(heard).toBe(1)
    leave()
    commands.visitField('f-sign-off-signedOn')
    expect(heard).toBe(1)
  })
})

describe('commands', () => {
  test('say what was done with an Undo that takes back just that', () => {
    const { store, commands } = opened()
    commands.edit({ type: 'remove-item', itemId: 'item-0' }, { label: 'removed 1.1.1', notice: '1.1.1 removed' })
    expect(store.get().notice.text).toBe('1.1.1 removed')
    expect(store.get().notice.undoes).toBe(store.get().history?.plan)
    commands.undo()
    expect(itemIds(store)).toEqual(['item-0', 'item-1'])
    expect(store.get().notice).toMatchObject({ text: 'Undone: removed 1.1.1', undoes: null })
    commands.redo()
    expect(itemIds(store)).toEqual(['item-1'])
    expect(store.get().notice.text).toBe('Redone: removed 1.1.1')
  })

  test('the Undo of a notice is no longer the plan’s once the plan has changed again', () => {
    const { store, commands } = opened()
    commands.edit({ type: 'remove-item', itemId: 'item-0' }, { label: 'removed', notice: 'removed' })
    commands.edit({ type: 'change-organisation', change: { name: 'Other' } }, { label: 'changed' })
    expect(store.get().notice.undoes).not.toBe(store.get().history?.plan)
  })

  test('keep what was confirmed over an undo, and begin a plan with nothing confirmed', () => {
    const { store, commands } = opened()
    commands.edit({ type: 'remove-item', itemId: 'item-0' }, { label: 'removed' })
    commands.confirm(['2 action-1'], true)
    commands.undo()
    expect([...store.get().confirmed]).toEqual(['2 action-1'])
    commands.open(planOf())
    expect([...store.get().confirmed]).toEqual([])
  })

  test('the same words twice are announced twice', () => {
    const { store, commands } = opened()
    commands.say('Saved')
    const first = store.get().notice.number
    commands.say('Saved')
    expect(store.get().notice.number).toBe(first + 1)
  })

  test('undo and redo say nothing where there is nothing to do', () => {
    const { store, commands } = opened()
    const before = store.get()
    commands.undo()
    commands.redo()
    expect(store.get()).toBe(before)
  })

  test('a date half typed is kept by its field, taken away when it is empty, and left behind by an undo', () => {
    const { store, commands } = opened()
    const entry = { day: '14', month: 'Ju', year: '' }
    commands.setEntry('f-plan-preparedOn', entry)
    expect(store.get().entries.get('f-plan-preparedOn')).toEqual(entry)
    commands.setEntry('f-plan-preparedOn', null)
    expect(store.get().entries.size).toBe(0)
    commands.edit({ type: 'change-organisation', change: { name: 'Other' } }, { label: 'changed' })
    commands.setEntry('f-plan-preparedOn', entry)
    commands.undo()
    expect(store.get().entries.size).toBe(0)
  })

  test('opening another plan leaves nothing of the one before', () => {
    const { store, commands } = opened()
    commands.visitFields(['a', 'b'])
    commands.edit({ type: 'change-organisation', change: { name: 'Other' } }, { label: 'changed' })
    commands.open(planOf({ id: 'plan-2' }), { notice: 'Opened' })
    const { history, visited, saved, notice } = store.get()
    expect(history).toMatchObject({ past: [], future: [] })
    expect(visited.size).toBe(0)
    expect(saved).toEqual({ kind: 'nothing' })
    expect(notice).toMatchObject({ text: 'Opened', undoes: null })
  })

  test('nothing is edited while no plan is open', () => {
    const { store, commands } = opened()
    commands.close()
    commands.edit({ type: 'remove-item', itemId: 'item-0' }, { label: 'removed', notice: 'removed' })
    expect(store.get().history).toBeNull()
    expect(store.get().notice.text).toBe('')
  })
})
