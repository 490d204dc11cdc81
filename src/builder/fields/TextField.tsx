/** A text of the plan. One that is longer than a plan may hold stays in its field as it was typed, with the reason beside it. */
import { textLimits } from '~/domain/plan-values'
import { useApp, useBuilderState } from '../state/context'
import type { FieldRemarks } from '~/components/form/Field'
import { useRemarks } from './use-remarks'
import { TextInput, type TextInputProps } from '~/components/form/TextInput'

interface TextFieldProps extends Omit<TextInputProps, 'onBlur' | keyof FieldRemarks> {
  /** Whether one line may hold as much as a text area: the texts of evidence items can be long. */
  long?: boolean
  /** What the screen itself remarks on the text once the field was left, where no rule does; null without. */
  remark?: string | null
  /** The focus has left the field. */
  onLeave?(): void
}

export function TextField({ long = false, remark = null, onLeave, ...props }: TextFieldProps) {
  const { id, value, onChange, rows = 1 } = props
  const { commands, leaveField } = useApp()
  const entry = useBuilderState((state) => state.entries.get(id))
  const found = useRemarks(id, remark)
  const limit = long || rows > 1 ? textLimits.paragraph : textLimits.line
  const text = typeof entry === 'string' ? entry : value
  const tooMany = text.length - limit
  const change = (next: string) => {
    const isTooLong = next.length > limit
    // Said once, as it happens: who pastes a text may not see where it ends.
    if (isTooLong && tooMany <= 0)
      commands.say('This text is too long to save. It will stay in the field until you shorten it')
    if (isTooLong || entry !== undefined) commands.setEntry(id, isTooLong ? next : null)
    if (!isTooLong) onChange(next)
  }
  const remarks =
    tooMany <= 0
      ? found
      : {
          error: `This text is ${counted(tooMany)} too long`,
          remedy: `Shorten it to ${counted(limit)}. Until then, the plan keeps what was here before.`,
          remarks: [],
        }
  const leave = () => {
    leaveField(id)
    onLeave?.()
  }
  return <TextInput {...props} {...remarks} value={text} onChange={change} onBlur={leave} />
}

function counted(characters: number): string {
  return `${characters.toLocaleString('en-GB')} ${characters === 1 ? 'character' : 'characters'}`
}
