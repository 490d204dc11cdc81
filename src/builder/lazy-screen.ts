/** A screen whose code is fetched when it is needed, or ahead of that: the first screen should not wait for the last. */
import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'

export interface LazyScreen {
  load(): Promise<ComponentType>
  /** The component once it is there. */
  current: ComponentType | null
}

export function lazyScreen(fetchScreen: () => Promise<ComponentType>): LazyScreen {
  let loading: Promise<ComponentType> | undefined
  const screen: LazyScreen = {
    current: null,
    load() {
      loading ??= fetchScreen().then(
        (component) => (screen.current = component),
        (fault: unknown) => {
          // The next visit tries again: the network may be back by then.
          loading = undefined
          throw fault
        },
      )
      return loading
    },
  }
  return screen
}

export type Loaded = { kind: 'ready'; component: ComponentType } | { kind: 'loading' } | { kind: 'failed' }

export function useScreen(screen: LazyScreen | ComponentType): Loaded {
  const [, redraw] = useState(0)
  const [failed, setFailed] = useState<LazyScreen | null>(null)
  useEffect(() => {
    if (typeof screen === 'function' || screen.current !== null) return
    let gone = false
    screen.load().then(
      () => !gone && redraw((count) => count + 1),
      () => !gone && setFailed(screen),
    )
    return () => {
      gone = true
    }
  }, [screen])
  if (typeof screen === 'function') return { kind: 'ready', component: screen }
  if (screen.current !== null) return { kind: 'ready', component: screen.current }
  return failed === screen ? { kind: 'failed' } : { kind: 'loading' }
}
