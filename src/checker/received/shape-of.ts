import type { Received } from './received'

/** What files of one template share; null for a file that needs no columns to be named, or has none. */
export function shapeOf(received: Received): string | null {
  return received.outcome === 'fault' ? received.shape : (received.layout?.shape ?? null)
}
