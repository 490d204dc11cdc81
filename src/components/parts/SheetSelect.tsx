/** Which sheet of a workbook is meant; nothing where there is only one. */
interface SheetSelectProps {
  id: string
  label: string
  sheets: readonly string[]
  value: string
  onChange(sheet: string): void
}

export function SheetSelect({ id, label, sheets, value, onChange }: SheetSelectProps) {
  if (sheets.length < 2) return null
  return (
    <div class="nhsuk-form-group">
      <label class="nhsuk-label" for={id}>
        {label}
      </label>
      <select
        class="nhsuk-select"
        id={id}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        {sheets.map((sheet) => (
          <option key={sheet} value={sheet}>
            {sheet}
          </option>
        ))}
      </select>
    </div>
  )
}
