/** The pages of the guidance in their order, with what stands before and after each. */
import { getCollection, type CollectionEntry } from 'astro:content'
import { stageIds, stageNames } from './guidance-stages'

export type GuidanceEntry = CollectionEntry<'guidance'>

export async function guidancePages(): Promise<GuidanceEntry[]> {
  const entries = await getCollection('guidance')
  return entries.toSorted((a, b) => a.data.order - b.data.order)
}

export const guidancePath = (entry: GuidanceEntry): string => `/guidance/${entry.id}/`

/** The pages by stage, each stage with its name. */
export function byStage(pages: readonly GuidanceEntry[]) {
  return stageIds.map((id) => ({ id, name: stageNames[id], pages: pages.filter(({ data }) => data.stage === id) }))
}

/** The pages before and after one; null at either end. */
export function neighbours(pages: readonly GuidanceEntry[], entry: GuidanceEntry) {
  const index = pages.findIndex(({ id }) => id === entry.id)
  return { previous: pages[index - 1] ?? null, next: pages[index + 1] ?? null }
}
