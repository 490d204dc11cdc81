/** Lists of evidence items that the user has opened, one an edition, kept in this browser until they are removed. */
import * as z from 'zod/mini'
import { categories, type Catalogue, type CatalogueItem } from '~/domain/catalogue'
import { openDatabase, type Connection, type Stored } from './database'

const recordSchema = z.object({
  edition: z.string(),
  fileName: z.string(),
  items: z.array(
    z.object({
      reference: z.string(),
      entries: z.array(
        z.object({ category: z.literal(categories), text: z.string(), mandatory: z.nullable(z.boolean()) }),
      ),
    }),
  ),
  met: z.array(z.string()),
})

export interface KeptCatalogue {
  catalogue: Catalogue
  /** The name of the workbook that it was read from. */
  fileName: string
  /** References that the organisation has said it meets. */
  met: ReadonlySet<string>
}

export interface CatalogueStore {
  /** By edition. A record that can't be read is left as it is and not listed. */
  list(): Promise<Stored<Map<string, KeptCatalogue>>>
  save(kept: KeptCatalogue): Promise<Stored<null>>
  remove(edition: string): Promise<Stored<null>>
}

export async function openCatalogues(): Promise<Stored<CatalogueStore>> {
  const opened = await openDatabase()
  return opened.ok ? { ok: true, value: catalogueStore(opened.value) } : opened
}

function catalogueStore({ use }: Connection): CatalogueStore {
  return {
    list: () =>
      use(async (database) => {
        const records = await database.getAll('catalogues')
        const kept = records.flatMap((record) => {
          const parsed = recordSchema.safeParse(record)
          return parsed.success ? [fromRecord(parsed.data)] : []
        })
        return new Map(kept.map((one) => [one.catalogue.edition, one]))
      }),
    save: (kept) =>
      use(async (database) => {
        await database.put('catalogues', toRecord(kept))
        return null
      }),
    remove: (edition) =>
      use(async (database) => {
        await database.delete('catalogues', edition)
        return null
      }),
  }
}

type CatalogueRecord = z.infer<typeof recordSchema>

function toRecord({ catalogue, fileName, met }: KeptCatalogue): CatalogueRecord {
  const items = Array.from(catalogue.items.values(), ({ reference, entries }) => ({
    reference,
    entries: Array.from(entries, ([category, entry]) => ({ category, ...entry })),
  }))
  return { edition: catalogue.edition, fileName, items, met: [...met] }
}

function fromRecord({ edition, fileName, items, met }: CatalogueRecord): KeptCatalogue {
  const listed = items.map(({ reference, entries }): [string, CatalogueItem] => [
    reference,
    { reference, entries: new Map(entries.map(({ category, ...entry }) => [category, entry])) },
  ])
  return { catalogue: { edition, items: new Map(listed) }, fileName, met: new Set(met) }
}
