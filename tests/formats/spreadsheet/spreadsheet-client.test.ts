import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { defaultEdition } from '~/domain/editions'
import { makeSpreadsheet, readSpreadsheet } from '~/formats/spreadsheet/spreadsheet-client'
import type { WorkReply, WorkRequest } from '~/formats/spreadsheet/spreadsheet-work'
import { samplePlan } from './sample-plan'

/** Stands in for a worker: tests say what it answers. */
class FakeWorker extends EventTarget {
  static latest: FakeWorker | undefined
  terminated = false
  received: WorkRequest[] = []

  constructor() {
    super()
    FakeWorker.latest = this
  }

  postMessage(message: WorkRequest): void {
    this.received.push(message)
  }

  terminate(): void {
    this.terminated = true
  }

  answer(data: WorkReply): void {
    this.dispatchEvent(new MessageEvent('message', { data }))
  }
}

const request = () => ({
  kind: 'xlsx' as const,
  plan: samplePlan(1),
  planFile: '',
  edition: defaultEdition,
  draft: false,
  template: new Uint8Array(),
})

describe('the page’s side of the spreadsheet worker', () => {
  beforeEach(() => {
    vi.stubGlobal('Worker', FakeWorker)
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  test('hands on the result and its progress, and ends the worker', async () => {
    const stages: string[] = []
    const made = makeSpreadsheet(request(), { onProgress: ({ stage }) => stages.push(stage) })
    const worker = FakeWorker.latest
    worker?.answer({ reply: 'progress', progress: { stage: 'filling' } })
    const problem = { code: 'fill.text-too-long', values: {} } as const
    worker?.answer({ reply: 'made', result: { ok: false, problem } })
    expect(await made).toEqual({ ok: false, problem })
    expect([stages, worker?.terminated]).toEqual([['filling'], true])
  })

  test('ends the worker when it is stopped', async () => {
    const controller = new AbortController()
    const made = makeSpreadsheet(request(), { signal: controller.signal })
    controller.abort()
    expect(await made).toMatchObject({ ok: false, problem: { code: 'work.stopped' } })
    expect(FakeWorker.latest?.terminated).toBe(true)
  })

  test('starts no worker when it was stopped before', async () => {
    FakeWorker.latest = undefined
    expect(await makeSpreadsheet(request(), { signal: AbortSignal.abort() })).toMatchObject({
      problem: { code: 'work.stopped' },
    })
    expect(FakeWorker.latest).toBeUndefined()
  })

  test('ends a worker that hangs, after a time that each stage has anew', async () => {
    const opened = readSpreadsheet({ bytes: new Uint8Array(), name: 'plan.xlsx' })
    const worker = FakeWorker.latest
    worker?.answer({ reply: 'progress', progress: { stage: 'reading' } })
    await vi.advanceTimersByTimeAsync(9000)
    expect(worker?.terminated).toBe(false)
    await vi.advanceTimersByTimeAsync(1500)
    expect(await opened).toEqual({ ok: false, problem: { code: 'work.time-limit', values: { seconds: 10 } } })
    expect(worker?.terminated).toBe(true)
  })
})
