import { afterEach, describe, expect, test, vi } from 'vitest'
import { holdOpenPlan } from '~/builder/keeping/hold-open-plan'
import { createCommands, createStore } from '~/builder/state/store'
import type { Plan } from '~/domain/plan'
import { encodePlan } from '~/formats/plan-file/encode'
import type { Draft } from '~/storage/drafts'
import { untilNoneIsHeld } from '~/storage/plan-hold'
import type { TabMessage } from '~/storage/tab-channel'
import { planOf } from '../../plans'

const close: (() => void)[] = []
let number = 0

afterEach(async () => {
  for (const each of close.splice(0)) each()
  await untilNoneIsHeld(navigator.locks)
})

function named(name: string, id: string): Plan {
  const plan = planOf({ id })
  return { ...plan, organisation: { ...plan.organisation, name } }
}

/** A tab, what the database has of its plan, and a way to speak to it as other tabs do. */
function tab({ locks = true, flush = () => Promise.resolve() } = {}) {
  number += 1
  const id = `held-${String(number)}`
  const kept = new Map<string, Draft>()
  const keep = (name: string) => {
    const label = { organisation: name, edition: '2020-21', verdict: '', items: 1 }
    kept.set(id, { id, label, text: encodePlan(named(name, id)), entries: '[]', confirmed: [], savedAt: 1 })
  }
  const drafts = {
    get: (planId: string) => Promise.resolve({ ok: true as const, value: kept.get(planId) ?? null }),
  }
  const store = createStore({ screen: 'items', itemId: null, focus: null })
  const commands = createCommands(store)
  const listeners = new Set<(message: TabMessage) => void>()
  const posted: TabMessage[] = []
  const keepUnsaved = vi.fn()
  const channel = {
    post: (message: TabMessage) => void posted.push(message),
    listen(listener: (message: TabMessage) => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  const takeOver = holdOpenPlan({ store, commands, autosave: { flush } }, drafts, {
    channel,
    locks: locks ? navigator.locks : undefined,
    keepUnsaved,
  })
  close.push(() => commands.close())
  const until = (editing: string) => vi.waitFor(() => expect(store.get().editing).toBe(editing))
  return {
    ...{ id, keep, store, commands, posted, keepUnsaved, takeOver, until },
    open: () => commands.open(named('As it was read', id)),
    type: (name: string) => commands.edit({ type: 'change-organisation', change: { name } }, { label: 'changed' }),
    name: () => store.get().history?.plan.organisation.name,
    hear: (message: TabMessage) => listeners.forEach((listener) => listener(message)),
    /** Another tab takes the lock without a word. */
    steal: () =>
      void navigator.locks.request(`dspt-improvement-plan ${id}`, { steal: true }, () => {
        return new Promise<void>((release) => close.push(release))
      }),
  }
}

describe('a plan that is opened', () => {
  test('is edited here once nobody else has it', async () => {
    const { open, store, until } = tab()
    expect(store.get().editing).toBe('here')
    open()
    expect(store.get().editing).toBe('asking')
    await until('here')
  })

  test('is shown as it was written last, where that is newer', async () => {
    const { keep, open, until, name } = tab()
    keep('Written by another tab')
    open()
    await until('here')
    expect(name()).toBe('Written by another tab')
  })

  test('keeps what was typed meanwhile', async () => {
    const { keep, open, type, until, name } = tab()
    keep('Written by another tab')
    open()
    type('Typed here')
    await until('here')
    expect(name()).toBe('Typed here')
  })

  test('is let go of when another one is opened', async () => {
    const { id, open, commands, until } = tab()
    open()
    await until('here')
    commands.open(named('Another', `${id}-other`))
    await until('here')
    const { held = [] } = await navigator.locks.query()
    expect(held.map((lock) => lock.name).filter((name) => name?.includes(id))).toEqual([
      `dspt-improvement-plan ${id}-other`,
    ])
  })

  test('is edited without a lock where the browser has none, and that is said', async () => {
    const { open, until, store } = tab({ locks: false })
    open()
    await until('here')
    expect(store.get().notice.text).toContain(
      'This browser cannot tell if the plan is open in another tab too. Only edit it in one tab.',
    )
  })
})

describe('a plan that another tab takes', () => {
  test('is followed: each write is shown, and nothing can be typed', async () => {
    const { id, open, keep, steal, until, type, hear, name, keepUnsaved } = tab()
    open()
    await until('here')
    steal()
    await until('elsewhere')
    keep('Typed there')
    hear({ kind: 'saved', planId: id })
    await vi.waitFor(() => expect(name()).toBe('Typed there'))
    type('Typed here')
    expect(name()).toBe('Typed there')
    expect(keepUnsaved).not.toHaveBeenCalled()
  })

  test('is kept as an earlier state where something was not saved', async () => {
    const { open, type, steal, store, until, keepUnsaved } = tab()
    open()
    await until('here')
    type('Typed here')
    store.set({ saved: { kind: 'pending' } })
    steal()
    await until('elsewhere')
    expect(keepUnsaved).toHaveBeenCalledOnce()
  })

  test('is saved first when that tab asks, or kept where it can’t be', async () => {
    const { id, open, until, hear, posted, store } = tab()
    open()
    await until('here')
    store.set({ saved: { kind: 'failed', problem: { kind: 'full' } } })
    hear({ kind: 'wanted', planId: id })
    await vi.waitFor(() => expect(posted.at(-1)).toEqual({ kind: 'not-saved', planId: id }))
    expect(store.get().editing).toBe('here')
    store.set({ saved: { kind: 'saved', at: 1 } })
    hear({ kind: 'wanted', planId: id })
    await until('left')
  })
})
