/** How much room the browser leaves, and whether it may clear what is kept here without asking. */

/** Asks the browser not to clear what is kept when it runs out of room. Some ask the person; none is asked twice. */
export async function askToPersist(): Promise<void> {
  try {
    if (await navigator.storage.persisted()) return
    const { state } = await navigator.permissions.query({ name: 'persistent-storage' })
    if (state !== 'denied') await navigator.storage.persist()
  } catch {
    // Not every browser can be asked, nor every address: without https there is no such thing.
  }
}

/** Bytes that are left; null where the browser does not say. */
export async function roomLeft(): Promise<number | null> {
  try {
    const { quota, usage } = await navigator.storage.estimate()
    return quota === undefined || usage === undefined ? null : quota - usage
  } catch {
    return null
  }
}
