import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { askToPersist } from '~/builder/keeping/ask-to-persist'
import { createCommands, createStore } from '~/builder/state/store'
import { roomLeft } from '~/storage/room'
import { planOf } from '../../plans'

const persist = vi.fn(() => Promise.resolve(true))
const storage = { persisted: vi.fn(() => Promise.resolve(false)), persist, estimate: vi.fn() }
const permissions = { query: vi.fn() }

beforeEach(() => {
  vi.clearAllMocks()
  storage.estimate.mockResolvedValue({ quota: 1_000_000_000, usage: 1_000_000 })
  permissions.query.mockResolvedValue({ state: 'prompt' })
  vi.stubGlobal('navigator', { storage, permissions })
})
afterEach(() => {
  vi.unstubAllGlobals()
})

function started() {
  const store = createStore({ screen: 'items', itemId: null, focus: null })
  const commands = createCommands(store)
  askToPersist({ store, commands })
  commands.open(planOf())
  const save = () => store.set({ written: { planId: 'plan-1', at: Date.now() } })
  const edit = () => commands.edit({ type: 'change-organisation', change: { name: 'Lapwing' } }, { label: 'changed' })
  return { store, save, edit, notice: () => store.get().notice.text }
}

describe('the browser is asked to keep what is here', () => {
  test('once something was changed and saved, not before, and once only', async () => {
    const { save, edit } = started()
    save()
    expect(storage.persisted).not.toHaveBeenCalled()
    edit()
    await vi.waitFor(() => expect(persist).toHaveBeenCalledOnce())
    save()
    save()
    expect(storage.persisted).toHaveBeenCalledOnce()
  })

  test('not where it does so already, nor where the person has said no', async () => {
    storage.persisted.mockResolvedValueOnce(true)
    const first = started()
    first.save()
    first.edit()
    permissions.query.mockResolvedValue({ state: 'denied' })
    const second = started()
    second.save()
    second.edit()
    await vi.waitFor(() => expect(permissions.query).toHaveBeenCalledOnce())
    expect(persist).not.toHaveBeenCalled()
  })
})

describe('the room that is left', () => {
  test('is said when there is little', async () => {
    storage.estimate.mockResolvedValue({ quota: 10_000_000, usage: 7_650_000 })
    const { save, edit, notice } = started()
    save()
    edit()
    await vi.waitFor(() =>
      expect(notice()).toBe(
        'This browser is running out of space for this site. It has about 2.4 MB left. Save a plan file to be sure.',
      ),
    )
  })

  test('is not spoken of otherwise, nor where it is not known', async () => {
    expect(await roomLeft()).toBe(999_000_000)
    vi.stubGlobal('navigator', {})
    expect(await roomLeft()).toBeNull()
    const { save, edit, notice } = started()
    save()
    edit()
    expect(await roomLeft()).toBeNull()
    expect(notice()).toBe('')
  })
})
