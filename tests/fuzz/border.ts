/** A place where something from outside comes in, and what has to hold there whatever it is. */
import type { Random } from './random'

export interface Border {
  /** Short and without spaces, to name it on the command line. */
  name: string
  /**
   * What comes in: bytes, as a file would, so that a case that finds something can be kept and opened by hand. `name` is the
   * file's name, where there is one.
   */
  make(random: Random): Input
  /** Lets it in as the site would. Throws a Broken where a promise does not hold; any other exception is a fault as well. */
  cross(input: Input, random: Random): void | Promise<void>
  /** True where another's code may hang on damage: the site runs it where it can be ended, and being ended is no fault. */
  mayHang?: boolean
}

export interface Input {
  bytes: Uint8Array
  name: string
}

/** A promise that does not hold. */
class Broken extends Error {
  override name = 'Broken'
}

/** @throws {Broken} with these words where the condition does not hold */
export function promise(holds: boolean, words: string): void {
  if (!holds) throw new Broken(words)
}

/** Things that every input leaves as they were, whatever it holds: its own bytes, and what all objects share. */
export async function crossUnharmed({ cross }: Border, input: Input, random: Random): Promise<void> {
  const before = input.bytes.slice()
  const shared = Object.getOwnPropertyNames(Object.prototype).length
  await cross(input, random)
  promise(Buffer.compare(input.bytes, before) === 0, 'The bytes that were read have changed')
  promise(Object.getOwnPropertyNames(Object.prototype).length === shared, 'What all objects share has changed')
}
