/** Changes an owner everywhere: also where the same name stands with another job title, or with none. */
import { editPlan } from '~/domain/edit-plan'
import type { Owner, Plan } from '~/domain/plan'
import { ownerKey } from '~/domain/progress'
import { comparable, isBlank } from '~/domain/text'

type Person = Pick<Owner, 'name' | 'role'>
/** Without an email address, each action keeps the one that it has. */
type ChangedPerson = Person & Partial<Pick<Owner, 'email'>>

/**
 * The plan with the name changed in every action of the owner, as `ownersOf` counts them. The job title changes where it
 * was the one given or none: another one is another post of the same person.
 */
export function changeOwnerEverywhere(plan: Plan, from: Person, to: ChangedPerson): Plan {
  const key = ownerKey({ ...from, email: '' })
  const variants = new Map<string, Person>()
  for (const { owner } of plan.items.flatMap((item) => item.actions)) {
    if (ownerKey(owner) === key) variants.set(`${owner.name}\n${owner.role}`, owner)
  }
  return Array.from(variants.values()).reduce((changed, variant) => {
    const keepsRole = !isBlank(variant.role) && comparable(variant.role) !== comparable(from.role)
    const person = keepsRole ? { ...to, role: variant.role } : to
    return editPlan(changed, { type: 'change-owner', from: variant, to: person })
  }, plan)
}
