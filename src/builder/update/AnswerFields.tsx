/** What an answer asks for: how far it is, when it was done and what shows it, or the new date with its reason. */
import type { ActionChange } from '~/domain/edit-plan'
import type { Action, Item } from '~/domain/plan'
import { actionStatusNames } from '~/domain/plan-values'
import { Select } from '../fields/Choice'
import { DateField } from '../fields/DateField'
import { TextField } from '../fields/TextField'
import { AgreedDate } from '../items/AgreedDate'
import { DueField } from '../items/DueField'
import { useApp } from '../state/context'
import { fieldId } from '../state/route'
import type { Answer } from './answers'

interface AnswerFieldsProps {
  item: Item
  action: Action
  answer: Exclude<Answer, 'unchanged'>
}

const openStatuses = ['not-started', 'in-progress'] as const

export function AnswerFields({ item, action, answer }: AnswerFieldsProps) {
  const { commands } = useApp()
  const ids = { itemId: item.id, actionId: action.id }
  const id = (field: 'status' | 'completedOn' | 'evidence') => fieldId({ part: 'action', ...ids, field })
  const change = (field: string, changes: ActionChange) =>
    commands.edit(
      { type: 'change-action', ...ids, change: changes },
      { label: `changed an action of ${item.reference || 'an item'}`, mergeKey: `${action.id} ${field}` },
    )
  const evidence = (label: string) => (
    <TextField
      id={id('evidence')}
      label={label}
      rows={2}
      value={action.evidence}
      onChange={(text) => change('evidence', { evidence: text })}
    />
  )
  const progress = (
    <TextField
      id={`f-action-${action.id}-progress`}
      label={answer === 'complete' ? 'Comment (optional)' : 'How far you have got'}
      rows={2}
      value={action.progress}
      onChange={(text) => change('progress', { progress: text })}
    />
  )
  switch (answer) {
    case 'progress':
      return (
        <div class="answer__fields">
          {progress}
          {evidence('What will show it is done (optional)')}
        </div>
      )
    case 'complete':
      return (
        <div class="answer__fields">
          <DateField
            id={id('completedOn')}
            legend="Date completed"
            value={action.completedOn}
            onChange={(completedOn) => change('completedOn', { completedOn })}
          />
          {evidence('What shows it is done (optional)')}
          {progress}
        </div>
      )
    case 'new-date':
      return (
        <div class="answer__fields">
          <div>
            <DueField
              item={item}
              action={action}
              isFirst={false}
              legend="New date"
              onChange={(due) => change('due', { due })}
            />
            <AgreedDate
              item={item}
              action={action}
              onReason={(changeReason) => change('changeReason', { changeReason })}
            />
          </div>
          <div>
            <Select
              id={id('status')}
              label="Status"
              options={openStatuses.map((value) => ({ value, label: actionStatusNames[value] }))}
              value={action.status === 'complete' ? null : action.status}
              onChange={(status) => change('status', { status })}
            />
            {progress}
          </div>
        </div>
      )
  }
}
