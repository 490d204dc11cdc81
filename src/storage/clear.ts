/** What the browser keeps for the site, all together: how much it is, and the way to be rid of it. */
import { deleteDB } from 'idb'
import { attempt, databaseName, withDatabase, type Stored } from './database'

/** How many there are of each. What can't be read counts too. */
export interface KeptCounts {
  plans: number
  states: number
  lists: number
  templates: number
}

export function countKept(): Promise<Stored<KeptCounts>> {
  return withDatabase(async (database) => {
    const [plans, states, lists, templates] = await Promise.all([
      database.count('drafts'),
      database.count('snapshots'),
      database.count('catalogues'),
      database.count('templates'),
    ])
    return { plans, states, lists, templates }
  })
}

/** Deletes the database, whatever version it has and whatever lies in it. Other tabs let go of it by themselves. */
export function deleteKept(): Promise<Stored<void>> {
  return attempt(() => deleteDB(databaseName))
}
