import { expect, test } from 'vitest'
import { otherSheetsSaid } from '~/builder/import/said-of-sheets'

test('other sheets that look like plans are named, with what to do about them', () => {
  expect(otherSheetsSaid([])).toBeNull()
  expect(otherSheetsSaid(['Standard 2'])).toBe(
    '“Standard 2” looks like a plan too. We read one sheet at a time. Import this one, then open the spreadsheet again, choose the other sheet, and add it to the open plan.',
  )
  expect(otherSheetsSaid(['A', 'B', 'C', 'D', 'E'])).toMatch(
    /^“A”, “B”, “C” and 2 more sheets look like plans too\. .* choose the next sheet/,
  )
})
