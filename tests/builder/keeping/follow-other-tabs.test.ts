import { expect, test, vi } from 'vitest'
import { followOtherTabs } from '~/builder/keeping/follow-other-tabs'
import { createCommands, createStore } from '~/builder/state/store'
import type { TabMessage } from '~/storage/tab-channel'
import { planOf } from '../../plans'

function tab() {
  const store = createStore({ screen: 'items', itemId: null, focus: null })
  const commands = createCommands(store)
  const listeners = new Set<(message: TabMessage) => void>()
  const post = vi.fn()
  const drafts = {
    list: vi.fn(() => Promise.resolve({ ok: true as const, value: { drafts: [], unreadable: [] } })),
    get: vi.fn(),
    save: vi.fn(),
    remove: vi.fn(),
  }
  followOtherTabs({ store, commands }, drafts, {
    post,
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  })
  const plan = planOf()
  commands.open(plan)
  return {
    store,
    commands,
    post,
    drafts,
    plan,
    hear: (message: TabMessage) => listeners.forEach((each) => each(message)),
  }
}

test('a tab that follows closes the plan when it goes to the start screen: what begins there is its own', () => {
  const { store } = tab()
  store.set({ editing: 'elsewhere' })
  expect(store.get().history).not.toBeNull()
  store.set({ route: { screen: 'start', itemId: null, focus: null } })
  expect(store.get().history).toBeNull()
})

test('a tab that edits keeps its plan open on the start screen', () => {
  const { store, plan } = tab()
  store.set({ route: { screen: 'start', itemId: null, focus: null } })
  expect(store.get().history?.plan).toBe(plan)
})

test('other tabs hear of each plan that was written, once', () => {
  const { store, post, plan } = tab()
  store.set({ written: { planId: plan.id, at: 1 } })
  store.set({ visit: 1 })
  store.set({ written: { planId: plan.id, at: 2 } })
  expect(post.mock.calls).toEqual([[{ kind: 'saved', planId: plan.id }], [{ kind: 'saved', planId: plan.id }]])
})

test('a plan that was deleted in another tab closes, and that is said', () => {
  const { store, hear, plan } = tab()
  hear({ kind: 'removed', planId: 'another' })
  expect(store.get().history).not.toBeNull()
  hear({ kind: 'removed', planId: plan.id })
  expect(store.get().history).toBeNull()
  expect(store.get().notice.text).toBe('This plan was deleted in another tab.')
})
