/** Below a due date: the date that was agreed, frozen, and why the one now is another. */
import { describeAgreedDate, isMoved } from '~/domain/agreed-date'
import type { Action, Item } from '~/domain/plan'
import { TextField } from '../fields/TextField'
import { useOpenPlan } from '../state/context'
import { fieldId } from '../state/route'

interface AgreedDateProps {
  item: Item
  action: Action
  onReason(changeReason: string): void
}

export function AgreedDate({ item, action, onReason }: AgreedDateProps) {
  const { plan } = useOpenPlan()
  // A reason that came with a spreadsheet is shown even where no date was agreed here.
  if (action.agreedDue === null && action.changeReason === '') return null
  return (
    <>
      <p class="agreed-date">{describeAgreedDate(action, plan.returnedToBauOn)}</p>
      {(isMoved(action) || action.changeReason !== '') && (
        <TextField
          id={fieldId({ part: 'action', itemId: item.id, actionId: action.id, field: 'changeReason' })}
          label="Why the date changed"
          rows={2}
          value={action.changeReason}
          onChange={onReason}
        />
      )}
    </>
  )
}
