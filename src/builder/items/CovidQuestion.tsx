/** Whether the Covid response got in the way of an item: asked where the toolkit year asks it, or where there is an answer. */
import { withoutCovidAnswer } from '~/domain/covid'
import type { Item } from '~/domain/plan'
import type { ItemChange } from '~/domain/edit-plan'
import { Radios } from '../fields/Choice'
import { TextField } from '../fields/TextField'
import { useApp, useOpenPlan } from '../state/context'
import { fieldId } from '../state/route'
import { bulkEdits } from './bulk-edit'

interface CovidQuestionProps {
  item: Item
  onChange(field: string, change: ItemChange): void
}

export function CovidQuestion({ item, onChange }: CovidQuestionProps) {
  const { commands } = useApp()
  const { plan, edition } = useOpenPlan()
  const id = fieldId({ part: 'item', itemId: item.id, field: 'covid' })
  const others = edition.covidDates && item.covid.impacted === false ? withoutCovidAnswer(plan, item.id) : []
  const answerOthers = () => {
    const words = others.length === 1 ? 'No answered for 1 other item' : `No answered for ${others.length} other items`
    commands.edit(
      { type: 'batch', edits: bulkEdits(others, { kind: 'covid', impacted: false, reach: 'missing' }) },
      { label: words, notice: words },
    )
    // The button goes with its question: the focus stays with the answer.
    document.getElementById(`${id}-no`)?.focus()
  }
  const answer = (value: 'yes' | 'no') => {
    onChange('covid', { covid: { impacted: value === 'yes' } })
    // A time after the return to business as usual is wrong from now on: its field says so at once.
    if (value === 'no') {
      const relative = item.actions.filter(({ due }) => due?.kind === 'after-bau')
      commands.visitFields(
        relative.map(({ id: actionId }) => fieldId({ part: 'action', itemId: item.id, actionId, field: 'due' })),
      )
    }
  }
  return (
    <div>
      <Radios
        id={id}
        label="Did your Covid response affect meeting this item?"
        hint={
          edition.covidDates
            ? 'If it did, you can give dates as a time after your return to business as usual'
            : `We do not know if the ${edition.id} template asks this. Your plan will include the answer anyway`
        }
        inline
        small
        options={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
        ]}
        value={item.covid.impacted === null ? null : item.covid.impacted ? 'yes' : 'no'}
        onChange={answer}
      />
      {others.length > 0 && (
        <button type="button" class="link-button covid-others" onClick={answerOthers}>
          {others.length === 1
            ? 'Answer No for the 1 other item too'
            : `Answer No for the ${others.length} other items too`}
        </button>
      )}
      {item.covid.impacted === true && (
        <TextField
          id={`f-item-${item.id}-covid-explanation`}
          label="How Covid affected this item (optional)"
          rows={2}
          value={item.covid.explanation}
          onChange={(explanation) => onChange('covid-explanation', { covid: { explanation } })}
        />
      )}
    </div>
  )
}
