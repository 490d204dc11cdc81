import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { calendarDate } from '~/domain/calendar-date'
import type { ReceivedPlan } from '~/checker/received/received'
import type { CheckReply, CheckRequest } from '~/checker/run/checker-work'
import type { ChosenFiles } from '~/checker/run/chosen-files'
import { noFilter } from '~/checker/results/result-row'
import { createSession } from '~/checker/session/session'
import { planOf } from '../../plans'
import { receivePlan } from '../received-files'
import { FakeWorker } from '../run/fake-worker'

const today = calendarDate('2021-07-05')
let plan: ReceivedPlan

beforeEach(async () => {
  plan = await receivePlan(planOf())
  vi.stubGlobal('Worker', FakeWorker)
  vi.useFakeTimers()
  FakeWorker.reset()
  FakeWorker.onMessage = (worker, message) => {
    const { id, path } = message as CheckRequest
    const reply: CheckReply = { reply: 'received', received: { ...plan, file: { ...plan.file, id, path } } }
    setTimeout(() => {
      worker.answer(reply)
    }, 5)
  }
})
afterEach(() => {
  vi.useRealTimers()
})

/** Files whose ids are their names. */
function chosen(...names: string[]): ChosenFiles {
  return { files: names.map((name) => ({ id: name, path: name, file: new File(['x'], name) })), passedOver: [] }
}

/** The files that workers were asked to read, in the order of asking. */
const asked = () => FakeWorker.all.flatMap(({ received }) => received.map((message) => (message as CheckRequest).id))

/** Files whose reading goes on until the run is stopped. */
function hang(...ids: string[]): void {
  const answer = FakeWorker.onMessage
  FakeWorker.onMessage = (worker, message) => {
    if (!ids.includes((message as CheckRequest).id)) answer(worker, message)
  }
}

describe('what the page holds while plans are checked', () => {
  test('gets a result for each file, also for those that come while others are read', async () => {
    const session = createSession(today)
    session.add(chosen('a', 'b'))
    expect(session.get().progress).toEqual({ done: 0, total: 2 })
    session.add(chosen('c'))
    await vi.runAllTimersAsync()
    expect([...session.get().results.keys()].toSorted()).toEqual(['a', 'b', 'c'])
    expect(session.get()).toMatchObject({ progress: null, end: 'finished' })
  })

  test('reads only what a stopped run left when it goes on', async () => {
    hang('b')
    const session = createSession(today)
    session.add(chosen('a', 'b'))
    await vi.advanceTimersByTimeAsync(500)
    session.stop()
    await vi.advanceTimersByTimeAsync(0)
    expect(session.get()).toMatchObject({ progress: null, end: 'stopped' })
    expect([...session.get().results.keys()]).toEqual(['a'])
    FakeWorker.reset()
    session.resume()
    await vi.runAllTimersAsync()
    expect(asked()).toEqual(['b'])
  })

  test('judges by what the reviewer chose last, also what was being read at the time', async () => {
    const session = createSession(today)
    session.add(chosen('a'))
    session.setOptions({ ...session.get().options, itemLimit: 0 })
    await vi.runAllTimersAsync()
    expect(plan.judgement.verdict).toBe('complete')
    expect(session.get().results.get('a')).toMatchObject({ judgement: { verdict: 'refused' } })
    session.setOptions({ ...session.get().options, itemLimit: null })
    expect(session.get().results.get('a')).toMatchObject({ judgement: { verdict: 'complete' } })
    expect(asked()).toEqual(['a'])
  })

  test('reads one file again with what was said of it, and keeps its result until there is another', async () => {
    const session = createSession(today)
    session.add(chosen('a', 'b'))
    await vi.runAllTimersAsync()
    FakeWorker.reset()
    session.answer('b', { dateOrder: 'day-first' })
    expect(session.get().results.has('b')).toBe(true)
    await vi.runAllTimersAsync()
    const requests = FakeWorker.all.flatMap(({ received }) => received)
    expect(requests).toMatchObject([{ id: 'b', answers: { dateOrder: 'day-first' } }])
  })

  test('keeps an earlier round apart', async () => {
    const session = createSession(today)
    session.addEarlier(chosen('before'))
    await vi.runAllTimersAsync()
    expect(session.get().results.size).toBe(0)
    expect([...session.get().earlier.results.keys()]).toEqual(['before'])
  })

  test('is empty after everything was cleared, whatever was being read', async () => {
    const session = createSession(today)
    session.look({ filter: { ...noFilter, text: 'trust' }, page: 2 })
    session.add(chosen('a', 'b', 'c'))
    session.addEarlier(chosen('before'))
    session.clear()
    await vi.runAllTimersAsync()
    expect(session.get()).toEqual(createSession(today).get())
    session.add(chosen('d'))
    await vi.runAllTimersAsync()
    expect([...session.get().results.keys()]).toEqual(['d'])
  })
  test('is as it was, and reads on, once a clearing is taken back', async () => {
    const session = createSession(today)
    session.add(chosen('a'))
    await vi.runAllTimersAsync()
    const before = session.get()
    const undo = session.clear()
    session.setOptions({ ...before.options, today: calendarDate('2021-08-01') })
    undo()
    expect(session.get()).toEqual(before)
    session.add(chosen('b'))
    session.clear()()
    await vi.runAllTimersAsync()
    expect([...session.get().results.keys()]).toEqual(['a', 'b'])
  })
})
