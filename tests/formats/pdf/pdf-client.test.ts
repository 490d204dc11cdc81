import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fetchFonts, makePdf, prepareWorker, type MakePdfRequest } from '~/formats/pdf/pdf-client'
import { examplePlan } from '../../plans'
import { requestOf } from './requests'

/** A worker that does as the test says. */
class FakeWorker extends EventTarget {
  static all: FakeWorker[] = []
  asked: unknown = null
  ended = false

  constructor() {
    super()
    FakeWorker.all.push(this)
  }

  postMessage(message: unknown): void {
    this.asked = message
  }

  terminate(): void {
    this.ended = true
  }

  answer(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }))
  }
}

let request: MakePdfRequest

beforeEach(async () => {
  FakeWorker.all = []
  vi.stubGlobal('Worker', FakeWorker)
  request = await requestOf(examplePlan('small-trust'))
})

afterEach(() => {
  vi.useRealTimers()
})

function only(): FakeWorker {
  const [worker, ...others] = FakeWorker.all
  if (worker === undefined || others.length > 0) throw new Error(`There are ${FakeWorker.all.length} workers`)
  return worker
}

describe('asking for a PDF', () => {
  it('passes on how it goes, gives the result and ends the worker', async () => {
    const onProgress = vi.fn()
    const made = makePdf(request, { onProgress })
    only().answer({ reply: 'progress', progress: { stage: 'writing' } })
    only().answer({ reply: 'made', result: { ok: false, problem: { code: 'fonts.damaged', values: {} } } })
    expect(await made).toEqual({ ok: false, problem: { code: 'fonts.damaged', values: {} } })
    expect(onProgress).toHaveBeenCalledWith({ stage: 'writing' })
    expect(only().ended).toBe(true)
  })

  it('can be stopped, before and while it runs', async () => {
    const controller = new AbortController()
    const made = makePdf(request, { signal: controller.signal })
    controller.abort()
    expect(await made).toMatchObject({ ok: false, problem: { code: 'work.stopped' } })
    expect(only().ended).toBe(true)
    expect(await makePdf(request, { signal: controller.signal })).toMatchObject({ problem: { code: 'work.stopped' } })
    expect(FakeWorker.all).toHaveLength(1)
  })

  it('says so when the worker fails, and ends one that is too slow', async () => {
    const failed = makePdf(request)
    only().dispatchEvent(new Event('error'))
    expect(await failed).toMatchObject({ ok: false, problem: { code: 'work.fault' } })
    vi.useFakeTimers()
    const slow = makePdf(request)
    vi.advanceTimersByTime(60_000)
    expect(await slow).toMatchObject({ ok: false, problem: { code: 'work.time-limit', values: { seconds: 60 } } })
    expect(FakeWorker.all.every(({ ended }) => ended)).toBe(true)
  })

  it('says so where the browser starts no worker, as in a sandboxed frame', async () => {
    vi.stubGlobal('Worker', function refuse() {
      throw new DOMException('Script cannot be accessed from origin null', 'SecurityError')
    })
    expect(prepareWorker()).not.toThrow()
    expect(await makePdf(request)).toMatchObject({ ok: false, problem: { code: 'work.fault' } })
  })

  it('takes the worker that was prepared, and lets go of one that was not needed', () => {
    const letGo = prepareWorker()
    void makePdf(request)
    expect(only().asked).toBe(request)
    letGo()
    expect(only().ended).toBe(false)
    prepareWorker()()
    expect(FakeWorker.all[1]?.ended).toBe(true)
  })
})

describe('the fonts', () => {
  it('are fetched from the site, and are none where one is missing', async () => {
    const asked: string[] = []
    vi.stubGlobal('fetch', (address: string) => {
      asked.push(address)
      return Promise.resolve(new Response(new Uint8Array([1]), { status: address.includes('bold') ? 404 : 200 }))
    })
    expect(await fetchFonts('/plans/')).toBeNull()
    expect(asked).toContain('/plans/fonts/noto-sans-regular-1.ttf')
  })

  it('are none where the site cannot be reached', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    expect(await fetchFonts('/')).toBeNull()
  })
})
