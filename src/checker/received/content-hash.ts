/** What two plans share when their items say the same, whatever files they came in and whoever sent them. */
import type { Plan } from '~/domain/plan'
import { oneLine } from '~/domain/text'
import { sha256Hex } from '~/formats/sha-256'

/** Lower-case hexadecimal. Ids, line breaks and the order of keys make no difference; a plan without items has none. */
export function contentHash({ items }: Plan): string | null {
  if (items.length === 0) return null
  const content = items.map(({ reference, title, gap, covid, actions }) => [
    ...[reference, title, gap, covid.explanation].map(oneLine),
    covid.impacted,
    actions.map(({ description, owner, due, status, completedOn, progress }) => [
      ...[description, owner.name, owner.role, owner.email, progress].map(oneLine),
      ...[due?.kind === 'date' ? due.date : due === null ? null : [due.count, due.unit], status, completedOn],
    ]),
  ])
  return sha256Hex(new TextEncoder().encode(JSON.stringify(content)))
}
