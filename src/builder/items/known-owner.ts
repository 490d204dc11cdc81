/** What the plan knows of an owner by name: job title and email, so that they are typed once. */
import type { Action, Owner, Plan } from '~/domain/plan'
import { comparable, isBlank } from '~/domain/text'

/**
 * The owner of an action whose name was just typed, with the job title and email that stand with this name in another
 * action; null where there is nothing to bring. What was typed here stays, unless it came with the name that stood here before.
 */
export function completeOwner(plan: Plan, { id, owner }: Action, before: string): Owner | null {
  const others = plan.items.flatMap(({ actions }) => actions).filter((action) => action.id !== id)
  const named = (name: string) =>
    isBlank(name)
      ? []
      : others.map((action) => action.owner).filter((other) => comparable(other.name) === comparable(name))
  const past = named(before)
  const isOwn = (field: 'role' | 'email') =>
    !isBlank(owner[field]) && !past.some((other) => comparable(other[field]) === comparable(owner[field]))
  const known = named(owner.name).find(
    ({ role, email }) =>
      !(isBlank(role) && isBlank(email)) && (!isOwn('role') || comparable(role) === comparable(owner.role)),
  )
  if (known === undefined) return null
  return { ...owner, role: isOwn('role') ? owner.role : known.role, email: isOwn('email') ? owner.email : known.email }
}
