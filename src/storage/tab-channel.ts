/** What tabs of the site in one browser say to each other about plans. It never leaves the browser. */
import * as z from 'zod/mini'

const planId = z.string()

const messageSchema = z.discriminatedUnion('kind', [
  /** The plan was written: whoever shows it reads it again. */
  z.object({ kind: z.literal('saved'), planId }),
  /** The plan was deleted. */
  z.object({ kind: z.literal('removed'), planId }),
  /** Everything is about to be deleted. */
  z.object({ kind: z.literal('cleared') }),
  /** This tab edits the plan from now on. */
  z.object({ kind: z.literal('claimed'), planId }),
  /** This tab wants to edit: the one that does, please save and let go. */
  z.object({ kind: z.literal('wanted'), planId }),
  /** This tab edits on, because it could not save. */
  z.object({ kind: z.literal('not-saved'), planId }),
])

export type TabMessage = z.infer<typeof messageSchema>

export interface TabChannel {
  /** Says it to all other tabs. */
  post(message: TabMessage): void
  /** Calls `listener` with what other tabs say. Gives the function that stops it. */
  listen(listener: (message: TabMessage) => void): () => void
}

/** Where the browser has no such channel, nothing is heard. */
export function openTabChannel(name = 'dspt-improvement-plan'): TabChannel {
  const channel = openChannel(name)
  return {
    post: (message) => channel?.postMessage(message),
    listen(listener) {
      const hear = ({ data }: MessageEvent) => {
        // A tab with a newer version may say more than this one understands.
        const parsed = messageSchema.safeParse(data)
        if (parsed.success) listener(parsed.data)
      }
      channel?.addEventListener('message', hear)
      return () => channel?.removeEventListener('message', hear)
    },
  }
}

function openChannel(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name)
  } catch {
    return null
  }
}
