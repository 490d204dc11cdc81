/** What the builder does besides in a frame of another site: it says what can't be done there, and tells the host the verdict. */
import { openLinksInTabs, submitWithoutBrowser } from '~/embed/links-of-tool'
import { host } from '~/embed/this-frame'
import type { App } from '../state/context'
import { yearEntryOf } from '../state/year-entry'
import { askedYear } from './asked-year'
import { watchVerdict } from './watch-verdict'

/** @param keepsPlans false where the browser keeps nothing for this page */
export function joinFrame({ store, today }: App, keepsPlans: boolean): void {
  openLinksInTabs(document)
  submitWithoutBrowser(document)
  const year = askedYear(location.search)
  if (year !== null) store.set({ startYear: yearEntryOf(year) })
  showLimits(keepsPlans)
  host.say({ type: 'ready' })
  watchVerdict(store, today, (verdict) => host.say({ type: 'verdict', verdict }))
}

/** Where the page around has sandboxed the frame off its own origin, the browser starts no worker for it either. */
function showLimits(keepsPlans: boolean): void {
  const makesFiles = window.origin !== 'null'
  if (keepsPlans && makesFiles) return
  const wayOut = document.getElementById('frame-way-out')
  const address = document.getElementById('frame-way-out-address')
  if (wayOut instanceof HTMLAnchorElement && address !== null) address.textContent = wayOut.href
  const shown = ['frame-limits', keepsPlans ? '' : 'frame-keeps-nothing', makesFiles ? '' : 'frame-makes-nothing']
  for (const id of shown) document.getElementById(id)?.removeAttribute('hidden')
}
