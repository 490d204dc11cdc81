import { expect, test } from 'vitest'
import { headingsSaid, otherSheetsSaid } from '~/builder/import/said-of-sheets'

test('columns that were guessed are said to be a guess, and those that were not are not', () => {
  expect(headingsSaid('plan')).toBeNull()
  expect(headingsSaid('content')).toMatch(/^We could not find the headings\. The columns below are a guess/)
  expect(headingsSaid('nothing')).toMatch(/^We could not find the headings\. Say what each column is/)
})

test('other sheets that look like plans are named, with what to do about them', () => {
  expect(otherSheetsSaid([])).toBeNull()
  expect(otherSheetsSaid(['Standard 2'])).toBe(
    '“Standard 2” looks like a plan too. We read one sheet at a time. Import this one, then open the spreadsheet again, choose the other sheet, and add it to the open plan.',
  )
  expect(otherSheetsSaid(['A', 'B', 'C', 'D', 'E'])).toMatch(
    /^“A”, “B”, “C” and 2 more sheets look like plans too\. .* choose the next sheet/,
  )
})
