/** Starts the builder in a frame of another site: with the year that the site asks for, and saying what can't be done there. */
import { findEdition } from '~/domain/editions'
import type { Verdict } from '~/domain/finding'
import { mountBuilder } from '../mount'
import { yearEntryOf } from '../state/year-entry'
import { watchVerdict } from './watch-verdict'

interface FramedBuilder {
  onVerdict(verdict: Verdict | null): void
  /** The builder stands and can be used. */
  onReady(): void
}

export async function startFramedBuilder({ onVerdict, onReady }: FramedBuilder): Promise<void> {
  const element = document.getElementById('builder')
  if (element === null) return
  const { app, keepsPlans } = await mountBuilder(element)
  const year = askedYear(location.search)
  if (year !== null) app.store.set({ startYear: yearEntryOf(year) })
  showLimits(keepsPlans)
  onReady()
  watchVerdict(app.store, app.today, onVerdict)
}

/** The toolkit year that the frame's address asks for; null where it asks for none that the tool knows. */
export function askedYear(search: string): string | null {
  return findEdition(new URLSearchParams(search).get('edition') ?? '')?.id ?? null
}

/** Where the page around has sandboxed the frame off its own origin, the browser starts no worker for it either. */
function showLimits(keepsPlans: boolean): void {
  const makesFiles = window.origin !== 'null'
  if (keepsPlans && makesFiles) return
  const shown = ['frame-limits', keepsPlans ? '' : 'frame-keeps-nothing', makesFiles ? '' : 'frame-makes-nothing']
  const wayOut = document.getElementById('frame-way-out')
  const address = document.getElementById('frame-way-out-address')
  if (wayOut instanceof HTMLAnchorElement && address !== null) address.textContent = wayOut.href
  for (const id of shown) document.getElementById(id)?.removeAttribute('hidden')
}
