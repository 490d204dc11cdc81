/** Where the page around the frame comes from. A message goes to that origin and to no other. */

export interface FrameSurroundings {
  /** The origins of the pages around, the nearest first; undefined where the browser has no such list. */
  ancestorOrigins: ArrayLike<string> | undefined
  /** The address that led to the page in the frame, as far as the page around lets it be known. */
  referrer: string
  /** The frame's own origin. */
  ownOrigin: string
}

/**
 * The origin of the page around; null where the browser does not tell. It then tells it with the first message from there.
 */
export function hostOrigin({ ancestorOrigins, referrer, ownOrigin }: FrameSurroundings): string | null {
  const nearest = ancestorOrigins?.[0]
  if (nearest !== undefined) return originOf(nearest)
  // Once a link was followed inside the frame, the page that led here is our own, and says nothing of the one around.
  const origin = originOf(referrer)
  return origin === ownOrigin ? null : origin
}

/** Null for what has no origin that a message could be addressed to: a sandboxed page is `null` in words. */
export function originOf(address: string): string | null {
  const origin = URL.canParse(address) ? new URL(address).origin : 'null'
  return origin === 'null' ? null : origin
}
