/** Replies to the organisations whose plans were received: one, or all of them in a zip file. */
import { finish, type Steps } from '~/domain/across/steps'
import type { Letter } from '~/formats/letters/gaps'
import { replyToOrganisation } from '~/formats/letters/reply-to-organisation'
import { LetterZip } from '~/formats/letters/zip-letters'
import { editionFor } from '../received/judge'
import { cellOf } from '../received/messages'
import type { CheckOptions, Received, ReceivedPlan } from '../received/received'

export function replyTo(received: ReceivedPlan, options: CheckOptions): Letter {
  return replyToOrganisation({
    plan: received.plan,
    edition: editionFor(received, options).edition,
    check: received.judgement,
    today: options.today,
    fileName: received.file.name,
    cellOf: ({ path }) => cellOf(received, path)?.cell ?? null,
  })
}

export interface RepliesFile {
  name: string
  bytes: Uint8Array
  /** How many replies are in it. */
  count: number
}

/** A reply for each plan; a file that gave no plan has nobody to reply to. */
export function zipReplies(received: readonly Received[], options: CheckOptions): RepliesFile {
  return finish(zipRepliesSteps(received, options))
}

/** The same in steps: for 1,500 plans it takes most of a second. */
export function* zipRepliesSteps(received: readonly Received[], options: CheckOptions): Steps<RepliesFile> {
  const names = new Set<string>()
  const zip = new LetterZip()
  for (const each of received) {
    if (each.outcome !== 'plan') continue
    zip.add({ name: nameFor(each, names), text: replyTo(each, options).text })
    yield
  }
  return { name: `DSPT-replies_${options.today}.zip`, bytes: zip.finish(), count: names.size }
}

/**
 * "reply_RJ1_Gorse-Vale-NHS-Trust.txt": only letters, digits and hyphens, so that the name holds on every system, and no two
 * alike, capitals or not. Where the plan does not name its organisation the name of its file stands in.
 */
function nameFor({ plan, file }: ReceivedPlan, taken: Set<string>): string {
  const { odsCode, name } = plan.organisation
  const words = [odsCode.toUpperCase(), name || file.name.replace(/\.\w{1,5}$/, '')]
    .map(safe)
    .filter((part) => part !== '')
  const base = ['reply', ...words].join('_').slice(0, 80)
  let unique = base
  for (let number = 2; taken.has(unique.toLowerCase()); number++) unique = `${base}-${number}`
  taken.add(unique.toLowerCase())
  return `${unique}.txt`
}

function safe(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}’']/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
