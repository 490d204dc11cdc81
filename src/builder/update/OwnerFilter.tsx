/** Whose actions the update shows: nothing to choose where one person has them all. */
import { ownerKey } from '~/domain/progress'
import type { UpdateRow } from './answers'

interface OwnerFilterProps {
  rows: readonly UpdateRow[]
  /** The key of an owner; '' for everybody. */
  value: string
  onChange(owner: string): void
}

export function OwnerFilter({ rows, value, onChange }: OwnerFilterProps) {
  const owners = new Map(rows.map(({ action: { owner } }) => [ownerKey(owner), owner.name || owner.role]))
  owners.delete('')
  if (owners.size < 2) return null
  return (
    <div class="view-controls update-head__owner">
      <div>
        <label class="nhsuk-label" for="update-owner">
          Owner
        </label>
        <select
          class="nhsuk-select"
          id="update-owner"
          value={value}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        >
          <option value="">Everyone</option>
          {Array.from(owners, ([key, name]) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}
