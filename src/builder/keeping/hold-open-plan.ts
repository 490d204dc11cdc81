/** The open plan is edited in one tab; the others show it as that tab saves it, and change nothing. */
import type { DraftStore } from '~/storage/drafts'
import { holdPlan, type HoldState, type PlanHold } from '~/storage/plan-hold'
import type { TabChannel } from '~/storage/tab-channel'
import type { App } from '../state/context'
import { isFollowing, type BuilderState } from '../state/store'
import { readAgain } from './read-again'

interface HoldOptions {
  channel: TabChannel
  locks: LockManager | undefined
  /** Keeps what this tab could not save before it lost the plan. */
  keepUnsaved(): void
}

/** Gives the function with which this tab takes the open plan over. */
export function holdOpenPlan(
  app: Pick<App, 'store' | 'commands' | 'autosave'>,
  drafts: Pick<DraftStore, 'get'>,
  { channel, locks, keepUnsaved }: HoldOptions,
): () => Promise<boolean> {
  const { store, commands, autosave } = app
  let held: { planId: string; hold: PlanHold } | null = null

  const saveFirst = async () => {
    // What is typed meanwhile asks for another round; somebody who never stops is not interrupted.
    for (let round = 0; round < 5; round += 1) {
      await autosave.flush()
      if (store.get().saved.kind !== 'pending') break
    }
    return !hasUnsaved(store.get())
  }

  const onChange = async (planId: string, state: HoldState) => {
    switch (state) {
      case 'here':
        // It may have been written since this tab read it.
        await readAgain(app, drafts, planId)
        if (held?.planId === planId) store.set({ editing: 'here' })
        return
      case 'unknown':
        store.set({ editing: 'here' })
        commands.say('This browser cannot tell if the plan is open in another tab too. Only edit it in one tab.')
        return
      case 'left':
      case 'elsewhere':
        if (isTypedAndUnsaved(store.get())) keepUnsaved()
        store.set({ editing: state })
        await readAgain(app, drafts, planId)
        return
    }
  }

  const update = () => {
    const { history } = store.get()
    const planId = history?.plan.id ?? null
    if (planId === (held?.planId ?? null)) return
    held?.hold.end()
    held = null
    if (planId === null) {
      store.set({ editing: 'here' })
      return
    }
    const hold = holdPlan(planId, { locks, channel, saveFirst, onChange: (state) => void onChange(planId, state) })
    held = { planId, hold }
    store.set({ editing: 'asking' })
  }
  store.subscribe(update)
  channel.listen((message) => {
    if (message.kind !== 'saved' || message.planId !== held?.planId) return
    if (isFollowing(store.get())) void readAgain(app, drafts, message.planId)
  })
  update()
  if (store.get().history === null) store.set({ editing: 'here' })
  return async () => held === null || held.hold.takeOver()
}

function hasUnsaved({ saved }: BuilderState): boolean {
  return saved.kind === 'pending' || saved.kind === 'failed'
}

/** What another tab has typed is saved there, and a plan that was only opened has nothing new. */
function isTypedAndUnsaved(state: BuilderState): boolean {
  return !isFollowing(state) && hasUnsaved(state) && (state.history?.past.length ?? 0) > 0
}
