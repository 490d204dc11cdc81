/** The owners that the plan has, for a field that offers them as one types. */
import { ownersOf } from '~/domain/progress'
import { useOpenPlan } from '../state/context'

export function OwnerNames({ id }: { id: string }) {
  const { plan } = useOpenPlan()
  return (
    <datalist id={id}>
      {ownersOf(plan).map(({ owner }) => (
        <option key={`${owner.name} ${owner.role}`} value={owner.name}>
          {owner.role}
        </option>
      ))}
    </datalist>
  )
}
