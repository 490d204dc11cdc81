/** What the user said of a template's columns, by the template's fingerprint, so that it is confirmed once. */
import * as z from 'zod/mini'
import { withDatabase, type Stored } from './database'

const recordSchema = z.object({
  fingerprint: z.string(),
  /** Column numbers with what the user said they hold; null for a column that is not used. */
  fields: z.array(z.tuple([z.number(), z.nullable(z.string())])),
  rowsPer: z.enum(['action', 'item']),
})

export type KeptTemplate = z.infer<typeof recordSchema>

/** What was kept of a template; null where nothing was, or where the browser keeps nothing. */
export async function recallTemplate(fingerprint: string): Promise<KeptTemplate | null> {
  const found = await withDatabase((database) => database.get('templates', fingerprint))
  const parsed = recordSchema.safeParse(found.ok ? found.value : null)
  return parsed.success ? parsed.data : null
}

export async function keepTemplate(kept: KeptTemplate): Promise<Stored<unknown>> {
  return withDatabase((database) => database.put('templates', kept))
}
