/** The look of a choice from a list, with its label. It knows of no plan: what it shows is passed in. */
import { groupClass } from './Field'

interface SelectInputProps<Value extends string> {
  id: string
  label: string
  value: Value
  /** Each value with the words that stand for it. */
  options: readonly (readonly [value: Value, words: string])[]
  onChange(value: Value): void
  /** Of what is around it, in place of the usual group. */
  className?: string
  selectClass?: string
}

export function SelectInput<Value extends string>(props: SelectInputProps<Value>) {
  const { id, label, value, options, onChange, className = groupClass(null), selectClass = '' } = props
  return (
    <div class={className}>
      <label class="nhsuk-label" for={id}>
        {label}
      </label>
      <select
        class={`nhsuk-select ${selectClass}`.trim()}
        id={id}
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = options.find(([each]) => each === currentTarget.value)
          if (chosen !== undefined) onChange(chosen[0])
        }}
      >
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}
