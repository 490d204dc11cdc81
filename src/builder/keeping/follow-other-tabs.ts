/** What other tabs do to the plans that the browser keeps, as far as this one shows them. */
import type { DraftStore } from '~/storage/drafts'
import type { TabChannel } from '~/storage/tab-channel'
import type { App } from '../state/context'
import { listDrafts } from '../state/list-drafts'
import { isFollowing } from '../state/store'

export function followOtherTabs(
  { store, commands }: Pick<App, 'store' | 'commands'>,
  drafts: DraftStore,
  channel: TabChannel,
) {
  let { written } = store.get()
  store.subscribe(() => {
    const now = store.get().written
    if (now !== null && now !== written) channel.post({ kind: 'saved', planId: now.planId })
    written = now
    const state = store.get()
    // What is begun or brought in from the start screen is no part of a plan that another tab edits.
    if (state.history !== null && state.route.screen === 'start' && isFollowing(state)) commands.close()
  })
  channel.listen((message) => {
    const { history, route } = store.get()
    if (message.kind === 'removed' && message.planId === history?.plan.id) {
      // The next key would bring it back.
      commands.close()
      commands.say('This plan was deleted in another tab.')
    }
    if (message.kind === 'cleared') {
      commands.close()
      store.set({ drafts: [], unreadable: [], catalogues: new Map() })
      commands.say('Everything saved in this browser was deleted in another tab.')
    }
    const changesList = message.kind === 'saved' || message.kind === 'removed'
    if (changesList && (history === null || route.screen === 'start')) void listDrafts(store, drafts)
  })
}
