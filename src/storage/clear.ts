/** What the browser keeps for the site, all together: how much it is, and the way to be rid of it. */
import { deleteDB } from 'idb'
import { attempt, databaseName, openDatabase, type Stored } from './database'
import type { Schema } from './upgrades'

/** How many there are of each. What can't be read counts too. */
export interface KeptCounts {
  plans: number
  states: number
  lists: number
  templates: number
}

export async function countKept(): Promise<Stored<KeptCounts>> {
  const opened = await openDatabase()
  if (!opened.ok) return opened
  const count = (name: 'drafts' | 'snapshots' | 'catalogues' | 'templates') =>
    opened.value.use((database) => database.count(name satisfies keyof Schema))
  const [plans, states, lists, templates] = await Promise.all([
    count('drafts'),
    count('snapshots'),
    count('catalogues'),
    count('templates'),
  ])
  opened.value.close()
  if (!plans.ok) return plans
  if (!states.ok) return states
  if (!lists.ok) return lists
  if (!templates.ok) return templates
  return {
    ok: true,
    value: { plans: plans.value, states: states.value, lists: lists.value, templates: templates.value },
  }
}

/** Deletes the database, whatever version it has and whatever lies in it. Other tabs let go of it by themselves. */
export function deleteKept(): Promise<Stored<void>> {
  return attempt(() => deleteDB(databaseName))
}
