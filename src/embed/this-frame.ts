/** What every page for frames starts with. Where there is no frame around it, it does nothing. */
import { watchHeight } from './content-height'
import { hostOrigin } from './host-origin'
import type { HostMessage } from './messages'
import { watchPlaces } from './place-gone-to'
import { talkToHost } from './talk-to-host'

/** The page around this one. */
export const host = talkToHost(
  {
    host: window.parent === window ? null : window.parent,
    origin: hostOrigin({
      ancestorOrigins: location.ancestorOrigins,
      referrer: document.referrer,
      ownOrigin: location.origin,
    }),
    own: window,
  },
  hear,
)

let height = 0
/** Settles once it is known how tall the page is: before, the frame is too short for anything in it to be brought into view. */
const isMeasured = new Promise<void>((resolve) => {
  watchHeight(document.body, (measured) => {
    height = measured
    host.say({ type: 'resize', height, show: null })
    resolve()
  })
})
const showOwnPlace = watchPlaces(window, (show) => host.say({ type: 'resize', height, show }))
// The builder says itself when it stands.
if (document.getElementById('builder') === null) host.say({ type: 'ready' })

function hear(message: HostMessage): void {
  const { classList, style } = document.documentElement
  switch (message.type) {
    case 'hello':
      // The frame is kept as tall as the page: a scroll bar that comes and goes meanwhile would make the text jump.
      if (!classList.contains('app-followed')) void isMeasured.then(showOwnPlace)
      classList.add('app-followed')
      break
    case 'view':
      // What is fixed to the bottom of the window would lie at the bottom of the frame, far below what is seen.
      style.setProperty('--app-view-bottom', `${message.bottom}px`)
  }
}
