/** One question of a merge: the plan's and the slip's side by side, or one below the other on a phone. */
import { useId } from 'preact/hooks'
import type { MergeChoice } from '~/domain/apply-merge'
import type { SlipPart } from '~/domain/slip-parts'
import { questionOf } from './merge-words'

interface SlipQuestionProps {
  part: SlipPart
  hasBase: boolean
  choice: MergeChoice
  onChoose(choice: MergeChoice): void
}

export function SlipQuestion({ part, hasBase, choice, onChoose }: SlipQuestionProps) {
  const name = useId()
  const { question, ...options } = questionOf(part, hasBase)
  return (
    <fieldset class="nhsuk-fieldset slip-question">
      <legend class="slip-question__legend">{question}</legend>
      <div class="slip-question__options">
        {(['plan', 'slip'] as const).map((option) => (
          <label class="slip-question__option" key={option}>
            <input type="radio" name={name} checked={choice === option} onChange={() => onChoose(option)} />
            <span>
              {options[option].choice}
              {options[option].value !== '' && (
                <>
                  <span class="nhsuk-u-visually-hidden">: </span>
                  <span class="slip-question__value">{options[option].value}</span>
                </>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
