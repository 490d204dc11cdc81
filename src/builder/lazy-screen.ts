/** A screen, or a part of one, whose code is fetched when it is needed, or ahead of that: the first should not wait for the last. */
import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'

export interface LazyScreen<Props = object> {
  load(): Promise<ComponentType<Props>>
  /** The component once it is there. */
  current: ComponentType<Props> | null
}

export function lazyScreen<Props>(fetchScreen: () => Promise<ComponentType<Props>>): LazyScreen<Props> {
  let loading: Promise<ComponentType<Props>> | undefined
  const screen: LazyScreen<Props> = {
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

export type Loaded<Props = object> =
  { kind: 'ready'; component: ComponentType<Props> } | { kind: 'loading' } | { kind: 'failed' }

export function useScreen<Props>(screen: LazyScreen<Props> | ComponentType<Props>): Loaded<Props> {
  const [, redraw] = useState(0)
  const [failed, setFailed] = useState<LazyScreen<Props> | null>(null)
  const drawn = typeof screen === 'function' ? screen : screen.current
  useEffect(() => {
    // What counts is what was drawn: fetched ahead, it may have come between the drawing and this effect.
    if (typeof screen === 'function' || drawn !== null) return
    let gone = false
    screen.load().then(
      () => !gone && redraw((count) => count + 1),
      () => !gone && setFailed(screen),
    )
    return () => {
      gone = true
    }
  }, [screen])
  if (drawn !== null) return { kind: 'ready', component: drawn }
  return failed === screen ? { kind: 'failed' } : { kind: 'loading' }
}
