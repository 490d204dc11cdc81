/** Once there is something to keep, the browser is asked to keep it, and the person told where room runs short. */
import { askToPersist as askBrowser, roomLeft } from '~/storage/room'
import type { App } from '../state/context'

/** Bytes. A plan of 15 items takes 20 KB, its earlier states twenty times as much. */
const littleRoom = 5_000_000

/** Waits for the first change that was saved: a plan that was only looked at is no reason to ask anybody anything. */
export function askToPersist({ store, commands }: Pick<App, 'store' | 'commands'>): void {
  const stop = store.subscribe(() => {
    const { history, written } = store.get()
    if (written === null || written.planId !== history?.plan.id || history.past.length === 0) return
    stop()
    void askBrowser()
    void roomLeft().then((bytes) => {
      if (bytes !== null && bytes < littleRoom) commands.say(`${roomWords(bytes)} Save a plan file to be sure.`)
    })
  })
}

function roomWords(bytes: number): string {
  return `This browser is running out of space for this site. It has about ${(Math.max(0, bytes) / 1_000_000).toFixed(1)} MB left.`
}
