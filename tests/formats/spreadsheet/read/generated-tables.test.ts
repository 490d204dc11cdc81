import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columnFor } from '~/formats/spreadsheet/layout'
import { proposeLayout } from '~/formats/spreadsheet/read/propose-layout'
import { readPlan } from '~/formats/spreadsheet/read/read-plan'
import { generatedTable } from './generated-tables'

describe('a table with headings in any wording', () => {
  test('is found in its sheet, under its headings', () => {
    fc.assert(
      fc.property(generatedTable, ({ grids, headerRow }) => {
        const [best] = proposeLayout(grids)
        expect([best?.sheet, best?.headerRows?.last]).toEqual(['Plan', headerRow])
      }),
      { numRuns: 300 },
    )
  }, 20_000)

  test('has no column taken for another', () => {
    fc.assert(
      fc.property(generatedTable, ({ grids, fields, headings }) => {
        const [best] = proposeLayout(grids)
        for (const { column, field } of best?.columns ?? []) {
          const heading = headings.get(column) ?? ''
          if (field !== null) expect([heading, field]).toEqual([heading, fields.get(column) ?? null])
        }
      }),
      { numRuns: 300 },
    )
  }, 20_000)

  test('has most of its columns known', () => {
    let [known, all] = [0, 0]
    fc.assert(
      fc.property(generatedTable, ({ grids, fields }) => {
        const [best] = proposeLayout(grids)
        for (const field of fields.values()) {
          if (field === null || best === undefined) continue
          all++
          if (columnFor(best, field) !== null) known++
        }
      }),
      { numRuns: 200, seed: 2021 },
    )
    expect(known / all).toBeGreaterThan(0.9)
  }, 20_000)

  test('has no detail read from the wrong cell', () => {
    fc.assert(
      fc.property(generatedTable, ({ grids, labels }) => {
        const [best] = proposeLayout(grids)
        for (const field of ['organisationName', 'odsCode', 'siroName'] as const) {
          const found = best?.labels[field]
          if (found !== undefined) expect([field, found.position]).toEqual([field, labels.get(field)])
        }
        const reading = best === undefined ? null : readPlan(grids, best)
        if (labels.has('siroName') && best?.labels.siroName !== undefined)
          expect(reading?.signOff.siroName).toBe('Ade Okafor')
      }),
      { numRuns: 300 },
    )
  }, 20_000)
})
