/** What is said above the columns of a spreadsheet that is brought in: of its headings, and of its other sheets. */
import type { Beginning } from '~/formats/spreadsheet/read/begin-mapping'
import { listInWords, quote } from '~/domain/text'

/** What is said where the columns are not known by their headings; null where they are. */
export function headingsSaid(by: Beginning['by']): string | null {
  switch (by) {
    case 'plan':
    case 'headings':
      return null
    case 'content':
      return 'We could not find the headings. The columns below are a guess from what is in them. Check each one, and we’ll read the rows again when you change it.'
    case 'nothing':
      return 'We could not find the headings. Say what each column is below, and we’ll read the rows again.'
  }
}

/** What is said of other sheets with a plan in them: only one is read at a time. Null for none. */
export function otherSheetsSaid(sheets: readonly string[]): string | null {
  if (sheets.length === 0) return null
  const isOne = sheets.length === 1
  const shown = sheets.slice(0, sheets.length > 4 ? 3 : 4).map((name) => quote(name, 40))
  const more = sheets.length - shown.length
  const named = listInWords(more === 0 ? shown : [...shown, `${more} more sheets`])
  return `${named} ${isOne ? 'looks like a plan' : 'look like plans'} too. We read one sheet at a time. Import this one, then open the spreadsheet again, choose the ${isOne ? 'other' : 'next'} sheet, and add it to the open plan.`
}
