/** Months as people write them, in English and in Welsh. */
import { parseMonth } from '~/domain/calendar-date'

/** From January on, with the forms that follow "o": 30 o Fedi. */
const welsh: readonly RegExp[] = [
  /^ion(awr)?$/,
  /^chwe(f(ror)?)?$/,
  /^(m|f)aw(rth)?$/,
  /^ebr(ill)?$/,
  /^(m|f)ai$/,
  /^(m|f)eh(efin)?$/,
  /^g?orff?(ennaf)?$/,
  /^awst$/,
  /^(m|f)edi?$/,
  /^hyd(ref)?$/,
  /^(t|d)ach(wedd)?$/,
  /^rh?ag(fyr)?$/,
]

/** 1 to 12; null for what is no month. */
export function monthOf(word: string): number | null {
  const index = welsh.findIndex((pattern) => pattern.test(word.toLowerCase()))
  return parseMonth(word) ?? (index === -1 ? null : index + 1)
}
