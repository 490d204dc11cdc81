/** How many outstanding items the year allows, as the user's instructions say it. */
import { TextInput } from '~/components/form/TextInput'
import { useApp, useBuilderState } from '../state/context'
import { itemLimitFieldId as id, itemLimitProblem, readItemLimit } from '../state/read-year-entry'

interface ItemLimitFieldProps {
  label: string
  value: number | null
  onChange(value: number | null): void
}

export function ItemLimitField({ label, value, onChange }: ItemLimitFieldProps) {
  const { commands, leaveField } = useApp()
  const entry = useBuilderState((state) => state.entries.get(id))
  const isVisited = useBuilderState((state) => state.visited.has(id))
  const text = typeof entry === 'string' ? entry : value === null ? '' : String(value)
  const change = (next: string) => {
    const limit = readItemLimit(next)
    // What is no number stays as it was typed, beside the plan.
    if (limit === undefined || entry !== undefined) commands.setEntry(id, limit === undefined ? next : null)
    if ((limit ?? null) !== value) onChange(limit ?? null)
  }
  return (
    <TextInput
      id={id}
      label={label}
      width={5}
      inputMode="numeric"
      value={text}
      error={readItemLimit(text) === undefined && isVisited ? itemLimitProblem : null}
      onChange={change}
      onBlur={() => leaveField(id)}
    />
  )
}
