/** What every page for frames starts with. Where there is no frame around it, it does nothing. */
import { watchHeight } from './content-height'
import { watchPartInView } from './part-in-view'
import { watchPlaces } from './place-gone-to'
import { talkToHost } from './talk-to-host'

/** The page around this one. */
export const host = talkToHost(window, () => {
  // It keeps the frame as tall as the page: a scroll bar that comes and goes meanwhile would make the text jump.
  document.documentElement.classList.add('app-followed')
})

let height = 0
watchHeight(document.body, (measured) => {
  height = measured
  host.say({ type: 'resize', height, show: null })
})
watchPlaces(window, (show) => host.say({ type: 'resize', height, show }))
watchPartInView(window)
// The builder says itself when it stands.
if (document.getElementById('builder') === null) host.say({ type: 'ready' })
