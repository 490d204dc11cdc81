/** The verdict on the open plan, for a page outside the builder that is told it and nothing else. */
import type { CalendarDate } from '~/domain/calendar-date'
import { checkPlan } from '~/domain/check-plan'
import { editionOf } from '~/domain/editions'
import type { Verdict } from '~/domain/finding'
import type { BuilderState, Store } from '../state/store'

/** While somebody types, the verdict is asked this long after the last key, in milliseconds. */
const quietMilliseconds = 300

/** Calls `onVerdict` at once and after each change; with null where no plan is open, or a slip, which is given none. */
export function watchVerdict(store: Store, today: CalendarDate, onVerdict: (verdict: Verdict | null) => void): void {
  let last = verdictOf(store.get(), today)
  let timer: ReturnType<typeof setTimeout> | undefined
  onVerdict(last)
  const look = () => {
    const verdict = verdictOf(store.get(), today)
    if (verdict === last) return
    last = verdict
    onVerdict(verdict)
  }
  let { history, catalogues } = store.get()
  store.subscribe(() => {
    const state = store.get()
    if (state.history === history && state.catalogues === catalogues) return
    ;({ history, catalogues } = state)
    clearTimeout(timer)
    timer = setTimeout(look, quietMilliseconds)
  })
}

function verdictOf({ history, catalogues }: BuilderState, today: CalendarDate): Verdict | null {
  if (history?.plan.slip !== null) return null
  const { plan } = history
  const edition = editionOf(plan)
  return checkPlan({ plan, edition, today, catalogue: catalogues.get(edition.id)?.catalogue ?? null }).verdict
}
