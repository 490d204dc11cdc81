/** Removes the copy of the site, with the worker that answers from it. The next visit makes another. */
import { copyPrefix } from './words'

/** False where the browser has no such copies, or none was there. */
export async function removeCopy(): Promise<boolean> {
  try {
    const base = new URL(import.meta.env.BASE_URL.replace(/\/*$/, '/'), location.href)
    const registration = await navigator.serviceWorker.getRegistration(base.href)
    await registration?.unregister()
    const names = await caches.keys()
    const ours = names.filter((name) => name.startsWith(copyPrefix(base.href)))
    await Promise.all(ours.map((name) => caches.delete(name)))
    return ours.length > 0
  } catch {
    // Neither exists on an address without https, or in a private window of some browsers.
    return false
  }
}
