/** The frame's side of the talk with the page around it. */
import { originOf } from './host-origin'
import { readHostMessage, sealed, type FrameMessage, type HostMessage } from './messages'

export interface Host {
  /** Says it now, or once it is known where the page around comes from. The latest of each type is said again to who asks. */
  say(message: FrameMessage): void
}

export interface Talk {
  /** The window of the page around; null where there is none, because the page is in a tab of its own. */
  host: Pick<Window, 'postMessage'> | null
  /** Where the host comes from; null until it has shown it. */
  origin: string | null
  /** Where what it says arrives. */
  own: Pick<EventTarget, 'addEventListener'>
}

/** @param onMessage called with what the page around says; its greeting has been answered then */
export function talkToHost({ host, origin: knownOrigin, own }: Talk, onMessage: (message: HostMessage) => void): Host {
  if (host === null) return { say: () => undefined }
  let origin = knownOrigin
  const latest = new Map<FrameMessage['type'], FrameMessage>()
  const post = (message: FrameMessage) => {
    if (origin !== null) host.postMessage(sealed(message), origin)
  }
  own.addEventListener('message', (event) => {
    if (!(event instanceof MessageEvent)) return
    const { source, origin: from } = event
    const message = source === host && originOf(from) !== null ? readHostMessage(event.data) : null
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
