/** An update under way: a question for each action that was open, what changed so far, and how the update is sent. */
import { useState } from 'preact/hooks'
import { formatDate } from '~/domain/calendar-date'
import type { Plan } from '~/domain/plan'
import { ownerKey } from '~/domain/progress'
import { useApp, useBuilderState, useOpenPlan } from '../state/context'
import { formatRoute } from '../state/route'
import { ActionAnswer, answerId } from './ActionAnswer'
import { answerOf, completeBefore, confirmationKey, updateRows, type UpdateRow } from './answers'
import { FinishUpdate } from './FinishUpdate'
import { OwnerFilter } from './OwnerFilter'

export function UpdateUnderWay() {
  const { commands, today } = useApp()
  const { plan, edition } = useOpenPlan()
  const confirmed = useBuilderState((state) => state.confirmed)
  const [owner, setOwner] = useState('')
  const rows = updateRows(plan, today)
  const isOpen = (row: UpdateRow) => answerOf(row, confirmed.has(confirmationKey(plan, row.action))) === null
  const shown = rows.filter(({ action }) => owner === '' || ownerKey(action.owner) === owner)
  const open = rows.filter(isOpen)
  const openShown = shown.filter(isOpen)
  const overdue = shown.filter((row) => row.overdue !== null)
  const toCome = shown.filter((row) => row.overdue === null)
  const toNext = () => document.getElementById(answerId(openShown[0]?.action.id ?? ''))?.focus()
  const confirmRest = () => {
    commands.confirm(
      openShown.map(({ action }) => confirmationKey(plan, action)),
      true,
    )
    document.getElementById('changes-heading')?.focus()
  }
  return (
    <>
      <p class="screen-lead">
        Revision {plan.revision}. {countedFrom(plan.previous)} An item with every action complete stays in the plan but
        no longer counts{edition.itemLimit !== null && ` towards the ${edition.itemLimit}`}.
      </p>
      {rows.length === 0 ? (
        <p class="panel">No actions were open when you started this update.</p>
      ) : (
        <>
          <div class="update-head">
            <p class="update-head__count" role="status">
              {rows.length - open.length} of {rows.length} answered
            </p>
            {openShown.length > 0 && (
              <button type="button" class="link-button" onClick={toNext}>
                Go to the next unanswered action
              </button>
            )}
            <OwnerFilter rows={rows} value={owner} onChange={setOwner} />
          </div>
          <p class="update-ways">
            If owners sent answers in a file, you can <a href={formatRoute({ screen: 'slips' })}>merge owner slips</a>{' '}
            or <a href={formatRoute({ screen: 'import' })}>compare a spreadsheet with the plan</a>. We’ll ask before
            anything is overwritten.
          </p>
          <AnswerGroup name="Overdue" rows={overdue} />
          <AnswerGroup name={overdue.length === 0 ? 'Open actions' : 'Still to come'} rows={toCome} />
          {openShown.length > 0 && (
            <button type="button" class="nhsuk-button nhsuk-button--secondary" onClick={confirmRest}>
              No change in {restWords(openShown.length, shown.length)}
            </button>
          )}
        </>
      )}
      <CompleteBefore />
      <FinishUpdate openCount={open.length} />
    </>
  )
}

/** "the other 5 actions", or "the 5 actions shown" where none of them has an answer. */
function restWords(open: number, shown: number): string {
  const actions = open === 1 ? 'action' : `${open} actions`
  return `the ${open === shown ? '' : 'other '}${actions}${open === shown && open > 1 ? ' shown' : ''}`
}

function countedFrom(previous: Plan['previous']): string {
  return previous === null
    ? ''
    : `Changes are counted from revision ${previous.revision} as it was on ${formatDate(previous.on)}.`
}

function AnswerGroup({ name, rows }: { name: string; rows: readonly UpdateRow[] }) {
  if (rows.length === 0) return null
  return (
    <>
      <h2 class="section-heading">
        {name} <span class="findings__count">{rows.length}</span>
      </h2>
      <ul class="answers-list">
        {rows.map((row) => (
          <ActionAnswer key={row.action.id} row={row} />
        ))}
      </ul>
    </>
  )
}

function CompleteBefore() {
  const { plan } = useOpenPlan()
  const complete = completeBefore(plan)
  if (complete.length === 0) return null
  return (
    <details class="nhsuk-details panel complete-before">
      <summary class="nhsuk-details__summary">
        <span class="nhsuk-details__summary-text">Complete before this update ({complete.length})</span>
      </summary>
      <ul class="nhsuk-details__text">
        {complete.map(({ item, action }) => (
          <li key={action.id}>
            {item.reference} {action.description}
            {action.completedOn !== null && `, completed on ${formatDate(action.completedOn)}`}
          </li>
        ))}
      </ul>
    </details>
  )
}
