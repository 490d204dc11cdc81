/** One owner: how much they have to do, their slip as a file, and the message that goes with it. */
import { useId, useState } from 'preact/hooks'
import { countTimings, type AgendaEntry } from '~/domain/agenda'
import { formatDate, type CalendarDate } from '~/domain/calendar-date'
import { ownerName } from '~/domain/owner-slip'
import type { Owner } from '~/domain/plan'
import { slipMessage } from '~/formats/letters/slip-message'
import { CopyText } from '~/components/parts/CopyText'
import { savePlanFile } from '../parts/save-plan-file'
import { FileButton } from '../screens/FileButton'
import { useApp, useOpenPlan } from '../state/context'
import { makeSlip, makeSlipFile } from './make-slips'

interface OwnerSlipProps {
  owner: Owner
  /** The owner's actions by their days. */
  entries: readonly AgendaEntry[]
  backBy: CalendarDate | null
}

export function OwnerSlip({ owner, entries, backBy }: OwnerSlipProps) {
  const { base, today, commands } = useApp()
  const { plan, edition, check } = useOpenPlan()
  const [isMessageShown, setMessageShown] = useState(false)
  const id = useId()
  const name = ownerName(owner)
  const forOwner = <span class="nhsuk-u-visually-hidden"> for {name}</span>
  const making = { plan, edition, today, base }
  const page = `${location.origin}${base}plan/`
  return (
    <li class="slip">
      <div class="slip__who">
        <h3 class="slip__owner">{name}</h3>
        <p class="slip__detail">
          {[owner.name === '' ? '' : owner.role, ...countWords(entries)].filter(isSaid).join(' · ')}
        </p>
      </div>
      <div class="slip__files">
        <FileButton
          button={<>Slip as spreadsheet (.xlsx){forOwner}</>}
          small
          make={(onState, signal) => makeSlipFile({ ...making, owner }, onState, signal)}
        />
        <button
          type="button"
          class="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
          onClick={() => commands.say(`Saved as ${savePlanFile(makeSlip(plan, owner, today), edition, check.verdict)}`)}
        >
          Slip as plan file (.json){forOwner}
        </button>
        <button
          type="button"
          class="link-button"
          aria-expanded={isMessageShown}
          aria-controls={isMessageShown ? id : undefined}
          onClick={() => setMessageShown(!isMessageShown)}
        >
          {isMessageShown ? 'Hide the message' : 'Message to send with it'}
          {forOwner}
        </button>
      </div>
      {isMessageShown && (
        <div class="slip__message" id={id}>
          <CopyText
            id={`${id}-text`}
            label={`Message to ${name}`}
            hint={
              owner.email === ''
                ? 'Attach the slip. You can add an email address under Owners, below the list of Evidence items'
                : 'Attach the slip'
            }
            letter={slipMessage({ slip: makeSlip(plan, owner, today), backBy, page })}
          />
        </div>
      )}
    </li>
  )
}

/** "2 of 3 actions open", "1 overdue", "next due 27 August 2021" */
function countWords(entries: readonly AgendaEntry[]): string[] {
  const { complete, overdue } = countTimings(entries)
  const all = entries.length
  const open = all - complete
  const next = entries.find(({ timing }) => timing === 'this-month' || timing === 'later')?.day ?? null
  return [
    open === 0
      ? `${all === 1 ? 'the action is' : `all ${all} actions are`} complete`
      : `${open} of ${all} ${all === 1 ? 'action' : 'actions'} open`,
    overdue === 0 ? '' : `${overdue} overdue`,
    next === null ? '' : `next due ${formatDate(next)}`,
  ]
}

function isSaid(words: string): boolean {
  return words !== ''
}
