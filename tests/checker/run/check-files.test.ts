import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { checkFiles, workersFor, type FileToCheck, type RunProgress } from '~/checker/run/check-files'
import type { CheckReply, CheckRequest } from '~/checker/run/checker-work'
import type { Received } from '~/checker/received/received'
import { options } from '../received-files'
import { FakeWorker } from './fake-worker'

beforeEach(() => {
  vi.stubGlobal('Worker', FakeWorker)
  vi.useFakeTimers()
  FakeWorker.reset()
})
afterEach(() => {
  vi.useRealTimers()
})

const files = (count: number): FileToCheck[] =>
  Array.from({ length: count }, (_, index) => {
    const name = `plan-${index}.xlsx`
    return { id: `file-${index}`, path: `Trusts/${name}`, file: new File(['x'], name) }
  })

function result({ id, path, file }: CheckRequest): Received {
  return {
    ...{ outcome: 'fault', shape: null, problem: { from: 'run', code: 'catalogue' } },
    file: { id, path, name: file.name, size: file.size, sha256: null },
  }
}

/** Answers after so many milliseconds; a file without an answer hangs. */
function answering(milliseconds: (request: CheckRequest) => number | null) {
  return (worker: FakeWorker, message: unknown) => {
    const request = message as CheckRequest
    const wait = milliseconds(request)
    const reply: CheckReply = { reply: 'received', received: result(request) }
    if (wait !== null)
      setTimeout(() => {
        worker.answer(reply)
      }, wait)
  }
}

function run(list: FileToCheck[], signal?: AbortSignal) {
  const batches: { results: Received[]; progress: RunProgress }[] = []
  const end = checkFiles(list, {
    ...{ options, mappings: [], workers: 2, ...(signal === undefined ? {} : { signal }) },
    onResults: (results, progress) => batches.push({ results, progress }),
  })
  return { end, batches }
}

describe('checking files', () => {
  test('gives a result for each, with the progress', async () => {
    FakeWorker.onMessage = answering(() => 5)
    const { end, batches } = run(files(7))
    await vi.runAllTimersAsync()
    expect(await end).toEqual({ kind: 'finished', unchecked: [] })
    const results = batches.flatMap((batch) => batch.results)
    expect(results.map(({ file }) => file.id).toSorted()).toEqual(files(7).map(({ id }) => id))
    expect(results[0]?.file.path).toBe('Trusts/plan-0.xlsx')
    expect(batches.at(-1)?.progress).toEqual({ done: 7, total: 7 })
  })

  test('hands results on a few times a second, however many come', async () => {
    FakeWorker.onMessage = answering(() => 1)
    const { end, batches } = run(files(1000))
    await vi.runAllTimersAsync()
    await end
    expect(batches.length).toBeLessThan(10)
    expect(batches.flatMap((batch) => batch.results)).toHaveLength(1000)
  })

  test('gives a file that hangs a result that says so', async () => {
    FakeWorker.onMessage = answering(({ id }) => (id === 'file-1' ? null : 5))
    const { end, batches } = run(files(3))
    await vi.runAllTimersAsync()
    expect(await end).toEqual({ kind: 'finished', unchecked: [] })
    const slow = batches.flatMap((batch) => batch.results).find(({ file }) => file.id === 'file-1')
    expect(slow).toMatchObject({ outcome: 'fault', problem: { code: 'too-slow', seconds: 10 } })
    expect(slow?.file).toEqual({ id: 'file-1', path: 'Trusts/plan-1.xlsx', name: 'plan-1.xlsx', size: 1, sha256: null })
  })

  test('names the files that a stop left unchecked, after handing on what was done', async () => {
    const stop = new AbortController()
    FakeWorker.onMessage = answering(({ id }) => (id === 'file-0' ? 5 : 9000))
    const { end, batches } = run(files(4), stop.signal)
    await vi.advanceTimersByTimeAsync(50)
    stop.abort()
    expect(await end).toEqual({ kind: 'stopped', unchecked: ['file-1', 'file-2', 'file-3'] })
    expect(batches.flatMap((batch) => batch.results).map(({ file }) => file.id)).toEqual(['file-0'])
    await vi.runAllTimersAsync()
    expect(batches).toHaveLength(1)
  })

  test('sends each worker what the reviewer chose and said of the file', async () => {
    FakeWorker.onMessage = answering(() => 1)
    const [file] = files(1)
    if (file === undefined) throw new Error('no file')
    const { end } = run([{ ...file, answers: { dateOrder: 'day-first' } }])
    await vi.runAllTimersAsync()
    await end
    expect(FakeWorker.all[0]?.received).toEqual([
      { id: 'file-0', path: file.path, file: file.file, options, mappings: [], answers: { dateOrder: 'day-first' } },
    ])
  })

  test('of which there are none ends at once', async () => {
    expect(await run([]).end).toEqual({ kind: 'finished', unchecked: [] })
    expect(FakeWorker.all).toEqual([])
  })
})

test('there are as many workers as cores, within bounds', () => {
  expect([undefined, 1, 4, 64].map(workersFor)).toEqual([2, 1, 4, 8])
})
