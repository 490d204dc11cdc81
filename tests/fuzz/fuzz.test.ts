import { describe, expect, it } from 'vitest'
import { crossUnharmed } from './border'
import { borders } from './borders'
import { randomFor } from './random'

/** The same cases each time; `npm run fuzz` goes on from other seeds, for as long as it is told to. */
const seed = 7

describe('whatever comes in', () => {
  // What may hang can only be tried where it can be ended: in `npm run fuzz`.
  const safe = borders.filter(({ mayHang }) => mayHang !== true)

  it.each(safe.map((border) => [border.name, border] as const))(
    'across %s, it is taken or refused in words, and harms nothing',
    async (_, border) => {
      for (let number = 0; number < 40; number += 1) {
        const random = randomFor(seed, number)
        await expect(
          crossUnharmed(border, border.make(random), random),
          `case ${String(number)}`,
        ).resolves.toBeUndefined()
      }
    },
    60_000,
  )

  it('is the same for the same seed and number, and another for another', () => {
    for (const border of borders) {
      const [one, same, other] = [randomFor(1, 5), randomFor(1, 5), randomFor(2, 5)].map(
        (random) => border.make(random).bytes,
      )
      expect(one).toEqual(same)
      expect(one).not.toEqual(other)
    }
  })
})
