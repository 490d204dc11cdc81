/** One change made to several items at once, which is undone at once. */
import type { ActionChange, PlanEdit } from '~/domain/edit-plan'
import type { DueDate } from '~/domain/due-date'
import type { Action, Item, Owner } from '~/domain/plan'
import { isBlank } from '~/domain/text'

/** Whether answers that are there already are replaced. */
export type Reach = 'missing' | 'all'

export type BulkChange =
  | { kind: 'owner'; owner: Pick<Owner, 'name' | 'role'>; reach: Reach }
  | { kind: 'due'; due: DueDate; reach: Reach }
  | { kind: 'covid'; impacted: boolean; reach: Reach }
  | { kind: 'remove' }

/** The edits that make the change: one for each action or item that it concerns. Complete actions stay as they are. */
export function bulkEdits(items: readonly Item[], change: BulkChange): PlanEdit[] {
  switch (change.kind) {
    case 'owner':
      // The address of another person must not stay with the new name.
      return changeActions(
        items,
        { owner: { ...change.owner, email: '' } },
        ({ owner }) => change.reach === 'all' || isBlank(owner.name),
      )
    case 'due':
      // A time after the return to business as usual is for what Covid held up alone.
      return changeActions(
        change.due.kind === 'date' ? items : items.filter(({ covid }) => covid.impacted === true),
        { due: change.due },
        ({ due }) => change.reach === 'all' || due === null,
      )
    case 'covid':
      return items
        .filter(({ covid }) => change.reach === 'all' || covid.impacted === null)
        .map(({ id }) => ({ type: 'change-item', itemId: id, change: { covid: { impacted: change.impacted } } }))
    case 'remove':
      return items.map(({ id }) => ({ type: 'remove-item', itemId: id }))
  }
}

function changeActions(
  items: readonly Item[],
  change: ActionChange,
  concerns: (action: Action) => boolean,
): PlanEdit[] {
  return items.flatMap((item) =>
    item.actions
      .filter((action) => action.status !== 'complete' && concerns(action))
      .map(({ id }) => ({ type: 'change-action', itemId: item.id, actionId: id, change })),
  )
}
