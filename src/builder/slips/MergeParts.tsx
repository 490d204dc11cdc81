/** What a slip would change, item by item and action by action. */
import { choiceOf, type MergeChoice, type MergeDecisions } from '~/domain/apply-merge'
import type { SlipMerge } from '~/domain/merge-slip'
import type { Item } from '~/domain/plan'
import type { SlipPart } from '~/domain/slip-parts'
import { shorten } from '~/domain/text'
import { SlipQuestion } from './SlipQuestion'
import { TakenPart } from './TakenPart'

interface MergePartsProps {
  merge: SlipMerge
  decisions: MergeDecisions
  onChoose(part: SlipPart, choice: MergeChoice): void
}

export function MergeParts({ merge, decisions, onChoose }: MergePartsProps) {
  const open = merge.parts.filter(({ outcome }) => outcome !== 'kept')
  const items = Map.groupBy(open, ({ item }) => item.id)
  return (
    <>
      {Array.from(items, ([itemId, parts]) => (
        <section class="panel merge-item" key={itemId} aria-label={itemName(parts[0]?.item)}>
          <h2 class="merge-item__name">{itemName(parts[0]?.item)}</h2>
          {Array.from(Map.groupBy(parts, actionId), ([id, group]) => (
            <div class="merge-item__action" key={id}>
              <ActionName part={group[0]} />
              {group.map((part) => {
                const choice = choiceOf(part, decisions)
                const choose = (next: MergeChoice) => onChoose(part, next)
                return part.outcome === 'taken' ? (
                  <TakenPart key={part.key} part={part} choice={choice} onChoose={choose} />
                ) : (
                  <SlipQuestion key={part.key} part={part} hasBase={merge.hasBase} choice={choice} onChoose={choose} />
                )
              })}
            </div>
          ))}
        </section>
      ))}
    </>
  )
}

function actionId(part: SlipPart): string {
  switch (part.kind) {
    case 'action-field':
      return part.before.id
    case 'action-added':
    case 'action-gone':
    case 'action-missing':
      return part.action.id
    case 'item-field':
    case 'item-added':
    case 'item-gone':
      return ''
  }
}

/** The action as the plan has it; what is new says itself what it is. */
function ActionName({ part }: { part: SlipPart | undefined }) {
  const action = part?.kind === 'action-field' ? part.before : part?.kind === 'action-missing' ? part.action : null
  if (action === null) return null
  return <h3 class="merge-item__what">{shorten(action.description, 140) || 'Action without a description'}</h3>
}

function itemName(item: Item | undefined): string {
  if (item === undefined) return ''
  const name = [item.reference, shorten(item.title, 100)].filter((part) => part.trim() !== '').join(' ')
  return name === '' ? 'Item without a reference' : name
}
