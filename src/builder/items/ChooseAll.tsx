/** The box that chooses all items of the list, or none: in the head of the table, and above the cards of a phone. */
import type { Item } from '~/domain/plan'

interface ChooseAllProps {
  /** What the list shows. */
  items: readonly Item[]
  chosen: ReadonlySet<string>
  onChoose(chosen: ReadonlySet<string>): void
  /** For the label beside it. */
  id?: string
  /** Its accessible name, where no label stands beside it. */
  name?: string
}

export function ChooseAll({ items, chosen, onChoose, id, name }: ChooseAllProps) {
  return (
    <input
      type="checkbox"
      class="items__checkbox"
      id={id}
      aria-label={name}
      checked={chosen.size === items.length}
      ref={(box) => {
        if (box !== null) box.indeterminate = chosen.size > 0 && chosen.size < items.length
      }}
      onChange={({ currentTarget }) => onChoose(new Set(currentTarget.checked ? items.map(({ id }) => id) : []))}
    />
  )
}
