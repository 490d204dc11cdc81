/** One open action of an update: how it stands, the four short answers, and what each of them asks for. */
import { useRef, useState } from 'preact/hooks'
import { countDays, describeAgreedDate } from '~/domain/agreed-date'
import type { CalendarDate } from '~/domain/calendar-date'
import { formatDueDate } from '~/domain/due-date'
import type { Action } from '~/domain/plan'
import { Remarks } from '~/components/form/Field'
import { useRemarks } from '../fields/use-remarks'
import { useApp, useBuilderState, useOpenPlan } from '../state/context'
import { fieldId } from '../state/route'
import { AnswerFields } from './AnswerFields'
import {
  answerNames,
  answerOf,
  answers,
  changeFor,
  confirmationKey,
  remember,
  type Answer,
  type UpdateRow,
} from './answers'

export function ActionAnswer({ row }: { row: UpdateRow }) {
  const { commands, today } = useApp()
  const { plan } = useOpenPlan()
  const { item, action, before } = row
  const key = confirmationKey(plan, action)
  const isConfirmed = useBuilderState(({ confirmed }) => confirmed.has(key))
  const answer = answerOf(row, isConfirmed)
  // An answer that has changed nothing yet, such as a new date before it is typed, is known only here.
  const [chosen, setChosen] = useState<Answer | null>(null)
  const isUntyped = (chosen === 'new-date' || chosen === 'progress') && answer !== 'complete' && answer !== 'new-date'
  const shown = isUntyped ? chosen : answer
  const typed = useRef(remember(before, answer, action))
  const path = { part: 'action', itemId: item.id, actionId: action.id } as const
  const dueId = fieldId({ ...path, field: 'due' })
  const late = useRemarks(dueId)

  const choose = (next: Answer) => {
    typed.current = remember(typed.current, shown, action)
    setChosen(next)
    commands.confirm([key], next === 'unchanged' || next === 'progress')
    // What is half typed goes with its fields; that the date has passed is said at once.
    commands.setEntry(dueId, null)
    commands.setEntry(fieldId({ ...path, field: 'completedOn' }), null)
    commands.visitField(dueId)
    commands.edit(
      {
        type: 'change-action',
        itemId: item.id,
        actionId: action.id,
        change: changeFor(next, row, typed.current, today),
      },
      { label: `answered for ${item.reference || 'an item'}`, mergeKey: `${action.id} answer` },
    )
  }
  const isDealtWith = answer === 'complete' || answer === 'new-date'
  const titleId = `${answerId(action.id)}-title`
  return (
    <li class={`answer card${answer === null ? '' : ' answer--given'}`}>
      <h3 class="answer__title" id={titleId}>
        <span class="answer__reference">{item.reference || 'No reference'}</span>{' '}
        {action.description || 'No description'}
      </h3>
      <p class="answer__detail">
        {nameAndRole(action)} · {dateWords(before, plan.returnedToBauOn)}
        {row.overdue !== null && !isDealtWith && (
          <span class="level-tag level-tag--required">{countDays(row.overdue)} overdue</span>
        )}
      </p>
      <fieldset class="inline-choice answer__choice" aria-labelledby={titleId}>
        {answers.map((option, place) => (
          <label key={option}>
            <input
              type="radio"
              id={place === 0 ? answerId(action.id) : `${answerId(action.id)}-${option}`}
              name={answerId(action.id)}
              checked={shown === option}
              onChange={() => choose(option)}
            />
            {answerNames[option]}
          </label>
        ))}
      </fieldset>
      {shown !== null && shown !== 'unchanged' && <AnswerFields item={item} action={action} answer={shown} />}
      {shown !== null && shown !== 'new-date' && <Remarks id={dueId} remarks={late.remarks} />}
    </li>
  )
}

/** The id of the first answer of an action, where the focus goes. */
export function answerId(actionId: string): string {
  return `answer-${actionId}`
}

function nameAndRole({ owner }: Action): string {
  return [owner.name, owner.role].filter((part) => part !== '').join(', ') || 'No owner'
}

function dateWords(action: Action, returnedToBauOn: CalendarDate | null): string {
  const agreed = describeAgreedDate(action, returnedToBauOn)
  if (agreed !== '') return agreed
  return action.due === null ? 'No date' : `Due ${formatDueDate(action.due)}`
}
