/** Plans whose actions are shared by a few owners, and what people do to a plan and to a slip of it. */
import fc from 'fast-check'
import { editPlan, type ActionChange, type PlanEdit } from '~/domain/edit-plan'
import type { Owner, Plan } from '~/domain/plan'
import { actionStatuses } from '~/domain/plan-values'
import { anyDate, anyPlan } from './plan'

export const owners = [
  { name: 'Jo Bloggs', role: 'Service Desk Manager', email: '' },
  { name: 'Piotr Zieliński', role: 'Infrastructure Manager', email: 'p.zielinski@example.org' },
  { name: '', role: 'Information Governance Lead', email: '' },
] as const satisfies readonly Owner[]

/** A whole plan whose actions all have one of the owners. */
export const sharedPlan: fc.Arbitrary<Plan> = fc
  .tuple(anyPlan, fc.array(fc.constantFrom<Owner[]>(...owners), { minLength: 24, maxLength: 24 }))
  .map(([plan, ownerOf]) => {
    const items = plan.items.slice(0, 6).map((item, place) => ({
      ...item,
      actions: item.actions.map((action, row) => ({ ...action, owner: ownerOf[place * 4 + row] ?? owners[0] })),
    }))
    return { ...plan, items, slip: null }
  })

/** What is done, with numbers in place of ids: which item and which of its actions, counted round. */
type Deed =
  | { kind: 'change-action'; item: number; action: number; change: ActionChange }
  | { kind: 'change-item'; item: number; change: Extract<PlanEdit, { type: 'change-item' }>['change'] }
  | { kind: 'remove-action'; item: number; action: number }
  | { kind: 'add-action'; item: number; change: ActionChange }
  | { kind: 'remove-item'; item: number }
  | { kind: 'add-item'; title: string }

const place = fc.nat({ max: 20 })
const words = fc.constantFrom('', 'Done in part', 'Waiting for the supplier', 'Scan report of July', ' Done in part ')

const actionChange: fc.Arbitrary<ActionChange> = fc.oneof(
  fc.record({ status: fc.constantFrom(...actionStatuses), completedOn: fc.option(anyDate) }),
  fc.record({ progress: words }),
  fc.record({ evidence: words }),
  fc.record({ description: words }),
  fc.record({
    due: fc.record({ kind: fc.constant('date' as const), date: anyDate }),
    changeReason: words,
  }),
)

const deed = (kinds: readonly Deed['kind'][]): fc.Arbitrary<Deed> =>
  fc
    .oneof(
      fc.record({ kind: fc.constant('change-action'), item: place, action: place, change: actionChange }),
      fc.record({
        kind: fc.constant('change-item'),
        item: place,
        change: fc.oneof(fc.record({ gap: words }), fc.record({ title: words })),
      }),
      fc.record({ kind: fc.constant('remove-action'), item: place, action: place }),
      fc.record({ kind: fc.constant('add-action'), item: place, change: actionChange }),
      fc.record({ kind: fc.constant('remove-item'), item: place }),
      fc.record({ kind: fc.constant('add-item'), title: words }),
    )
    .filter(({ kind }) => kinds.some((one) => one === kind))

const everyDeed = ['change-action', 'change-item', 'remove-action', 'add-action', 'remove-item', 'add-item'] as const

export const someDeeds = fc.array(deed(everyDeed), { maxLength: 6 })
/** What only touches actions: one owner's part. */
export const deedsOfAnOwner = fc.array(deed(['change-action', 'add-action']), { maxLength: 6 })

/** The plan after the deeds. New ids begin with `mark`, and new actions have the owner. */
export function after(plan: Plan, deeds: readonly Deed[], mark: string, owner: Owner): Plan {
  return deeds.reduce((now, one, index) => {
    const edit = editOf(now, one, `${mark}-${String(index)}`, owner)
    return edit === null ? now : editPlan(now, edit)
  }, plan)
}

function editOf(plan: Plan, one: Deed, newId: string, owner: Owner): PlanEdit | null {
  if (one.kind === 'add-item')
    return { type: 'add-items', items: [{ id: newId, reference: '9.9.9', title: one.title, firstActionId: newId }] }
  const item = plan.items[one.item % Math.max(1, plan.items.length)]
  if (item === undefined) return null
  const itemId = item.id
  switch (one.kind) {
    case 'change-item':
      return { type: 'change-item', itemId, change: one.change }
    case 'remove-item':
      return { type: 'remove-item', itemId }
    case 'add-action':
      return {
        type: 'batch',
        edits: [
          { type: 'add-action', itemId, actionId: newId, owner },
          { type: 'change-action', itemId, actionId: newId, change: one.change },
        ],
      }
    case 'change-action':
    case 'remove-action': {
      const action = item.actions[one.action % Math.max(1, item.actions.length)]
      if (action === undefined) return null
      return one.kind === 'remove-action'
        ? { type: 'remove-action', itemId, actionId: action.id }
        : { type: 'change-action', itemId, actionId: action.id, change: one.change }
    }
  }
}
