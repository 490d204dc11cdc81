/** What is said above the columns of a spreadsheet that is brought in. */
import { listInWords, quote } from '~/domain/text'

/** What is said of other sheets with a plan in them: only one is read at a time. Null for none. */
export function otherSheetsSaid(sheets: readonly string[]): string | null {
  if (sheets.length === 0) return null
  const isOne = sheets.length === 1
  const shown = sheets.slice(0, sheets.length > 4 ? 3 : 4).map((name) => quote(name, 40))
  const more = sheets.length - shown.length
  const named = listInWords(more === 0 ? shown : [...shown, `${more} more sheets`])
  return `${named} ${isOne ? 'looks like a plan' : 'look like plans'} too. We read one sheet at a time. Import this one, then open the spreadsheet again, choose the ${isOne ? 'other' : 'next'} sheet, and add it to the open plan.`
}
