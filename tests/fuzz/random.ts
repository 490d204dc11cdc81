/** Chance that can be had again: the same seed and number give the same case, on any machine. */

export interface Random {
  /** A whole number from 0 to `below` - 1. */
  whole(below: number): number
  /** True in `percent` of 100 cases. */
  chance(percent: number): boolean
  /** One of the list. */
  pick<Value>(list: readonly [Value, ...Value[]] | readonly Value[]): Value
  /** Another seed, for what has chance of its own. */
  seed(): number
}

/** The chance of one case of a run. */
export function randomFor(seed: number, number: number): Random {
  let state = mix(mix(seed | 0) ^ number)
  // mulberry32: enough for tests, and short.
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    return mix(state) >>> 0
  }
  const whole = (below: number) => (below <= 0 ? 0 : next() % below)
  return {
    whole,
    chance: (percent) => whole(100) < percent,
    pick(list) {
      const value = list[whole(list.length)]
      if (value === undefined) throw new Error('There is nothing to pick from')
      return value
    },
    seed: () => next() | 0,
  }
}

function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 15), value | 1)
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
  return mixed ^ (mixed >>> 14)
}
