/** Whether a newer version of the site is there, and how to change to it. For pages in which somebody is at work. */
import { takeOver } from './words'

/** How often a page that stays open asks for a newer version, when somebody comes back to it: an hour, in milliseconds. */
const checkInterval = 3_600_000

/**
 * Calls `onReady` when a newer version has been fetched and waits, also where it did so before. Nothing changes under an open
 * page until `loadUpdate` is called. Gives the function that stops the watch.
 */
export function watchForUpdate(onReady: () => void): () => void {
  const ended = new AbortController()
  // A frame of another site has no such worker, and one that is sandboxed may not even ask.
  if ('serviceWorker' in navigator && window.top === window) void watch(onReady, ended.signal)
  return () => ended.abort()
}

async function watch(onReady: () => void, signal: AbortSignal): Promise<void> {
  // Where there is no worker this waits for ever, and costs nothing.
  const registration = await navigator.serviceWorker.ready.catch(() => null)
  if (registration === null || signal.aborted) return
  const announce = () => {
    if (registration.waiting !== null && !signal.aborted) onReady()
  }
  const follow = () => registration.installing?.addEventListener('statechange', announce, { signal })
  registration.addEventListener('updatefound', follow, { signal })
  // Or it was found before this watch began, and is still being fetched.
  follow()
  announce()
  let checked = Date.now()
  const check = () => {
    if (document.visibilityState !== 'visible' || Date.now() - checked < checkInterval) return
    checked = Date.now()
    // Without the network there is nothing newer to be had.
    registration.update().catch(() => undefined)
  }
  document.addEventListener('visibilitychange', check, { signal })
}

/** Changes to the newer version: the page loads again. What is not saved by then is lost. */
export async function loadUpdate(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration()
  if (registration?.waiting == null) {
    // Another tab was quicker.
    location.reload()
    return
  }
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  registration.waiting.postMessage(takeOver)
}
