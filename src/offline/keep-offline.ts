/** Starts the worker that keeps a copy of the site, so that everything works without the network after one visit. */
import { pageStarted, takeOverIfIdle, workerFile } from './words'

/**
 * Comes back at once: the worker fetches its copy when the page has what it needs. Where the browser has no such workers, or
 * does not allow them (a private window, a frame, an address without https), the site works as before, with the network.
 */
export function keepOffline(): void {
  // In a frame of another site the copy would be one more, for that site alone.
  if (!('serviceWorker' in navigator) || window.top !== window || savesData()) return
  if (document.readyState === 'complete') void register()
  else addEventListener('load', () => void register(), { once: true })
}

async function register(): Promise<void> {
  const base = import.meta.env.BASE_URL.replace(/\/*$/, '/')
  try {
    if (import.meta.env.DEV) {
      // What “npm start” left at this address would hide what is being worked on.
      const kept = await navigator.serviceWorker.getRegistration(base)
      await kept?.unregister()
      return
    }
    const registration = await navigator.serviceWorker.register(`${base}${workerFile}`, { scope: base })
    registration.active?.postMessage(pageStarted)
    registration.waiting?.postMessage(takeOverIfIdle)
  } catch {
    // Not allowed here: nothing is lost but the copy.
  }
}

/** True where the person has asked the browser to fetch as little as it can. Not every browser can be asked. */
function savesData(): boolean {
  const connection: unknown = Reflect.get(navigator, 'connection')
  return typeof connection === 'object' && connection !== null && Reflect.get(connection, 'saveData') === true
}
