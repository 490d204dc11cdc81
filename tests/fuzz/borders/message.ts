/** A message between a frame and the page around it, from whoever can send one. */
import { isDeepStrictEqual } from 'node:util'
import { protocol, readFrameMessage, readHostMessage, sealed } from '~/embed/messages'
import { promise, type Border } from '../border'
import { mutateBytes, oddTexts } from '../mutate'

const values = [0, 1, -1, 0.5, 1e9, null, true, '', 'complete', protocol, [], {}, ...oddTexts] as const
const keys = ['protocol', 'type', 'height', 'show', 'bottom', 'verdict', '__proto__', 'constructor', 'plan'] as const
const types = ['ready', 'resize', 'verdict', 'hello', 'view'] as const

export const message: Border = {
  name: 'message',
  make(random) {
    const sent: [string, unknown][] = [
      ['protocol', protocol],
      ['type', random.pick(types)],
    ]
    for (let left = random.whole(4); left > 0; left--) sent.push([random.pick(keys), random.pick(values)])
    const bytes = new TextEncoder().encode(JSON.stringify(Object.fromEntries(sent)))
    return { name: 'message.json', bytes: random.chance(20) ? mutateBytes(bytes, random) : bytes }
  },
  cross({ bytes }) {
    const text = new TextDecoder().decode(bytes)
    let sent: unknown = text
    try {
      sent = JSON.parse(text)
    } catch {
      // A message may be any value: the text itself is one.
    }
    for (const read of [readFrameMessage, readHostMessage]) {
      const message = read(sent)
      promise(message === null || isDeepStrictEqual(read(sealed(message)), message), 'A message is read as another')
    }
  },
}
