/** Number formats: whether a number is shown as a date or a percentage. */

/** Formats that a file may use by number without writing them out (ECMA-376 part 1, 18.8.30), as far as they matter here. */
const builtInDates = new Set([14, 15, 16, 17, 22, ...range(27, 31), 36, ...range(50, 58)])
const builtInPercentages = new Set([9, 10])

export interface NumberFormat {
  date: boolean
  percent: boolean
  text: boolean
}

/** What a format makes of a number; `code` is the format as written in the file, if it is. */
export function numberFormat(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) {
    return { date: builtInDates.has(id), percent: builtInPercentages.has(id), text: id === 49 }
  }
  const section = stripLiterals(code).split(';')[0] ?? ''
  return {
    date: /[yd]|mmm/i.test(section) && !/general/i.test(section),
    percent: section.includes('%'),
    text: section === '@',
  }
}

/** Quoted words, escaped characters and colours or locales in brackets are no part of the pattern. */
function stripLiterals(code: string): string {
  return code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
