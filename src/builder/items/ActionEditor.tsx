/** One action, laid out as a sentence: what will be done, who will do it, by when. */
import { useRef, useState } from 'preact/hooks'
import type { ActionChange } from '~/domain/edit-plan'
import type { Action, Item } from '~/domain/plan'
import { actionStatuses, actionStatusNames } from '~/domain/plan-values'
import { Select } from '../fields/Choice'
import { DateField } from '../fields/DateField'
import { selectBrought } from '../fields/select-brought'
import { TextField } from '../fields/TextField'
import { MoveButtons } from '../parts/MoveButtons'
import { newId } from '~/components/parts/clock'
import { useApp, useBuilderState, useOpenPlan } from '../state/context'
import { fieldId } from '../state/route'
import { AgreedDate } from './AgreedDate'
import { DueField } from './DueField'
import { completeOwner } from './known-owner'

interface ActionEditorProps {
  item: Item
  action: Action
  /** From 0. */
  index: number
}

/** The id of the datalist with the owners that the plan has; drawn once by the item editor. */
export const ownerListId = 'owners-of-the-plan'

export function ActionEditor({ item, action, index }: ActionEditorProps) {
  const { commands } = useApp()
  const { plan } = useOpenPlan()
  /** The owner's name before it was typed; null while nobody types it. */
  const nameBefore = useRef<string | null>(null)
  const ids = { itemId: item.id, actionId: action.id }
  const id = (field: Extract<Parameters<typeof fieldId>[0], { part: 'action' }>['field']) =>
    fieldId({ part: 'action', ...ids, field })
  const roleId = `${id('owner')}-role`
  // The hints are said once an item: below each of five actions they would only be in the way.
  const isFirst = index === 0
  const name = `action ${index + 1} of ${item.reference || 'this item'}`
  const change = (field: string, changes: ActionChange) =>
    commands.edit(
      { type: 'change-action', ...ids, change: changes },
      { label: `changed ${name}`, mergeKey: `${action.id} ${field}` },
    )
  const changeOwnerName = (ownerName: string) => {
    nameBefore.current ??= action.owner.name
    change('owner', { owner: { name: ownerName } })
  }
  const leaveOwnerName = () => {
    // Not before: "Sam" on the way to "Samantha" is another person.
    const known = nameBefore.current === null ? null : completeOwner(plan, action, nameBefore.current)
    nameBefore.current = null
    if (known === null) return
    change('owner', { owner: known })
    if (known.role !== action.owner.role) selectBrought(roleId, known.role)
  }
  return (
    <fieldset class="action-editor" id={`action-${action.id}`} tabIndex={-1}>
      <legend class="action-editor__legend">
        Action {index + 1}
        {item.actions.length > 1 && ` of ${item.actions.length}`}
      </legend>
      <div class="action-editor__grid">
        <TextField
          id={id('description')}
          label="What will be done"
          hint={isFirst && 'Start with a verb and say what will exist when it is finished'}
          rows={4}
          value={action.description}
          onChange={(description) => change('description', { description })}
        />
        <div>
          <TextField
            id={id('owner')}
            label="Who will do it"
            hint={isFirst && 'The name of one person'}
            value={action.owner.name}
            list={ownerListId}
            onChange={changeOwnerName}
            onLeave={leaveOwnerName}
          />
          <TextField
            id={roleId}
            label="Their job title (optional)"
            value={action.owner.role}
            onChange={(role) => change('role', { owner: { role } })}
          />
        </div>
        <div>
          <DueField item={item} action={action} isFirst={isFirst} onChange={(due) => change('due', { due })} />
          <AgreedDate
            item={item}
            action={action}
            onReason={(changeReason) => change('changeReason', { changeReason })}
          />
        </div>
      </div>
      <MoreFields item={item} action={action} index={index} change={change} />
      <ActionToolbar item={item} action={action} index={index} name={name} />
    </fieldset>
  )
}

interface MoreFieldsProps extends ActionEditorProps {
  change(field: string, changes: ActionChange): void
}

/**
 * What most actions need later: drawn once it is unfolded, or once there is something to say of it. Each action that is added
 * would otherwise wait for fields that nobody sees.
 */
function MoreFields({ item, action, index, change }: MoreFieldsProps) {
  const { store } = useApp()
  const { findings } = useOpenPlan()
  // The next action is laid out as the person left the last one.
  const [startsUnfolded] = useState(store.get().unfoldsActions)
  const [wasUnfolded, setUnfolded] = useState(startsUnfolded)
  const id = (field: 'evidence' | 'status' | 'completedOn') =>
    fieldId({ part: 'action', itemId: item.id, actionId: action.id, field })
  const progressId = `f-action-${action.id}-progress`
  const ids = [id('evidence'), id('status'), id('completedOn'), progressId]
  const isTypedIn = useBuilderState(({ entries }) => ids.some((one) => entries.has(one)))
  const isSpokenOf = isTypedIn || ids.some((one) => findings.has(one))
  return (
    <details class="nhsuk-details action-editor__more" open={startsUnfolded}>
      <summary
        class="nhsuk-details__summary"
        onClick={({ currentTarget }) => {
          setUnfolded(true)
          store.set({ unfoldsActions: !currentTarget.parentElement?.hasAttribute('open') })
        }}
      >
        <span class="nhsuk-details__summary-text">
          Progress and evidence<span class="nhsuk-u-visually-hidden"> for action {index + 1}</span>
          <span class="action-editor__status">{statusWords(action)}</span>
        </span>
      </summary>
      {(wasUnfolded || isSpokenOf) && (
        <div class="nhsuk-details__text action-editor__grid">
          <TextField
            id={id('evidence')}
            label="What will show it is done (optional)"
            rows={3}
            value={action.evidence}
            onChange={(evidence) => change('evidence', { evidence })}
          />
          <TextField
            id={progressId}
            label="Progress and comments (optional)"
            rows={3}
            value={action.progress}
            onChange={(progress) => change('progress', { progress })}
          />
          <div>
            <Select
              id={id('status')}
              label="Status"
              options={actionStatuses.map((value) => ({ value, label: actionStatusNames[value] }))}
              value={action.status}
              onChange={(status) => change('status', { status })}
            />
            {(action.status === 'complete' || action.completedOn !== null) && (
              <DateField
                id={id('completedOn')}
                legend="Date completed"
                value={action.completedOn}
                onChange={(completedOn) => change('completedOn', { completedOn })}
              />
            )}
          </div>
        </div>
      )}
    </details>
  )
}

function statusWords(action: Action): string {
  return action.status === 'not-started' && action.progress === '' ? '' : ` · ${actionStatusNames[action.status]}`
}

function ActionToolbar({ item, action, index, name }: ActionEditorProps & { name: string }) {
  const { commands, goTo } = useApp()
  const ids = { itemId: item.id, actionId: action.id }
  const hidden = <span class="nhsuk-u-visually-hidden"> action {index + 1}</span>
  const move = (to: number) => {
    commands.edit({ type: 'move-action', ...ids, to }, { label: `moved ${name}` })
    commands.say(`Action moved to place ${to + 1} of ${item.actions.length}`, true)
  }
  const focusAction = (actionId: string) =>
    goTo({
      screen: 'items',
      itemId: item.id,
      focus: fieldId({ part: 'action', itemId: item.id, actionId, field: 'description' }),
    })
  const duplicate = () => {
    const copyId = newId()
    commands.edit(
      { type: 'duplicate-action', ...ids, newId: copyId },
      { label: `duplicated ${name}`, notice: 'Action duplicated' },
    )
    focusAction(copyId)
  }
  const remove = (button: HTMLButtonElement) => {
    // To take out what has the focus, the browser would lay out the page when half of it is drawn.
    button.blur()
    commands.edit({ type: 'remove-action', ...ids }, { label: `removed ${name}`, notice: 'Action removed' })
    // The focus would fall to the top of the page with the button that is gone.
    const neighbour = item.actions[index + 1] ?? item.actions[index - 1]
    if (neighbour !== undefined) focusAction(neighbour.id)
    else goTo({ screen: 'items', itemId: item.id, focus: addActionId(item) })
  }
  return (
    <div class="toolbar" role="group" aria-label={`Change the place of ${name}, duplicate or remove it`}>
      {item.actions.length > 1 && (
        <MoveButtons
          index={index}
          count={item.actions.length}
          up={<>Move up{hidden}</>}
          down={<>Move down{hidden}</>}
          onMove={move}
        />
      )}
      <button type="button" onClick={duplicate}>
        Duplicate{hidden}
      </button>
      <button type="button" onClick={({ currentTarget }) => remove(currentTarget)}>
        Remove{hidden}
      </button>
    </div>
  )
}

/** The id of the button that adds an action; findings about an item without actions lead there too. */
export function addActionId(item: Item): string {
  return fieldId({ part: 'item', itemId: item.id, field: 'actions' })
}
