/** The box that chooses all items of the list, or none: in the head of the table, and above the cards of a phone. */
import type { Item } from '~/domain/plan'

interface ChooseAllProps {
  /** What the list shows. */
  items: readonly Item[]
  chosen: ReadonlySet<string>
  onChoose(chosen: ReadonlySet<string>): void
}

export const chooseAllName = 'Choose all items shown'

export function ChooseAll({ items, chosen, onChoose }: ChooseAllProps) {
  return (
    <input
      type="checkbox"
      class="items__checkbox"
      aria-label={chooseAllName}
      checked={chosen.size === items.length}
      ref={(box) => {
        if (box !== null) box.indeterminate = chosen.size > 0 && chosen.size < items.length
      }}
      onChange={({ currentTarget }) => onChoose(new Set(currentTarget.checked ? items.map(({ id }) => id) : []))}
    />
  )
}
