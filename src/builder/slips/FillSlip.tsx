/** A slip as its owner sees it: how each of their actions stands, then the file to send back. */
import { formatDate } from '~/domain/calendar-date'
import type { Slip } from '~/domain/plan'
import { Heading } from '../parts/Heading'
import { savePlanFile } from '../parts/save-plan-file'
import { FileButton } from '../screens/FileButton'
import { makeFile } from '../screens/make-file'
import { useApp, useBuilderState, useOpenPlan } from '../state/context'
import { ActionAnswer } from '../update/ActionAnswer'
import { answerOf, completeBefore, confirmationKey, updateRows } from '../update/answers'
import { counted, slipName } from './merge-words'

export function FillSlip({ slip }: { slip: Slip }) {
  const { today } = useApp()
  const { plan } = useOpenPlan()
  const confirmed = useBuilderState((state) => state.confirmed)
  const rows = updateRows(plan, today)
  const complete = completeBefore(plan)
  const answered = rows.filter((row) => answerOf(row, confirmed.has(confirmationKey(plan, row.action))) !== null)
  const all = plan.items.reduce((sum, { actions }) => sum + actions.length, 0)
  const others = all - rows.length - complete.length
  const organisation = plan.organisation.name || 'your organisation'
  return (
    <>
      <Heading>Fill in your actions</Heading>
      <p class="screen-lead">
        This is a slip for {slipName(plan)}
        {slip.madeOn !== null && `, made on ${formatDate(slip.madeOn)}`}. It is part of the improvement plan for{' '}
        {organisation}. Do not upload it. Update each action, then send the slip back.
      </p>
      {rows.length > 0 && (
        <>
          <div class="update-head">
            <p class="update-head__count" role="status">
              {answered.length} of {rows.length} answered
            </p>
          </div>
          <h2 class="section-heading">
            Open actions <span class="findings__count">{rows.length}</span>
          </h2>
          <ul class="answers-list">
            {rows.map((row) => (
              <ActionAnswer key={row.action.id} row={row} />
            ))}
          </ul>
        </>
      )}
      {complete.length > 0 && (
        <p>
          {counted(complete.length, 'action')} {complete.length === 1 ? 'was' : 'were'} complete when the slip was made.
          You do not need to do anything with {complete.length === 1 ? 'it' : 'them'}.
        </p>
      )}
      {others > 0 && (
        <p>
          {counted(others, 'action')} {others === 1 ? 'was' : 'were'} added since. What{' '}
          {others === 1 ? 'it says' : 'they say'} will go back with the slip.
        </p>
      )}
      <SendBack />
    </>
  )
}

function SendBack() {
  const { base, commands } = useApp()
  const { plan, edition, check } = useOpenPlan()
  const { name, email } = plan.organisation.contact
  const contact = [name, email].filter((part) => part !== '').join(', ')
  const save = () => commands.say(`Saved as ${savePlanFile(plan, edition, check.verdict)}`)
  return (
    <section aria-labelledby="send-back">
      <h2 class="section-heading" id="send-back">
        Send it back
      </h2>
      <p>
        Save the slip and send the file to {contact === '' ? 'the person who sent it to you' : contact}. Either file can
        be merged into the plan.
      </p>
      <div class="slip__files">
        <FileButton
          button="Save slip as spreadsheet (.xlsx)"
          primary
          make={(onState, signal) =>
            makeFile({ kind: 'xlsx', plan, edition, verdict: check.verdict, base }, onState, signal)
          }
        />
        <button type="button" class="nhsuk-button nhsuk-button--secondary card__button" onClick={save}>
          Save slip as plan file (.json)
        </button>
      </div>
    </section>
  )
}
