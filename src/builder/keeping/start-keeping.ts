/** What looks after plans beyond saving them: other tabs, earlier states, room. Fetched beside the first screen. */
import { browserLocks } from '~/storage/plan-hold'
import type { DraftStore } from '~/storage/drafts'
import { snapshots } from '~/storage/snapshots'
import { openTabChannel, type TabMessage } from '~/storage/tab-channel'
import type { App } from '../state/context'
import { askToPersist } from './ask-to-persist'
import { followOtherTabs } from './follow-other-tabs'
import { holdOpenPlan } from './hold-open-plan'
import { startSnapshots } from './take-snapshots'

export interface Keeping {
  /** Edits the open plan in this tab from now on. False where the other tab could not save, and edits on. */
  takeOver(): Promise<boolean>
  /** Says something to all other tabs. */
  tell(message: TabMessage): void
}

export function startKeeping(app: App, drafts: DraftStore): Keeping {
  const channel = openTabChannel()
  const keepUnsaved = startSnapshots(app.store, snapshots)
  followOtherTabs(app, drafts, channel)
  const takeOver = holdOpenPlan(app, drafts, { channel, locks: browserLocks(), keepUnsaved })
  askToPersist(app)
  return { takeOver, tell: (message) => channel.post(message) }
}
