/** The frame's side of the talk with the page around it. */
import { hostOrigin, originOf } from './host-origin'
import { readHostMessage, sealed, type FrameMessage, type HostMessage } from './messages'

export interface Host {
  /** Says it now, or once it is known where the page around comes from. The latest of each type is said again to who asks. */
  say(message: FrameMessage): void
}

/** @param onMessage called with what the page around says; its greeting has been answered then */
export function talkToHost(frame: Window, onMessage: (message: HostMessage) => void): Host {
  const host = frame.parent
  // Opened in a tab of its own: there is nobody to talk to.
  if (host === frame) return { say: () => undefined }
  let origin = hostOrigin({
    ancestorOrigins: frame.location.ancestorOrigins as DOMStringList | undefined,
    referrer: frame.document.referrer,
    ownOrigin: frame.location.origin,
  })
  const latest = new Map<FrameMessage['type'], FrameMessage>()
  const post = (message: FrameMessage) => {
    if (origin !== null) host.postMessage(sealed(message), origin)
  }
  frame.addEventListener('message', ({ source, origin: from, data }: MessageEvent<unknown>) => {
    const message = source === host && originOf(from) !== null ? readHostMessage(data) : null
    if (message === null) return
    if (message.type === 'hello') {
      origin = from
      latest.forEach(post)
    }
    onMessage(message)
  })
  return {
    say(message) {
      // What was gone to is said once: said again later it would move the page under its reader.
      latest.set(message.type, message.type === 'resize' ? { ...message, show: null } : message)
      post(message)
    },
  }
}
