/** The ways in which a plan comes to be open: from a draft, from a file, from an example. */
import type { ExamplePlan } from '~/content/examples'
import { decodePlan } from '~/formats/plan-file/decode'
import { encodePlan } from '~/formats/plan-file/encode'
import type { Plan } from '~/domain/plan'
import type { Draft } from '~/storage/drafts'
import { newId } from '~/components/parts/clock'
import { useApp } from '../state/context'
import { decodeEntries } from '../state/entries'
import type { Route, ScreenName } from '../state/route'
import type { Commands } from '../state/store'

export interface Opening {
  openPlan(plan: Plan, route: Pick<Route, 'screen'>, notice?: string): void
  /** Goes to Evidence items unless another screen is named. */
  openDraft(draft: Draft, screen?: ScreenName): void
  /** Gives what went wrong, in words; null when the example is open. */
  openExample(example: ExamplePlan): Promise<string | null>
}

/** Opens a plan that the browser keeps. False where it can't be read; it is then left as it is, and the person is told. */
export function openDraft(draft: Draft, commands: Commands): boolean {
  const decoded = decodePlan(draft.text)
  const { entries, confirmed } = draft
  if (decoded.ok) commands.open(decoded.plan, { entries: decodeEntries(entries), confirmed: new Set(confirmed) })
  else commands.say('This version of the page cannot read this plan. Nothing was deleted.')
  return decoded.ok
}

export function useOpening(): Opening {
  const { store, commands, goTo } = useApp()
  const openPlan: Opening['openPlan'] = (plan, route, notice) => {
    const kept = store.get().drafts.find((draft) => draft.id === plan.id)
    // A file may be older than the draft of the same plan that the browser keeps: both stay, the newcomer under a new id.
    const isOther = kept !== undefined && kept.text !== encodePlan(plan)
    const words = isOther ? `${notice ?? ''}. Your plan in progress with the same name is still there too` : notice
    commands.open(isOther ? { ...plan, id: newId() } : plan, words === undefined ? {} : { notice: words })
    goTo(route)
  }
  return {
    openPlan,
    openDraft(draft, screen = 'items') {
      if (openDraft(draft, commands)) goTo({ screen })
    },
    async openExample({ load, name }) {
      const decoded = await load().then(decodePlan, () => null)
      if (!decoded?.ok) return 'The example did not load. Check your connection and try again.'
      openPlan({ ...decoded.plan, id: newId() }, { screen: 'items' }, `${name} opened as a copy you can change`)
      return null
    },
  }
}
