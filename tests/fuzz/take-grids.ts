/** What the site does with sheets that were read: proposes what they are, reads a plan and a list of items, takes them over. */
import { limits } from '~/formats/spreadsheet/limits'
import { proposeCatalogue } from '~/formats/spreadsheet/catalogue/propose-catalogue'
import { readCatalogue } from '~/formats/spreadsheet/catalogue/read-catalogue'
import type { Grid } from '~/formats/spreadsheet/read/grid'
import { proposeLayout } from '~/formats/spreadsheet/read/propose-layout'
import { readPlan } from '~/formats/spreadsheet/read/read-plan'
import { toPlan } from '~/formats/spreadsheet/read/to-plan'
import { decodePlan } from '~/formats/plan-file/decode'
import { encodePlan } from '~/formats/plan-file/encode'
import { promise } from './border'
import type { Random } from './random'

export function takeGrids(grids: readonly Grid[], random: Random): void {
  promise(grids.length <= limits.sheets, 'More sheets than the limit were read')
  for (const grid of grids) {
    // A header and a title may stand above the rows that count.
    promise(grid.rows.size <= limits.dataRows + 200, 'More rows than the limit were read')
  }
  const catalogue = proposeCatalogue(grids)
  const sheet = catalogue === null ? undefined : grids[catalogue.sheet]
  if (catalogue !== null && sheet !== undefined) readCatalogue(sheet, catalogue)
  for (const mapping of proposeLayout(grids)) {
    const reading = readPlan(grids, mapping, random.chance(50) ? { dateOrder: 'month-first' } : {})
    if (reading === null) continue
    let ids = 0
    const { plan } = toPlan(reading, { edition: '2020-21', newId: () => `id-${String((ids += 1))}` })
    promise(decodePlan(encodePlan(plan)).ok, 'A plan that was taken from a sheet cannot be opened once it is saved')
  }
}
