/** Changes put together by what they are about: an action, an item, or the plan itself. */
import { actionFieldNames } from './describe-change'
import type { RecordedChange } from './plan'

export interface ChangeGroup {
  /** '' for what belongs to no item: the organisation, the sign-off. */
  reference: string
  /** The action in its own words; '' for the item itself. */
  action: string
  changes: RecordedChange[]
}

/** In the order in which each comes first. The reason of a new date stands with the date, so it is not a change of its own. */
export function groupChanges(changes: readonly RecordedChange[]): ChangeGroup[] {
  const groups = Map.groupBy(changes, ({ reference, action }) => `${reference}\n${action}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const { reference, action } = first
    return [{ reference, action, changes: group.filter((change) => !isSaidWithDate(change, group)) }]
  })
}

function isSaidWithDate({ what, to }: RecordedChange, group: readonly RecordedChange[]): boolean {
  return what === actionFieldNames.changeReason && group.some(({ reason }) => reason !== '' && reason === to)
}
