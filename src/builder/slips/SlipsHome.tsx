/** Slips to send and slips that came back. */
import { agendaOf, groupByOwner } from '~/domain/agenda'
import type { CalendarDate } from '~/domain/calendar-date'
import { ownerKey } from '~/domain/progress'
import { DateField } from '../fields/DateField'
import { Heading } from '../parts/Heading'
import { FileButton } from '../screens/FileButton'
import { useApp, useOpenPlan } from '../state/context'
import { formatRoute } from '../state/route'
import { makeAllSlips } from './make-slips'
import { OwnerSlip } from './OwnerSlip'
import { ReturnedSlips } from './ReturnedSlips'

interface SlipsHomeProps {
  backBy: CalendarDate | null
  onBackBy(day: CalendarDate | null): void
}

export function SlipsHome({ backBy, onBackBy }: SlipsHomeProps) {
  const { base, today } = useApp()
  const { plan, edition } = useOpenPlan()
  const making = { plan, edition, today, base }
  const groups = groupByOwner(agendaOf(plan, today))
  const owners = groups.flatMap(({ owner, entries }) => (owner === null ? [] : [{ owner, entries }]))
  return (
    <>
      <Heading>Owner slips</Heading>
      <p class="screen-lead">
        A slip is a small file with one owner’s actions. They fill it in and send it back. You see what they changed and
        choose what to use.
      </p>
      <section aria-labelledby="slips-send">
        <h2 class="section-heading" id="slips-send">
          Send slips
        </h2>
        {owners.length === 0 ? (
          <p>
            No actions have an owner yet. <a href={formatRoute({ screen: 'items' })}>Say who does what</a> first.
          </p>
        ) : (
          <>
            <DateField
              id={backById}
              legend="Date you need them back (optional)"
              hint="This goes in the message to each owner"
              value={backBy}
              onChange={onBackBy}
            />
            <FileButton
              button="Download all slips (.zip)"
              primary
              make={(onState, signal) =>
                makeAllSlips({ ...making, owners: owners.map(({ owner }) => owner) }, onState, signal)
              }
            />
            <div class="panel slips-panel">
              <ul class="slips" role="list">
                {owners.map(({ owner, entries }) => (
                  <OwnerSlip key={ownerKey(owner)} owner={owner} entries={entries} backBy={backBy} />
                ))}
              </ul>
            </div>
          </>
        )}
      </section>
      <ReturnedSlips />
    </>
  )
}

export const backById = 'f-slips-back-by'
