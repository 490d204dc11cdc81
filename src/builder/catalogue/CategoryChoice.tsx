/** Asks for the category of the organisation where the tool does not know which one the toolkit year puts it in. */
import { categories, type Category } from '~/domain/catalogue'
import { organisationTypeNames } from '~/domain/organisation-types'
import { useOpenPlan } from '../state/context'

interface CategoryChoiceProps {
  value: Category | null
  onChange(category: Category | null): void
}

export function CategoryChoice({ value, onChange }: CategoryChoiceProps) {
  const { plan, edition } = useOpenPlan()
  const { type } = plan.organisation
  return (
    <div class="panel">
      <label class="nhsuk-label" for="gap-category">
        Which category are you in?
      </label>
      <div class="nhsuk-hint" id="gap-category-hint">
        {type !== null &&
          `We do not know which category this type of organisation is in for the ${edition.id} toolkit: ${organisationTypeNames[type]}. `}
        Look at the column headings in your requirements workbook
      </div>
      <select
        class="nhsuk-select"
        id="gap-category"
        aria-describedby="gap-category-hint"
        value={value ?? ''}
        onChange={({ currentTarget }) =>
          onChange(categories.find((category) => String(category) === currentTarget.value) ?? null)
        }
      >
        <option value="">Choose one</option>
        {categories.map((category) => (
          <option key={category} value={category}>
            Category {category}
          </option>
        ))}
      </select>
    </div>
  )
}
