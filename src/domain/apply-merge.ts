/** Makes of a merge and of what the person decided one edit of the plan. */
import type { PlanEdit } from './edit-plan'
import type { SlipMerge } from './merge-slip'
import type { Action, Plan } from './plan'
import { planLimits } from './plan-values'
import { actionValue, itemValue } from './slip-fields'
import type { SlipPart } from './slip-parts'

/** For a part: the plan stays as it is, or becomes what the slip says. */
export type MergeChoice = 'plan' | 'slip'

/** By the key of the part. */
export type MergeDecisions = ReadonlyMap<string, MergeChoice>

/** What is done with a part: what was decided, or what is proposed. A question that is not answered keeps the plan's. */
export function choiceOf(part: SlipPart, decisions: MergeDecisions): MergeChoice {
  if (part.outcome === 'kept') return 'plan'
  return decisions.get(part.key) ?? (part.outcome === 'taken' ? 'slip' : 'plan')
}

/** The parts that would change the plan. */
export function chosenParts({ parts }: SlipMerge, decisions: MergeDecisions): SlipPart[] {
  return parts.filter((part) => choiceOf(part, decisions) === 'slip')
}

export interface AppliedMerge {
  /** One step, undone together. */
  edit: PlanEdit
  /** How many chosen parts it makes. */
  changes: number
  /** How many new items and actions the plan has no room for. */
  leftOut: number
}

/** `merge` is that of the same plan. */
export function applyMerge(plan: Plan, merge: SlipMerge, decisions: MergeDecisions): AppliedMerge {
  const chosen = chosenParts(merge, decisions)
  const room = new Room(plan)
  const edits = chosen.flatMap((part) => editsOf(part, room))
  const { leftOut } = room
  return { edit: { type: 'batch', edits }, changes: chosen.length - leftOut, leftOut }
}

function editsOf(part: SlipPart, room: Room): PlanEdit[] {
  switch (part.kind) {
    case 'item-field': {
      const { item, after, field } = part
      return [{ type: 'change-item', itemId: item.id, change: itemValue(after, field) }]
    }
    case 'action-field': {
      const { item, before, after, field } = part
      return [{ type: 'change-action', itemId: item.id, actionId: before.id, change: actionValue(after, field) }]
    }
    case 'action-missing':
      return [{ type: 'remove-action', itemId: part.item.id, actionId: part.action.id }]
    case 'action-added':
    case 'action-gone': {
      if (!room.takeAction(part.item.id)) return []
      const { id, ...values } = withIdOfItsOwn(part.action, room)
      const ids = { itemId: part.item.id, actionId: id }
      return [
        { type: 'add-action', ...ids },
        { type: 'change-action', ...ids, change: values },
      ]
    }
    case 'item-added':
    case 'item-gone': {
      if (!room.takeItem()) return []
      const actions = part.item.actions.map((action) => withIdOfItsOwn(action, room))
      const item = { ...part.item, id: room.itemId(part.item.id), actions }
      return [{ type: 'insert-items', items: [item], at: planLimits.items }]
    }
  }
}

function withIdOfItsOwn(action: Action, room: Room): Action {
  return { ...action, id: room.actionId(action.id) }
}

/** What a plan can still take: as many items and actions as it may have, each with an id that none has yet. */
class Room {
  leftOut = 0
  private items: number
  private readonly actions: Map<string, number>
  private readonly itemIds: Set<string>
  private readonly actionIds: Set<string>

  constructor(plan: Plan) {
    this.items = plan.items.length
    this.actions = new Map(plan.items.map(({ id, actions }) => [id, actions.length]))
    this.itemIds = new Set(plan.items.map(({ id }) => id))
    this.actionIds = new Set(plan.items.flatMap(({ actions }) => actions).map(({ id }) => id))
  }

  takeItem(): boolean {
    return this.fits(++this.items, planLimits.items)
  }

  takeAction(itemId: string): boolean {
    const count = (this.actions.get(itemId) ?? 0) + 1
    this.actions.set(itemId, count)
    return this.fits(count, planLimits.actionsPerItem)
  }

  itemId(wanted: string): string {
    return unusedId(wanted, this.itemIds)
  }

  actionId(wanted: string): string {
    return unusedId(wanted, this.actionIds)
  }

  private fits(count: number, limit: number): boolean {
    if (count > limit) this.leftOut += 1
    return count <= limit
  }
}

/** A file that was put together by hand may bring an id that the plan has for something else. */
function unusedId(wanted: string, used: Set<string>): string {
  let id = wanted
  for (let number = 2; used.has(id); number += 1) id = `${wanted.slice(0, 50)}-${number}`
  used.add(id)
  return id
}
