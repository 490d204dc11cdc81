/**
 * One tab edits a plan at a time: the one that holds a lock of its name. The browser lets go of a lock when its tab ends,
 * however it ends, so that no plan stays locked after a crash.
 */
import type { TabChannel } from './tab-channel'

export type HoldState =
  /** This tab edits. */
  | 'here'
  /** Another tab edits. It may have taken the plan from this one, where this one did not answer. */
  | 'elsewhere'
  /** Another tab did, and is gone. */
  | 'left'
  /** This browser has no locks, as where the site is served without https: nobody can tell. */
  | 'unknown'

export interface HoldOptions {
  /** Undefined where the browser has none, or does not let this page use them. */
  locks: Pick<LockManager, 'request'> | undefined
  channel: TabChannel
  onChange(state: HoldState): void
  /** Saves what is typed, for another tab that wants to edit. False where it could not be saved: this tab edits on. */
  saveFirst(): Promise<boolean>
  /** Milliseconds. A tab that is loaded again may find its own lock not yet let go. */
  patience?: number
  /** Milliseconds until a tab that does not answer, because it hangs, loses the plan. */
  longestWait?: number
}

export interface PlanHold {
  /** Has the other tab save and let go. False where it could not save, and edits on. */
  takeOver(): Promise<boolean>
  end(): void
}

/** What the names of the locks begin with. */
const prefix = 'dspt-improvement-plan '

export function holdPlan(
  planId: string,
  { locks, channel, onChange, saveFirst, patience = 300, longestWait = 3000 }: HoldOptions,
): PlanHold {
  const name = prefix + planId
  const ended = new AbortController()
  let watching = new AbortController()
  /** Lets go of the lock; null while this tab does not hold it. */
  let letGo: (() => void) | null = null
  let hasLeft = false

  const say = (state: HoldState) => {
    hasLeft = state === 'left'
    if (!ended.signal.aborted) onChange(state)
  }
  const follow = () => {
    say('elsewhere')
    watching = new AbortController()
    const signal = AbortSignal.any([ended.signal, watching.signal])
    // Granted as soon as nobody edits, and let go at once.
    locks?.request(name, { mode: 'shared', signal }, () => say('left')).catch(() => undefined)
  }
  /** Asks for the lock and keeps it. Settles when it was granted, or could not be had in time. */
  const claim = (locks: Pick<LockManager, 'request'>, options: LockOptions) =>
    new Promise<boolean>((resolve) => {
      let isOurs = false
      const keep = (lock: Lock | null) =>
        new Promise<void>((release) => {
          if (lock === null || ended.signal.aborted) {
            release()
            resolve(false)
            return
          }
          isOurs = true
          letGo = () => {
            letGo = null
            release()
          }
          channel.post({ kind: 'claimed', planId })
          resolve(true)
        })
      locks.request(name, options, keep).catch(() => {
        if (!isOurs) {
          resolve(false)
          return
        }
        letGo = null
        follow()
      })
    })

  const stopListening = channel.listen((message) => {
    if (message.kind === 'wanted' && message.planId === planId && letGo !== null) void yieldPlan()
    if (message.kind === 'claimed' && message.planId === planId && hasLeft) follow()
  })
  const yieldPlan = async () => {
    const isSaved = await saveFirst()
    if (!isSaved) channel.post({ kind: 'not-saved', planId })
    else if (letGo !== null) {
      letGo()
      follow()
    }
  }

  const start = async () => {
    if (locks === undefined) {
      // Never before the caller has what this function gives.
      await Promise.resolve()
      say('unknown')
      return
    }
    // The browser is asked whether anybody has it. Its silence would say nothing: on a busy machine it answers late.
    const until = performance.now() + patience
    for (;;) {
      if (await claim(locks, { ifAvailable: true })) {
        say('here')
        return
      }
      if (ended.signal.aborted) return
      if (performance.now() >= until) break
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    follow()
  }
  void start()

  return {
    async takeOver() {
      if (locks === undefined) return true
      watching.abort()
      const refused = new AbortController()
      const stop = channel.listen((message) => {
        if (message.kind === 'not-saved' && message.planId === planId) refused.abort()
      })
      const signal = AbortSignal.any([ended.signal, refused.signal, AbortSignal.timeout(longestWait)])
      const granted = claim(locks, { signal })
      channel.post({ kind: 'wanted', planId })
      const isOurs =
        (await granted) || (!refused.signal.aborted && !ended.signal.aborted && (await claim(locks, { steal: true })))
      stop()
      if (isOurs) say('here')
      else follow()
      return isOurs
    },
    end() {
      stopListening()
      ended.abort()
      letGo?.()
    },
  }
}

/** The locks of this browser; undefined where it has none or does not let this page use them. */
export function browserLocks(): LockManager | undefined {
  try {
    return navigator.locks
  } catch {
    return undefined
  }
}

/** Waits until no tab edits a plan, but no longer than a second: a tab that hangs is not waited for. */
export async function untilNoneIsHeld(locks: LockManager | undefined): Promise<void> {
  for (let round = 0; locks !== undefined && round < 50; round += 1) {
    const { held = [] } = await locks.query()
    if (!held.some(({ name }) => name?.startsWith(prefix))) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
