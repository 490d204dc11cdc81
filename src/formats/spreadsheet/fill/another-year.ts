/** Tells a template of another toolkit year from one of the plan's, before it is filled. */
import type { LayoutMapping } from '../layout'
import { cellsAround } from '../read/find-labels'
import type { Grid } from '../read/grid'
import { editionsIn } from '../read/edition-text'

export interface AnotherYear {
  /** The toolkit year that the template names. */
  template: string
  plan: string
}

export function describeAnotherYear({ template, plan }: AnotherYear): string {
  return `This template is for ${template}, but your plan is for ${plan}. Check that it is the right template for your toolkit year.`
}

/** Null where the template names no year, or the plan's own among others. The plan's sheet speaks before the other sheets. */
export function anotherYear(
  grids: readonly Grid[],
  { sheet, headerRows, firstRow, lastRow }: LayoutMapping,
  plan: string,
): AnotherYear | null {
  const own = grids.filter(({ name }) => name === sheet)
  const table = { firstRow: headerRows?.first ?? firstRow, lastRow }
  const around = own.flatMap((grid) => [grid.name, ...Array.from(cellsAround(grid, table), ({ text }) => text)])
  const others = grids
    .filter(({ name }) => name !== sheet)
    .flatMap((grid) => [grid.name, ...Array.from(cellsAround(grid, null), ({ text }) => text)])
  for (const texts of [around, others]) {
    const named = texts.flatMap(editionsIn)
    if (named.includes(plan)) return null
    const [template] = named
    if (template !== undefined) return { template, plan }
  }
  return null
}
