/** What `scripts/fuzz.mjs` gives a thread, and what the thread tells it. */

export interface ThreadWork {
  seed: number
  /** The first case of this thread, and how far the next one is. */
  first: number
  step: number
  /** The only case to try, where one was asked for. */
  only: number | null
  /** The only border to try, where one was asked for. */
  border: string | null
  /** Where the number of the case under way is kept, and how many were tried: readable while the thread is busy. */
  progress: SharedArrayBuffer
}

export interface Found {
  number: number
  words: string
  name: string
  bytes: Uint8Array
}

export interface KnownBorder {
  name: string
  mayHang: boolean
}
