/**
 * What a frame and the page around it say to each other, and no more than that: what arrives is `unknown` until it has been
 * taken apart here. Both sides use this file, so it needs no package. `src/embed/README.md` says what each message means.
 */
import { verdicts, type Verdict } from '../domain/finding'

/** Stands in every message, with the version of what is said. A message of another version is not understood. */
export const protocol = 'improvement-plans/1'

/** More than any page here is tall, in CSS pixels: a frame can't make the page around it taller than that. */
export const tallest = 100_000

/** From the frame to the page around it. Nothing of a plan has a place in it but its verdict. */
export type FrameMessage =
  /** A page stands in the frame and can be used. */
  | { type: 'ready' }
  /** How tall the page is, in CSS pixels, and how far down lies what has just been gone to; null where nothing was. */
  | { type: 'resize'; height: number; show: number | null }
  /** The verdict on the open plan; null where none is open. */
  | { type: 'verdict'; verdict: Verdict | null }

/** From the page around to the frame. */
export type HostMessage =
  /** Here I am, tell me how things stand. From then on the frame is kept as tall as its page. */
  | { type: 'hello' }
  /** How far down in the frame one can see, in CSS pixels: 0 where the frame lies below the window. */
  | { type: 'view'; bottom: number }

/** The message as it is sent. */
export function sealed(message: FrameMessage | HostMessage): object {
  return { protocol, ...message }
}

/** Null for whatever is no message of a frame, or has more in it than one. */
export function readFrameMessage(sent: unknown): FrameMessage | null {
  const parts = partsOf(sent)
  if (parts === null) return null
  const { type, height, show, verdict, ...rest } = parts
  if (Object.keys(rest).length > 0) return null
  switch (type) {
    case 'ready':
      return height === undefined && show === undefined && verdict === undefined ? { type } : null
    case 'resize':
      return isLength(height) && (show === null || isLength(show)) && verdict === undefined
        ? { type, height, show }
        : null
    case 'verdict': {
      const known = verdict === null ? null : verdicts.find((each) => each === verdict)
      return known !== undefined && height === undefined && show === undefined ? { type, verdict: known } : null
    }
    default:
      return null
  }
}

/** Null for whatever is no message of the page around. */
export function readHostMessage(sent: unknown): HostMessage | null {
  const parts = partsOf(sent)
  if (parts === null) return null
  const { type, bottom, ...rest } = parts
  if (Object.keys(rest).length > 0) return null
  if (type === 'hello') return bottom === undefined ? { type } : null
  return type === 'view' && isLength(bottom) ? { type, bottom } : null
}

/** What stands in a message of this version beside its seal. */
function partsOf(sent: unknown): Record<string, unknown> | null {
  if (typeof sent !== 'object' || sent === null) return null
  const { protocol: seal, ...parts }: Record<string, unknown> = { ...sent }
  return seal === protocol ? parts : null
}

function isLength(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= tallest
}
