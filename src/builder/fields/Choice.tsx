/** Radios and a select, with their NHS.UK markup. */
import type { ComponentChildren } from 'preact'
import { useApp } from '../state/context'
import { describedBy, ErrorMessage, groupClass, Hint, Remarks } from '~/components/form/Field'
import { useRemarks } from './use-remarks'

export interface ChoiceOption<Value extends string> {
  value: Value
  label: ComponentChildren
}

interface ChoiceProps<Value extends string> {
  id: string
  label: ComponentChildren
  hint?: ComponentChildren
  options: readonly ChoiceOption<Value>[]
  value: Value | null
  onChange(value: Value): void
  className?: string
}

interface RadiosProps<Value extends string> extends ChoiceProps<Value> {
  inline?: boolean
  small?: boolean
}

export function Radios<Value extends string>(props: RadiosProps<Value>) {
  const { id, label, hint, options, value, onChange, inline = false, small = false, className } = props
  const { commands } = useApp()
  const { error, remedy, remarks } = useRemarks(id)
  return (
    <div class={groupClass(error, className)}>
      <fieldset
        class="nhsuk-fieldset"
        aria-describedby={describedBy(id, {
          hint: Boolean(hint),
          error: error !== null,
          remarks: remarks.length > 0,
        })}
      >
        <legend class="nhsuk-fieldset__legend">{label}</legend>
        {hint && <Hint id={id}>{hint}</Hint>}
        <ErrorMessage id={id} error={error} remedy={remedy} />
        <div class={`nhsuk-radios${inline ? ' nhsuk-radios--inline' : ''}${small ? ' nhsuk-radios--small' : ''}`}>
          {options.map((option, index) => {
            // The first radio carries the id of the whole, so that a link to the question reaches it.
            const optionId = index === 0 ? id : `${id}-${option.value}`
            return (
              <div class="nhsuk-radios__item" key={option.value}>
                <input
                  class="nhsuk-radios__input"
                  id={optionId}
                  name={id}
                  type="radio"
                  value={option.value}
                  checked={value === option.value}
                  onChange={() => {
                    commands.visitField(id)
                    onChange(option.value)
                  }}
                />
                <label class="nhsuk-label nhsuk-radios__label" for={optionId}>
                  {option.label}
                </label>
              </div>
            )
          })}
        </div>
      </fieldset>
      <Remarks id={id} remarks={remarks} />
    </div>
  )
}

interface SelectProps<Value extends string> extends ChoiceProps<Value> {
  /** The words of the empty choice, which goes once something is chosen: it could not be chosen again. */
  unchosen?: string
}

export function Select<Value extends string>(props: SelectProps<Value>) {
  const { id, label, hint, options, value, onChange, unchosen, className } = props
  const { leaveField } = useApp()
  const { error, remedy, remarks } = useRemarks(id)
  return (
    <div class={groupClass(error, className)}>
      <label class="nhsuk-label" for={id}>
        {label}
      </label>
      {hint && <Hint id={id}>{hint}</Hint>}
      <ErrorMessage id={id} error={error} remedy={remedy} />
      <select
        class={`nhsuk-select${error === null ? '' : ' nhsuk-select--error'}`}
        id={id}
        name={id}
        aria-describedby={describedBy(id, {
          hint: Boolean(hint),
          error: error !== null,
          remarks: remarks.length > 0,
        })}
        aria-invalid={error === null ? undefined : true}
        value={value ?? ''}
        onBlur={() => leaveField(id)}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.currentTarget.value)
          if (chosen !== undefined) onChange(chosen.value)
        }}
      >
        {unchosen !== undefined && value === null && <option value="">{unchosen}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Remarks id={id} remarks={remarks} />
    </div>
  )
}
