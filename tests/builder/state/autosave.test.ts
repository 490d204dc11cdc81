import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { startAutosave } from '~/builder/state/autosave'
import { createCommands, createStore } from '~/builder/state/store'
import { encodePlan } from '~/formats/plan-file/encode'
import type { Stored } from '~/storage/database'
import type { Draft, DraftStore } from '~/storage/drafts'
import { planOf } from '../../plans'

const written: Stored<null> = { ok: true, value: null }
const full: Stored<null> = { ok: false, problem: { kind: 'full' } }

/** A store of drafts that records what is asked of it; each save ends when and as the test says. */
function fakeDrafts(answer: (draft: Draft) => Promise<Stored<null>> = () => Promise.resolve(written)) {
  const asked: Draft[] = []
  const kept = new Map<string, Draft>()
  const drafts: DraftStore = {
    get: (id) => Promise.resolve({ ok: true, value: kept.get(id) ?? null }),
    list: () => Promise.resolve({ ok: true, value: { drafts: [...kept.values()], unreadable: [] } }),
    async save(draft) {
      asked.push(draft)
      const result = await answer(draft)
      if (result.ok) kept.set(draft.id, draft)
      return result
    },
    remove: () => Promise.resolve(written),
  }
  return { drafts, asked, kept }
}

function started(fake = fakeDrafts()) {
  const store = createStore({ screen: 'items', itemId: null, focus: null })
  const commands = createCommands(store)
  const page = new EventTarget()
  const autosave = startAutosave(store, fake.drafts, page)
  const name = (text: string) =>
    commands.edit({ type: 'change-organisation', change: { name: text } }, { label: 'changed', mergeKey: 'name' })
  const keptName = () => fake.kept.get('plan-1')?.label.organisation
  const saved = () => store.get().saved.kind
  return { ...fake, store, commands, page, autosave, name, keptName, saved }
}

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2021-06-14T09:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('keeping the draft', () => {
  test('a slip is kept under the name of its owner, without a verdict', async () => {
    const { commands, kept } = started()
    const owner = { name: 'Jo Bloggs', role: '', email: '' }
    commands.open(planOf({ slip: { owner, madeOn: null, planId: null } }))
    await vi.advanceTimersByTimeAsync(1000)
    expect(kept.get('plan-1')?.label).toMatchObject({
      organisation: 'Slip for Jo Bloggs, Gorse Vale NHS Trust',
      verdict: '',
    })
  })

  test('a plan is kept as soon as it is open', async () => {
    const { commands, kept, saved } = started()
    commands.open(planOf())
    expect(saved()).toBe('pending')
    await vi.advanceTimersByTimeAsync(1000)
    expect(saved()).toBe('saved')
    expect(kept.get('plan-1')).toEqual({
      id: 'plan-1',
      label: { organisation: 'Gorse Vale NHS Trust', edition: '2020-21', verdict: 'complete', items: 1 },
      text: encodePlan(planOf()),
      entries: '[]',
      confirmed: [],
      savedAt: Date.parse('2021-06-14T09:00:00.400Z'),
    })
  })

  test('a pause in the typing is enough to save', async () => {
    const { commands, name, keptName, asked } = started()
    commands.open(planOf())
    await vi.advanceTimersByTimeAsync(1000)
    name('L')
    await vi.advanceTimersByTimeAsync(100)
    name('La')
    await vi.advanceTimersByTimeAsync(399)
    expect(asked).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(keptName()).toBe('La')
    expect(asked).toHaveLength(2)
  })

  test('while typing goes on without a pause, no more than a second of it is ever unsaved', async () => {
    const { commands, name, keptName } = started()
    commands.open(planOf())
    await vi.advanceTimersByTimeAsync(1000)
    const typedAt: number[] = []
    for (let letter = 0; letter < 100; letter += 1) {
      name('x'.repeat(letter + 1))
      typedAt.push(Date.now())
      await vi.advanceTimersByTimeAsync(50)
      const unsaved = typedAt[(keptName() ?? '').replace(/[^x]/g, '').length]
      if (unsaved !== undefined) expect(Date.now() - unsaved).toBeLessThanOrEqual(1000)
    }
  })

  test('a date half typed is kept too', async () => {
    const { commands, kept } = started()
    commands.open(planOf())
    commands.setEntry('f-plan-preparedOn', { day: '14', month: 'Ju', year: '' })
    await vi.advanceTimersByTimeAsync(1000)
    expect(kept.get('plan-1')?.entries).toBe('[["f-plan-preparedOn",{"day":"14","month":"Ju","year":""}]]')
  })

  test('what was confirmed to be unchanged is kept too', async () => {
    const { commands, kept, saved } = started()
    commands.open(planOf())
    await vi.advanceTimersByTimeAsync(1000)
    commands.confirm(['2 action-1', '2 action-2'], true)
    commands.confirm(['2 action-1'], false)
    await vi.advanceTimersByTimeAsync(1000)
    expect(kept.get('plan-1')?.confirmed).toEqual(['2 action-2'])
    expect(saved()).toBe('saved')
  })

  test('going from screen to screen saves nothing', async () => {
    const { commands, store, asked } = started()
    commands.open(planOf())
    await vi.advanceTimersByTimeAsync(1000)
    store.set({ route: { screen: 'check', itemId: null, focus: null }, visit: 1 })
    commands.visitField('f-plan-preparedOn')
    await vi.advanceTimersByTimeAsync(5000)
    expect(asked).toHaveLength(1)
  })

  test.each(['visibilitychange', 'pagehide'])('the draft is saved at once when the page says %s', async (event) => {
    const { commands, name, page, keptName, asked } = started()
    commands.open(planOf())
    await vi.advanceTimersByTimeAsync(1000)
    page.dispatchEvent(new Event(event))
    await vi.advanceTimersByTimeAsync(0)
    expect(asked).toHaveLength(1)
    name('Lapwing')
    page.dispatchEvent(new Event(event))
    await vi.advanceTimersByTimeAsync(0)
    expect(keptName()).toBe('Lapwing')
    await vi.advanceTimersByTimeAsync(5000)
    expect(asked).toHaveLength(2)
  })

  test('flushing waits until all is written', async () => {
    const { commands, name, autosave, keptName } = started()
    commands.open(planOf())
    name('Lapwing')
    await autosave.flush()
    expect(keptName()).toBe('Lapwing')
    await autosave.flush()
  })
})

describe('when saving takes long or fails', () => {
  test('an older state never lands on a newer one', async () => {
    const waits = [5000, 10]
    const wait = () => new Promise<Stored<null>>((resolve) => setTimeout(() => resolve(written), waits.shift() ?? 0))
    const { commands, name, keptName, asked, saved } = started(fakeDrafts(wait))
    commands.open(planOf())
    await vi.advanceTimersByTimeAsync(500)
    name('Newer')
    await vi.advanceTimersByTimeAsync(1000)
    expect(asked).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(5000)
    expect(asked.map(({ label }) => label.organisation)).toEqual(['Gorse Vale NHS Trust', 'Newer'])
    expect(keptName()).toBe('Newer')
    expect(saved()).toBe('saved')
  })

  test('what was typed during a save is not said to be saved', async () => {
    const wait = () => new Promise<Stored<null>>((resolve) => setTimeout(() => resolve(written), 200))
    const { commands, name, saved } = started(fakeDrafts(wait))
    commands.open(planOf())
    await vi.advanceTimersByTimeAsync(500)
    name('Typed meanwhile')
    await vi.advanceTimersByTimeAsync(150)
    expect(saved()).toBe('pending')
    await vi.advanceTimersByTimeAsync(1000)
    expect(saved()).toBe('saved')
  })

  test('a failure is shown at once, stays while typing goes on, and goes when a save works', async () => {
    const answers = [full, full, written]
    const { commands, name, store, saved } = started(fakeDrafts(() => Promise.resolve(answers.shift() ?? written)))
    const seen = new Set<string>()
    commands.open(planOf())
    await vi.advanceTimersByTimeAsync(500)
    expect(store.get().saved).toEqual({ kind: 'failed', problem: { kind: 'full' } })
    store.subscribe(() => seen.add(saved()))
    name('A')
    await vi.advanceTimersByTimeAsync(500)
    expect([...seen]).toEqual(['failed'])
    name('AB')
    await vi.advanceTimersByTimeAsync(500)
    expect(saved()).toBe('saved')
  })

  test('a plan that was closed meanwhile is not written again', async () => {
    const { commands, name, asked } = started()
    commands.open(planOf())
    await vi.advanceTimersByTimeAsync(1000)
    name('Typed')
    commands.close()
    await vi.advanceTimersByTimeAsync(1000)
    expect(asked).toHaveLength(1)
  })
})

describe('while another tab has the plan', () => {
  test.each(['elsewhere', 'left'] as const)('nothing is written, however it changes: %s', async (editing) => {
    const { commands, store, page, autosave, asked } = started()
    store.set({ editing })
    commands.open(planOf())
    await vi.advanceTimersByTimeAsync(1000)
    page.dispatchEvent(new Event('pagehide'))
    await autosave.flush()
    expect(asked).toHaveLength(0)
    expect(store.get().saved.kind).toBe('nothing')
    store.set({ editing: 'here' })
    await vi.advanceTimersByTimeAsync(1000)
    expect(asked).toHaveLength(0)
  })

  test('nothing is written until it is known, and then all of it', async () => {
    const { commands, store, name, keptName, asked } = started()
    const plan = planOf()
    const label = { organisation: '', edition: '2020-21', verdict: '', items: 1 }
    const draft = { id: plan.id, label, text: '', entries: '', confirmed: [], savedAt: 1 }
    store.set({ editing: 'asking', drafts: [draft] })
    commands.open(plan)
    name('Lapwing')
    await vi.advanceTimersByTimeAsync(2000)
    expect(asked).toHaveLength(0)
    store.set({ editing: 'here' })
    await vi.advanceTimersByTimeAsync(100)
    expect(keptName()).toBe('Lapwing')
  })

  test('a plan that is new to the browser is written at once: no other tab has it', async () => {
    const { commands, store, asked } = started()
    store.set({ editing: 'asking' })
    commands.open(planOf())
    await vi.advanceTimersByTimeAsync(1000)
    expect(asked).toHaveLength(1)
  })

  test('what was typed before another tab took the plan is not written over that tab’s', async () => {
    const { commands, store, name, asked } = started()
    commands.open(planOf())
    await vi.advanceTimersByTimeAsync(1000)
    name('Lapwing')
    store.set({ editing: 'elsewhere' })
    await vi.advanceTimersByTimeAsync(1000)
    expect(asked).toHaveLength(1)
  })

  test('nothing can be edited or undone', () => {
    const { commands, store, name } = started()
    commands.open(planOf())
    name('Lapwing')
    store.set({ editing: 'elsewhere' })
    const { history } = store.get()
    name('Curlew')
    commands.undo()
    expect(store.get().history).toBe(history)
  })
})

test('others are told of each write, also where more was typed during it', async () => {
  const wait = () => new Promise<Stored<null>>((resolve) => setTimeout(() => resolve(written), 200))
  const { commands, name, store } = started(fakeDrafts(wait))
  commands.open(planOf())
  await vi.advanceTimersByTimeAsync(500)
  name('Typed meanwhile')
  await vi.advanceTimersByTimeAsync(150)
  expect(store.get().saved.kind).toBe('pending')
  expect(store.get().written).toEqual({ planId: 'plan-1', at: Date.parse('2021-06-14T09:00:00.400Z') })
})
