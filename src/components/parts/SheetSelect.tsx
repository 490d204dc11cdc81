/** Which sheet of a workbook is meant; nothing where there is only one. */
import { SelectInput } from '../form/SelectInput'

interface SheetSelectProps {
  id: string
  label: string
  sheets: readonly string[]
  value: string
  onChange(sheet: string): void
}

export function SheetSelect({ sheets, ...select }: SheetSelectProps) {
  if (sheets.length < 2) return null
  return <SelectInput {...select} options={sheets.map((sheet) => [sheet, sheet] as const)} />
}
