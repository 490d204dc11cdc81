/** Damage of the kinds that mails, editors, other programs and people who mean harm do to files. */
import type { Random } from './random'

/** Bytes that mean something in one format or another. */
const meaningful = [0x00, 0x01, 0x09, 0x0a, 0x22, 0x26, 0x2f, 0x30, 0x3c, 0x3e, 0x50, 0x7b, 0x7f, 0x80, 0xfe, 0xff]

/** A copy with up to eight pieces of damage: bytes changed, cut out, doubled, moved, or the end missing. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  let result = new Uint8Array(bytes)
  for (let left = 1 + random.whole(8); left > 0 && result.length > 0; left -= 1) {
    const at = random.whole(result.length)
    const length = 1 + random.whole(random.pick([4, 64, 2048]))
    switch (random.whole(6)) {
      case 0:
        result[at] = (result[at] ?? 0) ^ (1 << random.whole(8))
        break
      case 1:
        result[at] = random.chance(50) ? random.pick(meaningful) : random.whole(256)
        break
      case 2:
        result = joined(result.subarray(0, at), result.subarray(at + length))
        break
      case 3:
        result = joined(result.subarray(0, at), result.subarray(at, at + length), result.subarray(at))
        break
      case 4:
        result.copyWithin(random.whole(result.length), at, at + length)
        break
      case 5:
        if (random.chance(30)) result = result.slice(0, at)
        else result.fill(random.pick(meaningful), at, at + random.whole(16))
        break
    }
  }
  return result
}

/** Texts that readers stumble over: numbers past every limit, names of other things, characters of every kind. */
export const oddTexts = [
  ...['', ' ', '0', '-1', '1e999', 'NaN', '4294967296', '-9007199254740993', '2147483648', '0x10', '1048577', '16385'],
  ...['A0', 'ZZZZZZ99999999', 'A1:ZZ9999999', '$A$1', '#REF!', '=1+1', 'TRUE', 'null', '[object Object]'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', '../../../etc/passwd', 'javascript:alert(1)'],
  ...['<b>', '&amp;', '&#0;', '&#x110000;', '&unknown;', ']]>', '\u0000', '\uFFFE', '\uD800', '\u202E', '🏥'],
  ...['30/12/2021', '31 February 2021', '44560', '44560.99999999', 'TBC', '1.1.1', '10.3.5', 'a'.repeat(40_000)],
] as const

/** Long runs of one thing: what is looked for again at each place takes the square of their length. */
export const longRuns = [
  ...[
    ' ',
    '\u00a0',
    '\n',
    ' \n',
    '\t',
    ',',
    ';',
    '(',
    ')',
    '-',
    '–',
    ' - ',
    '/',
    '.',
    '1',
    '1.',
    '1/',
    '1. ',
    'a',
    'a ',
    'A.',
  ],
  ...['a@', '@', '<', '&', ' and ', '=', '"', "'", '30/12/2021 ', 'TBC ', 'Yes, ', 'é', '🏥'],
].map((piece) => piece.repeat(Math.floor(32_000 / piece.length)))

/** A copy with up to six pieces of damage in its markup: values, names and elements, not single bytes. */
export function mutateMarkup(text: string, random: Random): string {
  let result = text
  for (let left = 1 + random.whole(6); left > 0; left -= 1) {
    result = random.pick(markupDamage)(result, random)
    // Doubling what was doubled would soon be no damage but a bomb, which has cases of its own.
    if (result.length > 4_000_000) return result
  }
  return result
}

type Damage = (text: string, random: Random) => string

const markupDamage: readonly Damage[] = [
  // Another value in an attribute.
  (text, random) => replaceOne(text, /="[^"]*"/g, random, () => `="${random.pick(oddTexts).replaceAll('"', '')}"`),
  // Another text in an element.
  (text, random) => replaceOne(text, />[^<>]+</g, random, () => `>${random.pick(oddTexts)}<`),
  // An attribute or an element's end that is missing.
  (text, random) => replaceOne(text, /\s[\w:]+="[^"]*"/g, random, () => ''),
  (text, random) => replaceOne(text, /<\/[\w:]+>/g, random, () => ''),
  // An element that stands twice, many times, inside itself, or not at all.
  (text, random) => replaceOne(text, /<([\w:]+)[^<>]*>[^<>]*<\/\1>/g, random, (found) => found + found),
  (text, random) => replaceOne(text, /<[\w:]+[^<>]*\/>/g, random, (found) => found.repeat(1 + random.whole(300))),
  (text, random) => replaceOne(text, /<([\w:]+)[^<>]*>[^<>]*<\/\1>/g, random, () => ''),
  (text, random) =>
    replaceOne(text, /<([\w:]+)[^<>]*>(?=[^<>]*<\/\1>)/g, random, (found) => found.repeat(1 + random.whole(200))),
  // The name of one element for that of another.
  (text, random) => replaceOne(text, /<[\w:]+/g, random, () => random.pick(text.match(/<[\w:]+/g) ?? ['<x'])),
  // What XML allows and plans never have.
  (text, random) =>
    replaceOne(text, /<[\w:]+/g, random, (found) => {
      return random.pick(['<!--', '<![CDATA[', '<?x ', '<!DOCTYPE x [<!ENTITY e "e">]>', '<!-- -- -->']) + found
    }),
]

/** A number of the text is damaged as JSON can be: keys, values, nesting. */
export function mutateJson(value: unknown, random: Random, depth = 0): unknown {
  if (random.chance(8)) return oddValue(random, depth)
  if (Array.isArray(value)) {
    const list = value.map((each: unknown) => (random.chance(40) ? mutateJson(each, random, depth + 1) : each))
    if (random.chance(10) && list.length > 0) list.push(...list.slice(0, 1 + random.whole(40)))
    return random.chance(5) ? list.slice(random.whole(list.length + 1)) : list
  }
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).flatMap(([key, each]): [string, unknown][] => {
    if (random.chance(3)) return []
    const name = random.chance(3) ? random.pick(oddTexts) : key
    return [[name, random.chance(40) ? mutateJson(each, random, depth + 1) : each]]
  })
  if (random.chance(5)) entries.push([random.pick(oddTexts), oddValue(random, depth)])
  // As JSON.parse does, and unlike an object literal: `__proto__` is a key like any other.
  return Object.fromEntries(entries)
}

function oddValue(random: Random, depth: number): unknown {
  const deep = (levels: number): unknown => (levels === 0 ? [] : [deep(levels - 1)])
  return random.pick<() => unknown>([
    () => null,
    () => random.chance(50),
    () => random.pick([0, -1, 1.5, 1e308, -0, 2 ** 53, 10_000]),
    () => random.pick(oddTexts),
    () => [],
    () => ({}),
    () => deep(depth < 3 ? 2000 : 3),
    () => Object.fromEntries(oddTexts.map((text) => [text, text])),
  ])()
}

function replaceOne(text: string, pattern: RegExp, random: Random, by: (found: string) => string): string {
  const found = [...text.matchAll(pattern)]
  const one = found[random.whole(found.length)]
  if (one === undefined) return text
  return text.slice(0, one.index) + by(one[0]) + text.slice(one.index + one[0].length)
}

function joined(...pieces: Uint8Array[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat(pieces))
}
