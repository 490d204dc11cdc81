/** The address's fragment, which anybody can put in a link. */
import { formatRoute, parseRoute } from '~/builder/state/route'
import { promise, type Border } from '../border'
import { mutateBytes, oddTexts } from '../mutate'

const pieces = [
  '#',
  '/',
  'items',
  'organisation',
  'check',
  '?at=',
  'f-item-',
  '&',
  '%',
  '%25',
  '%zz',
  ...oddTexts,
] as const

export const address: Border = {
  name: 'address',
  make(random) {
    const text = Array.from({ length: random.whole(8) }, () => random.pick(pieces)).join('')
    const bytes = new TextEncoder().encode(text)
    return { name: 'address.txt', bytes: random.chance(30) ? mutateBytes(bytes, random) : bytes }
  },
  cross({ bytes }) {
    const route = parseRoute(new TextDecoder().decode(bytes))
    const again = parseRoute(formatRoute(route))
    promise(again.screen === route.screen, 'An address leads elsewhere once it is written again')
  },
}
