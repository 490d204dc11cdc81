/** Where an item came from another year: its reference then, and the button that confirms it for this one. */
import { giveReference, isToConfirm } from '~/domain/carried-reference'
import type { ItemChange } from '~/domain/edit-plan'
import type { Item } from '~/domain/plan'
import { parseReferenceOf } from '~/domain/standards'
import { focusField } from '../parts/ErrorSummary'
import { useOpenPlan } from '../state/context'
import { fieldId } from '../state/route'

interface CarriedFromProps {
  item: Item
  onChange(field: string, changes: ItemChange): void
}

export function CarriedFrom({ item, onChange }: CarriedFromProps) {
  const { edition } = useOpenPlan()
  const { carriedFrom, reference } = item
  if (carriedFrom === null) return null
  const mayConfirm = isToConfirm(item) && parseReferenceOf(edition.references, reference) !== null
  const confirm = () => {
    onChange('reference', giveReference(item, reference))
    // The button goes once it is pressed.
    focusField(fieldId({ part: 'item', itemId: item.id, field: 'reference' }))
  }
  return (
    <p class="carried-from">
      From the {carriedFrom.edition} plan, where it was {carriedFrom.reference || 'without a reference'}.
      {mayConfirm && (
        <button type="button" class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" onClick={confirm}>
          Confirm {reference} for {edition.id}
        </button>
      )}
    </p>
  )
}
