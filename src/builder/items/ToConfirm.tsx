/** Leads to the one list in which all references from another year are confirmed. */
import { isToConfirm } from '~/domain/carried-reference'
import { useOpenPlan } from '../state/context'
import { formatRoute } from '../state/route'

export function ToConfirm() {
  const { plan, edition } = useOpenPlan()
  const count = plan.items.filter(isToConfirm).length
  if (count === 0) return null
  return (
    <p class="remark">
      {count === 1
        ? 'One item came from another year and its reference is'
        : `${count} items came from another year and their references are`}{' '}
      not confirmed for {edition.id} yet. <a href={formatRoute({ screen: 'references' })}>Confirm them in one list</a>
    </p>
  )
}
