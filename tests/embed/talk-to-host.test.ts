import { describe, expect, it, vi } from 'vitest'
import { sealed, type HostMessage } from '~/embed/messages'
import { talkToHost } from '~/embed/talk-to-host'

const intranet = 'https://intranet.example'

function start(origin: string | null) {
  const host = { postMessage: vi.fn<(message: unknown, target: unknown) => void>() }
  const own = new EventTarget()
  const heard: HostMessage[] = []
  const talk = talkToHost({ host: host, origin, own }, (message) => heard.push(message))
  const arrive = (data: unknown, { source = host, from = intranet }: { source?: unknown; from?: string } = {}) => {
    const event = new MessageEvent('message', { data, origin: from })
    Object.defineProperty(event, 'source', { value: source })
    own.dispatchEvent(event)
  }
  return { talk, arrive, heard, posted: host.postMessage }
}

describe('a frame', () => {
  it('addresses what it says to the origin of its host, and to no other', () => {
    const { talk, posted } = start(intranet)
    talk.say({ type: 'verdict', verdict: 'queried' })
    expect(posted.mock.calls).toEqual([[sealed({ type: 'verdict', verdict: 'queried' }), intranet]])
  })

  it('says nothing until it knows where its host comes from, and then how things stand', () => {
    const { talk, arrive, posted } = start(null)
    talk.say({ type: 'resize', height: 700, show: 40 })
    talk.say({ type: 'resize', height: 800, show: 60 })
    talk.say({ type: 'ready' })
    expect(posted).not.toHaveBeenCalled()
    arrive(sealed({ type: 'hello' }))
    // What was gone to before is not gone to again.
    expect(posted.mock.calls).toEqual([
      [sealed({ type: 'resize', height: 800, show: null }), intranet],
      [sealed({ type: 'ready' }), intranet],
    ])
  })

  it('hears its host', () => {
    const { arrive, heard } = start(intranet)
    arrive(sealed({ type: 'hello' }))
    arrive(sealed({ type: 'view', bottom: 300 }))
    expect(heard).toEqual([{ type: 'hello' }, { type: 'view', bottom: 300 }])
  })

  it.each([
    ['another window than its host', sealed({ type: 'hello' }), { source: {} }],
    ['a page without an origin', sealed({ type: 'hello' }), { from: 'null' }],
    ['its host, in a message with more to it', { ...sealed({ type: 'hello' }), plan: '{}' }, {}],
    ['its host, in no message at all', 'hello', {}],
  ])('takes nothing from %s', (_, data, from) => {
    const { talk, arrive, heard, posted } = start(null)
    talk.say({ type: 'ready' })
    arrive(data, from)
    expect(heard).toEqual([])
    expect(posted).not.toHaveBeenCalled()
  })

  it('in a tab of its own talks to nobody', () => {
    const own = { addEventListener: vi.fn() }
    talkToHost({ host: null, origin: intranet, own }, () => undefined).say({ type: 'ready' })
    expect(own.addEventListener).not.toHaveBeenCalled()
  })
})
