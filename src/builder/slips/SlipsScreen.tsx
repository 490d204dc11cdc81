/** Owner slips: sending them, merging those that came back and, where a slip itself is open, filling it in. */
import { useEffect, useState } from 'preact/hooks'
import type { CalendarDate } from '~/domain/calendar-date'
import { useApp, useBuilderState, useOpenPlan } from '../state/context'
import { FillSlip } from './FillSlip'
import { MergeSlip } from './MergeSlip'
import { backById, SlipsHome } from './SlipsHome'

export function SlipsScreen() {
  const { commands } = useApp()
  const { plan } = useOpenPlan()
  const openKey = useBuilderState((state) => state.route.itemId)
  const returned = useBuilderState((state) => state.returned)
  const [backBy, setBackBy] = useState<CalendarDate | null>(null)
  // What is half typed of the day belongs to this screen and goes with it.
  useEffect(() => () => commands.setEntry(backById, null), [commands])
  if (plan.slip !== null) return <FillSlip slip={plan.slip} />
  const chosen = returned.find(({ key, planId }) => key === openKey && planId === plan.id)
  if (chosen === undefined) return <SlipsHome backBy={backBy} onBackBy={setBackBy} />
  return <MergeSlip key={chosen.key} returned={chosen} />
}
