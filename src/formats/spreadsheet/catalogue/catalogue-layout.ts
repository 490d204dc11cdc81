/** Where a requirements workbook says what: which sheet, which row of headings, and what each column holds. */
import type { Category } from '~/domain/catalogue'

/** `category` null means that the column speaks for all categories, or names them in its cells. */
export type ColumnUse = { use: 'reference' } | { use: 'text' | 'mandatory' | 'applies'; category: Category | null }

export interface CatalogueLayout {
  /** Index of the grid. */
  sheet: number
  /** The last row of headings; the items stand below it. */
  headerRow: number
  /** By column number, from 1; columns that are not used are absent. */
  columns: ReadonlyMap<number, ColumnUse>
}
