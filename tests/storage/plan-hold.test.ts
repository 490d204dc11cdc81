import { afterEach, describe, expect, test, vi } from 'vitest'
import { holdPlan, untilNoneIsHeld, type HoldState, type PlanHold } from '~/storage/plan-hold'
import { openTabChannel, type TabChannel } from '~/storage/tab-channel'

const open: (() => void)[] = []
let number = 0

afterEach(async () => {
  for (const end of open.splice(0)) end()
  await untilNoneIsHeld(navigator.locks)
})

/** Tabs that talk with each other as those of one browser do, and have the same plan open. */
function browser() {
  number += 1
  const planId = `plan-${String(number)}`
  const listeners = new Map<number, (message: Parameters<TabChannel['post']>[0]) => void>()
  const channelOf = (tab: number): TabChannel => ({
    post(message) {
      for (const [other, listener] of listeners) if (other !== tab) queueMicrotask(() => listener(message))
    },
    listen(listener) {
      listeners.set(tab, listener)
      return () => listeners.delete(tab)
    },
  })
  let tabs = 0
  return {
    planId,
    tab({ hasLocks = true, isSaved = true, answers = true } = {}) {
      const states: HoldState[] = []
      const saveFirst = vi.fn(() => (answers ? Promise.resolve(isSaved) : new Promise<boolean>(() => undefined)))
      tabs += 1
      const channel = channelOf(tabs)
      const hold: PlanHold = holdPlan(planId, {
        locks: hasLocks ? navigator.locks : undefined,
        channel,
        saveFirst,
        onChange: (state) => states.push(state),
        patience: 20,
        longestWait: 50,
      })
      open.push(() => hold.end())
      return {
        hold,
        states,
        saveFirst,
        until: (state: HoldState) => vi.waitFor(() => expect(states.at(-1)).toBe(state)),
      }
    },
  }
}

describe('a plan that is open in two tabs', () => {
  test('is edited in the first and followed in the second', async () => {
    const { tab } = browser()
    const first = tab()
    await first.until('here')
    const second = tab()
    await second.until('elsewhere')
    expect(first.states).toEqual(['here'])
  })

  test('is no other plan', async () => {
    const first = browser().tab()
    const second = browser().tab()
    await first.until('here')
    await second.until('here')
  })

  test('is saved by the one before the other takes it over', async () => {
    const { tab } = browser()
    const first = tab()
    await first.until('here')
    const second = tab()
    await second.until('elsewhere')
    first.saveFirst.mockImplementation(() => {
      expect(second.states.at(-1)).toBe('elsewhere')
      return Promise.resolve(true)
    })
    expect(await second.hold.takeOver()).toBe(true)
    expect(first.saveFirst).toHaveBeenCalledOnce()
    await second.until('here')
    await first.until('elsewhere')
  })

  test('can be taken back, any number of times', async () => {
    const { tab } = browser()
    const [first, second, third] = [tab(), tab(), tab()]
    await first.until('here')
    await second.until('elsewhere')
    await third.until('elsewhere')
    for (const one of [third, first, second, first]) {
      expect(await one.hold.takeOver()).toBe(true)
      await one.until('here')
      for (const other of [first, second, third]) if (other !== one) await other.until('elsewhere')
    }
  })

  test('stays where it is when that tab can’t save', async () => {
    const { tab } = browser()
    const first = tab({ isSaved: false })
    await first.until('here')
    const second = tab()
    await second.until('elsewhere')
    expect(await second.hold.takeOver()).toBe(false)
    expect(first.states).toEqual(['here'])
    await second.until('elsewhere')
  })

  test('is taken from a tab that does not answer, which is told', async () => {
    const { tab } = browser()
    const first = tab({ answers: false })
    await first.until('here')
    const second = tab()
    await second.until('elsewhere')
    expect(await second.hold.takeOver()).toBe(true)
    await second.until('here')
    await first.until('elsewhere')
  })

  test('can be edited in the second as soon as the first is gone, but is not without being asked', async () => {
    const { tab } = browser()
    const first = tab()
    await first.until('here')
    const second = tab()
    await second.until('elsewhere')
    first.hold.end()
    await second.until('left')
    const again = tab()
    await again.until('here')
    await second.until('elsewhere')
  })
})

describe('a browser that is slow to answer', () => {
  test('is waited for: its silence does not mean that another tab has the plan', async () => {
    const slow: Pick<LockManager, 'request'> = {
      async request(...given: unknown[]) {
        await new Promise((resolve) => setTimeout(resolve, 60))
        return Reflect.apply(navigator.locks.request, navigator.locks, given) as Promise<never>
      },
    }
    const states: HoldState[] = []
    const hold = holdPlan('slow', {
      locks: slow,
      channel: { post: () => undefined, listen: () => () => undefined },
      onChange: (state) => states.push(state),
      saveFirst: () => Promise.resolve(true),
      patience: 20,
    })
    open.push(() => hold.end())
    await vi.waitFor(() => expect(states).not.toEqual([]))
    expect(states).toEqual(['here'])
  })
})

describe('a browser without locks', () => {
  test('says that it can’t tell', async () => {
    const { tab } = browser()
    const first = tab({ hasLocks: false })
    const second = tab({ hasLocks: false })
    await first.until('unknown')
    await second.until('unknown')
  })
})

describe('what tabs say', () => {
  test('is heard by the others alone, and only where it is understood', async () => {
    const name = 'test of the channel'
    const [one, other] = [openTabChannel(name), openTabChannel(name)]
    const heard = { one: vi.fn(), other: vi.fn() }
    const stops = [one.listen(heard.one), other.listen(heard.other)]
    const raw = new BroadcastChannel(name)
    raw.postMessage({ kind: 'saved', planId: 7 })
    raw.postMessage('anything')
    one.post({ kind: 'saved', planId: 'plan-1' })
    await vi.waitFor(() => expect(heard.other).toHaveBeenCalled())
    expect(heard.other.mock.calls).toEqual([[{ kind: 'saved', planId: 'plan-1' }]])
    expect(heard.one).not.toHaveBeenCalled()
    for (const stop of stops) stop()
    raw.close()
  })

  test('is heard by nobody where the browser has no such channel', () => {
    vi.stubGlobal('BroadcastChannel', undefined)
    const channel = openTabChannel()
    const listener = vi.fn()
    channel.listen(listener)()
    channel.post({ kind: 'cleared' })
    expect(listener).not.toHaveBeenCalled()
    vi.unstubAllGlobals()
  })
})
