import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { runPool, type JobOutcome, type PoolEnd } from '~/checker/run/pool'
import { FakeWorker } from './fake-worker'

beforeEach(() => {
  vi.stubGlobal('Worker', FakeWorker)
  vi.useFakeTimers()
  FakeWorker.reset()
})
afterEach(() => {
  vi.useRealTimers()
})

interface Run {
  end: Promise<PoolEnd>
  outcomes: [job: number, outcome: JobOutcome<string>][]
  stop: AbortController
}

function run(jobs: Iterable<number>, workers: number): Run {
  const outcomes: Run['outcomes'] = []
  const stop = new AbortController()
  const end = runPool<number, string>({
    ...{ jobs, workers, secondsToStart: 60, secondsPerJob: 10, signal: stop.signal },
    start: () => new Worker('worker.js'),
    messageFor: (job) => job,
    onOutcome: (job, outcome) => outcomes.push([job, outcome]),
  })
  return { end, outcomes, stop }
}

/** Answers each job with its number, at once. */
const obliging = (worker: FakeWorker, message: unknown) => {
  queueMicrotask(() => {
    worker.answer(`done ${String(message)}`)
  })
}

describe('a pool of workers', () => {
  test('does every job once and ends its workers', async () => {
    FakeWorker.onMessage = obliging
    const { end, outcomes } = run([1, 2, 3, 4, 5], 2)
    expect(await end).toBe('finished')
    expect(outcomes.map(([job]) => job).toSorted()).toEqual([1, 2, 3, 4, 5])
    expect(outcomes.every(([job, outcome]) => outcome.kind === 'answered' && outcome.answer === `done ${job}`)).toBe(
      true,
    )
    expect([FakeWorker.all.length, FakeWorker.alive]).toEqual([2, 0])
  })

  test('takes no more jobs at a time than it has workers', async () => {
    let taken = 0
    function* jobs() {
      for (let job = 0; job < 100; job++) {
        taken++
        yield job
      }
    }
    const { end, stop } = run(jobs(), 3)
    await vi.advanceTimersByTimeAsync(0)
    expect([taken, FakeWorker.all.map(({ received }) => received.length)]).toEqual([3, [1, 1, 1]])
    stop.abort()
    await end
  })

  test('ends a worker that hangs, says so of its job, and goes on with a new one', async () => {
    FakeWorker.onMessage = (worker, message) => {
      if (message !== 2) obliging(worker, message)
    }
    const { end, outcomes } = run([1, 2, 3, 4], 1)
    await vi.advanceTimersByTimeAsync(9999)
    expect(outcomes.map(([job]) => job)).toEqual([1])
    await vi.advanceTimersByTimeAsync(1)
    expect(await end).toBe('finished')
    expect(outcomes.map(([job, { kind }]) => [job, kind])).toEqual([
      [1, 'answered'],
      [2, 'time-limit'],
      [3, 'answered'],
      [4, 'answered'],
    ])
    expect([FakeWorker.all.length, FakeWorker.alive]).toEqual([2, 0])
  })

  test('gives each job its whole time', async () => {
    FakeWorker.onMessage = (worker, message) => {
      setTimeout(() => {
        worker.answer(message)
      }, 8000)
    }
    const { end, outcomes } = run([1, 2, 3], 1)
    await vi.advanceTimersByTimeAsync(24_000)
    expect(await end).toBe('finished')
    expect(outcomes.every(([, { kind }]) => kind === 'answered')).toBe(true)
  })

  test('replaces a worker that falls over, and keeps what it said', async () => {
    FakeWorker.onMessage = (worker, message) => {
      if (message === 1) worker.fall('out of memory')
      else obliging(worker, message)
    }
    const { end, outcomes } = run([1, 2], 1)
    expect(await end).toBe('finished')
    expect(outcomes[0]).toEqual([1, { kind: 'fault', detail: 'out of memory' }])
    expect(outcomes[1]?.[1].kind).toBe('answered')
  })

  test('stops at once, ends every worker, and gives no outcome to what was under way', async () => {
    FakeWorker.onMessage = (worker, message) => {
      if (message === 1) obliging(worker, message)
    }
    const { end, outcomes, stop } = run([1, 2, 3, 4], 2)
    await vi.advanceTimersByTimeAsync(10)
    stop.abort()
    expect(await end).toBe('stopped')
    expect(outcomes.map(([job]) => job)).toEqual([1])
    expect(FakeWorker.alive).toBe(0)
  })

  test('starts no worker when it was stopped before', async () => {
    const stop = AbortSignal.abort()
    const end = await runPool<number, string>({
      ...{ jobs: [1], workers: 1, secondsToStart: 60, secondsPerJob: 10, signal: stop },
      ...{ start: () => new Worker('worker.js'), messageFor: (job: number) => job, onOutcome: () => undefined },
    })
    expect([end, FakeWorker.all.length]).toEqual(['stopped', 0])
  })

  test('says so where no worker can be started, and leaves the jobs without an outcome', async () => {
    FakeWorker.onStart = (worker) => {
      worker.fall('not found')
    }
    const { end, outcomes } = run([1, 2, 3], 2)
    expect(await end).toBe('workers-failed')
    expect([outcomes, FakeWorker.alive]).toEqual([[], 0])
  })

  test('waits longer for a worker to start than for a job, but not for ever', async () => {
    FakeWorker.onStart = () => undefined
    const { end } = run([1], 1)
    await vi.advanceTimersByTimeAsync(59_000)
    expect(FakeWorker.alive).toBe(1)
    await vi.advanceTimersByTimeAsync(1000)
    expect(await end).toBe('workers-failed')
  })

  test('has the others do the job of a worker that never started', async () => {
    FakeWorker.onStart = (worker) => {
      if (FakeWorker.all.indexOf(worker) === 0) worker.fall('not found')
      else worker.answer({ reply: 'ready' })
    }
    FakeWorker.onMessage = obliging
    const { end, outcomes } = run([1, 2, 3], 2)
    expect(await end).toBe('finished')
    expect(outcomes.map(([job]) => job).toSorted()).toEqual([1, 2, 3])
  })

  test('answers for every job, whatever its workers do', async () => {
    const behaviour = fc.constantFrom('answer', 'hang', 'fall', 'late')
    await fc.assert(
      fc.asyncProperty(
        fc.array(behaviour, { maxLength: 30 }),
        fc.integer({ min: 1, max: 6 }),
        async (list, workers) => {
          FakeWorker.reset()
          FakeWorker.onMessage = (worker, message) => {
            const does = list[Number(message)]
            if (does === 'answer') obliging(worker, message)
            else if (does === 'fall') worker.fall('fell')
            else if (does === 'late') setTimeout(obliging, 9000, worker, message)
          }
          const { end, outcomes } = run(list.keys(), workers)
          await vi.advanceTimersByTimeAsync(31 * 10_000)
          expect(await end).toBe('finished')
          expect(outcomes.map(([job]) => job).toSorted((a, b) => a - b)).toEqual([...list.keys()])
          const kinds = { answer: 'answered', late: 'answered', hang: 'time-limit', fall: 'fault' } as const
          for (const [job, { kind }] of outcomes) expect(kind).toBe(kinds[list[job] ?? 'answer'])
          expect(FakeWorker.alive).toBe(0)
        },
      ),
      { numRuns: 60 },
    )
  })
})
