/** Keeps the draft in the browser as it changes: within half a second of the last key, and at once when the page hides. */
import { checkPlan } from '~/domain/check-plan'
import { editionOf } from '~/domain/editions'
import type { Verdict } from '~/domain/finding'
import { ownerName } from '~/domain/owner-slip'
import type { Plan } from '~/domain/plan'
import { encodePlan } from '~/formats/plan-file/encode'
import type { Draft, DraftStore } from '~/storage/drafts'
import { todayInUnitedKingdom } from '~/components/parts/clock'
import { encodeEntries } from './entries'
import { createCommands, isFollowing, type BuilderState, type Store } from './store'

const quietMilliseconds = 400
/** While typing goes on without a pause, a save all the same this often: at most a second may be lost. */
const longestMilliseconds = 750
/** While it is not known whether another tab edits the plan. */
const askAgainMilliseconds = 50

export interface Autosave {
  /** Writes now what is not written yet. */
  flush(): Promise<void>
}

/** Saves what changes in `store` from now on. `page` is asked for the moments at which it may be about to go. */
export function startAutosave(store: Store, drafts: DraftStore, page: EventTarget = new EventTarget()): Autosave {
  let timer: ReturnType<typeof setTimeout> | undefined
  let pendingSince: number | null = null
  let last = store.get()
  /** Writes go one after another, so that an older state never lands on a newer one. */
  let queue: Promise<void> = Promise.resolve()

  const save = async () => {
    clearTimeout(timer)
    const state = store.get()
    if (state.editing === 'asking' && pendingSince !== null && isKept(state)) {
      // Another tab may be about to write a newer state. A plan that is new to this browser no other tab has.
      timer = setTimeout(() => void flush(), askAgainMilliseconds)
      return
    }
    pendingSince = null
    if (state.history === null || isFollowing(state)) return
    const draft = draftOf(state.history.plan, state, Date.now())
    const result = await drafts.save(draft)
    const now = store.get()
    if (!result.ok) store.set({ saved: { kind: 'failed', problem: result.problem } })
    else if (now.history !== null) {
      const saved = hasChanged(state, now) ? now.saved : { kind: 'saved' as const, at: draft.savedAt }
      store.set({ saved, written: { planId: draft.id, at: draft.savedAt } })
      // The warning goes without a word; who heard it should hear that it is over.
      if (now.saved.kind === 'failed' && saved.kind === 'saved') createCommands(store).say('This plan is saved again')
    }
  }
  const flush = () => {
    queue = queue.then(save)
    return queue
  }

  store.subscribe(() => {
    const state = store.get()
    const changed = hasChanged(last, state)
    last = state
    // What another tab has typed is that tab's to save.
    if (!changed || isFollowing(state)) return
    const now = Date.now()
    pendingSince ??= now
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), Math.min(quietMilliseconds, pendingSince + longestMilliseconds - now))
    // A failure stands until a save has worked: it would come and go with every key.
    if (state.saved.kind !== 'pending' && state.saved.kind !== 'failed') store.set({ saved: { kind: 'pending' } })
  })
  const flushIfPending = () => {
    if (pendingSince !== null) void flush()
  }
  // Both reach the window; `pagehide` alone is not sent when a phone puts the browser aside.
  page.addEventListener('visibilitychange', flushIfPending)
  page.addEventListener('pagehide', flushIfPending)
  return { flush: async () => (pendingSince === null ? queue : flush()) }
}

/** Whether the browser kept the open plan before it was opened here. */
function isKept({ history, drafts }: BuilderState): boolean {
  return drafts.some(({ id }) => id === history?.plan.id)
}

function hasChanged(before: BuilderState, after: BuilderState): boolean {
  if (after.history === null) return false
  const { entries, confirmed } = before
  return after.history.plan !== before.history?.plan || after.entries !== entries || after.confirmed !== confirmed
}

function draftOf(plan: Plan, { entries, confirmed, catalogues }: BuilderState, savedAt: number): Draft {
  const edition = editionOf(plan)
  const catalogue = catalogues.get(edition.id)?.catalogue ?? null
  const { verdict } = checkPlan({ plan, edition, today: todayInUnitedKingdom(), catalogue })
  return {
    id: plan.id,
    label: { ...nameAndVerdict(plan, verdict), edition: plan.edition, items: plan.items.length },
    text: encodePlan(plan),
    entries: encodeEntries(entries),
    confirmed: [...confirmed],
    savedAt,
  }
}

/** No verdict is given on a slip: the list of plans says whose it is. */
function nameAndVerdict(
  { organisation, slip }: Plan,
  verdict: Verdict,
): Pick<Draft['label'], 'organisation' | 'verdict'> {
  if (slip === null) return { organisation: organisation.name, verdict }
  const names = [`Slip for ${ownerName(slip.owner)}`, organisation.name]
  return { organisation: names.filter((name) => name !== '').join(', '), verdict: '' }
}
