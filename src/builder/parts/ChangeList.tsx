/** What changed, by item and action: each field with what it was and what it is, side by side or one below the other. */
import { groupChanges, type ChangeGroup } from '~/domain/group-changes'
import type { RecordedChange } from '~/domain/plan'
import { shorten } from '~/domain/text'
import { useOpenPlan } from '../state/context'

interface ChangeListProps {
  changes: readonly RecordedChange[]
  /** Of the headings that name the items. */
  level: 3 | 4
}

export function ChangeList({ changes, level }: ChangeListProps) {
  const { plan } = useOpenPlan()
  const titleOf = (reference: string) => plan.items.find((item) => item.reference === reference)?.title ?? ''
  const items = Map.groupBy(groupChanges(changes), ({ reference }) => reference)
  const Name = `h${level}` as const
  return (
    <div class="changes">
      {Array.from(items, ([reference, groups]) => (
        <div class="changes__item" key={reference}>
          <Name class="changes__name">
            {reference === '' ? 'The plan' : `${reference} ${shorten(titleOf(reference), 80)}`}
          </Name>
          {groups.map((group) => (
            <ActionChanges key={group.action} group={group} />
          ))}
        </div>
      ))}
    </div>
  )
}

function ActionChanges({ group }: { group: ChangeGroup }) {
  return (
    <>
      {group.action !== '' && <p class="changes__action">{shorten(group.action, 140)}</p>}
      <ul class="changes__list" role="list">
        {group.changes.map((change, index) => (
          <li key={index}>
            <Change change={change} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Change({ change: { what, from, to, reason } }: { change: RecordedChange }) {
  const isValue = from !== '' || to !== ''
  return (
    <>
      <span class={isValue ? 'changes__what' : 'changes__fact'}>
        {what}
        {isValue && <span class="nhsuk-u-visually-hidden">:</span>}
      </span>
      <span class="changes__values">
        {from !== '' && (
          <>
            {from}
            <span class="nhsuk-u-visually-hidden"> changed to </span>
            <span aria-hidden="true"> → </span>
          </>
        )}
        {isValue && (to === '' ? 'Not given' : <strong>{to}</strong>)}
        {reason !== '' && <span class="changes__reason">Reason: {reason}</span>}
      </span>
    </>
  )
}
