/** Values of a cell that say behind them which actions of the row they are of: "Sam Lee (1 & 2), Jo Park (3)". */

const list = String.raw`\d{1,2}(?: ?(?:,|&|\+|-|–|to|and) ?\d{1,2}){0,20}`
const behind = new RegExp(
  String.raw`[([] ?(?:(?:for )?(?:actions?|nos?\.?|#) ?)?(${list}|all|both) ?[)\]]|[–—:-]? ?\b(?:for )?actions? (${list})\b`,
  'gi',
)
const between = /^[\s,;/&+]+(?:and )?|[\s,;]+$/g

/** One for each of so many actions, '' for one that none names; null where the text does not read like that throughout. */
export function valuesNumberedBehind(given: string, count: number): string[] | null {
  const text = given.replace(/\s+/g, ' ').trim()
  const values = Array.from({ length: count }, (): string[] => [])
  let end = 0
  let parts = 0
  for (const match of text.matchAll(behind)) {
    const value = text.slice(end, match.index).replace(between, '')
    const numbers = numbersIn(match[1] ?? match[2] ?? '', count)
    if (value === '' || numbers.some((number) => number < 1 || number > count)) return null
    for (const number of numbers) values[number - 1]?.push(value)
    end = match.index + match[0].length
    parts += 1
  }
  if (text.slice(end).replace(between, '') !== '') return null
  // "Ann Lee (2)" alone may say something else.
  const isList = parts > 1 || (parts === 1 && values.every(({ length }) => length > 0))
  return isList ? values.map((each) => each.join('; ')) : null
}

function numbersIn(text: string, count: number): number[] {
  if (!/\d/.test(text)) return Array.from({ length: count }, (_, index) => index + 1)
  return text.split(/,|&|\+|and/i).flatMap((part) => {
    const [first = 0, last = first] = part.split(/-|–|to/i).map(Number)
    return Array.from({ length: Math.max(1, Math.min(last, 99) - first + 1) }, (_, index) => first + index)
  })
}
