/** What many plans have in common: the items that are missed most, when things are due, who has most to do, shared wording. */
import { useEffect, useMemo, useState } from 'preact/hooks'
import { dueMonths } from '~/domain/across/due-months'
import { missedItems } from '~/domain/across/missed-items'
import { ownerLoads } from '~/domain/across/owner-loads'
import { sharedWordingSteps, type SharedWording } from '~/domain/across/shared-wording'
import { monthNames } from '~/domain/calendar-date'
import { shorten } from '~/domain/text'
import { findRepeats, type Repeat } from '../results/repeats'
import type { ReceivedPlan } from '../received/received'
import { inSlices } from '../run/in-slices'
import { inRound, organisationLabel, plansOf } from '../session/plans-in-round'
import { useSession } from '../session/use-session'
import { BarTable } from './BarTable'
import { ShowMore } from './ShowMore'

export function AcrossView() {
  const { results } = useSession()
  const plans = useMemo(() => plansOf(results), [results])
  const round = useMemo(() => inRound(plans), [plans])
  const labels = useMemo(() => new Map(plans.map((plan) => [plan.file.id, organisationLabel(plan)])), [plans])
  const missed = useMemo(() => missedItems(round).filter((item) => item.plans.length > 0), [round])
  const due = useMemo(() => dueMonths(round), [round])
  const owners = useMemo(() => ownerLoads(round), [round])
  if (plans.length === 0) return <p>We found no plans in these files, so there is nothing to compare.</p>
  return (
    <>
      <p class="screen-lead">
        {plans.length === 1 ? 'One plan' : `${plans.length} plans`} together. We only count what is still outstanding.
      </p>
      <div class="across">
        <ShowMore rows={missed}>
          {(rows) => (
            <BarTable
              caption="Evidence items missed most"
              headings={['Item', 'Plans']}
              rows={rows.map((item) => ({
                key: `${item.edition} ${item.reference}`,
                label: item.reference,
                value: item.plans.length,
                detail: shorten(item.title, 80),
              }))}
            />
          )}
        </ShowMore>
        <div>
          <BarTable
            caption="Actions due, by month"
            headings={['Month', 'Actions']}
            rows={due.months.map(({ month, actions, plans: count }) => ({
              key: month,
              label: monthLabel(month),
              value: actions,
              detail: count === 1 ? 'in one plan' : `in ${count} plans`,
            }))}
          />
          <p>{withoutMonth(due.afterBau, due.undated)}</p>
        </div>
        <ShowMore rows={owners}>
          {(rows) => (
            <BarTable
              caption="Owners with most to do"
              headings={['Owner', 'Actions']}
              rows={rows.map(({ planId, owner, outstanding, of }) => ({
                key: `${planId} ${owner.name} ${owner.role}`,
                label: owner.name || owner.role,
                value: outstanding,
                detail: `of ${of} in the plan of ${labels.get(planId) ?? ''}`,
              }))}
            />
          )}
        </ShowMore>
        <Repeats plans={plans} labels={labels} />
        <Wordings round={round} labels={labels} />
      </div>
    </>
  )
}

/** "September 2021" */
function monthLabel(month: string): string {
  const [year = '', number = ''] = month.split('-')
  return `${monthNames[Number(number) - 1] ?? ''} ${year}`
}

function withoutMonth(afterBau: number, undated: number): string {
  const parts = [
    afterBau === 0 ? '' : `${afterBau} due a time after the return to business as usual`,
    undated === 0 ? '' : `${undated} without a date`,
  ].filter((part) => part !== '')
  return parts.length === 0 ? '' : `Not in a month: ${parts.join(', ')}.`
}

const repeatWords: Record<Repeat['kind'], string> = {
  'same-file': 'The same file',
  'same-content': 'The same plan in different files',
  'same-organisation': 'Different plans of one organisation',
}

function Repeats({ plans, labels }: { plans: readonly ReceivedPlan[]; labels: ReadonlyMap<string, string> }) {
  const { results } = useSession()
  const repeats = useMemo(() => findRepeats([...results.values()]), [results])
  const path = (id: string) => results.get(id)?.file.path ?? ''
  return (
    <section class="across__part">
      <h3>Received more than once</h3>
      {repeats.length === 0 ? (
        <p>{plans.length === 1 ? 'There is only one plan.' : 'No file, plan or organisation is there twice.'}</p>
      ) : (
        <ul class="plain-findings">
          {repeats.map(({ kind, ids }) => (
            <li key={`${kind} ${ids.join(' ')}`}>
              <strong>{repeatWords[kind]}</strong>
              {repeatPlaces({ kind, ids }, labels, path)}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** The files, each by whose it is where they are not all of one: a plan that went from one to another must be seen. */
function repeatPlaces(
  { kind, ids }: Repeat,
  labels: ReadonlyMap<string, string>,
  path: (id: string) => string,
): string {
  const [first = '', ...others] = new Set(ids.map((id) => labels.get(id) ?? ''))
  // One organisation may write its name in two ways.
  if (others.length === 0 || kind === 'same-organisation')
    return `${first === '' ? '' : `, ${first}`}: ${ids.map(path).join(', ')}`
  const named = ids.map((id) => `${path(id)} (${labels.get(id) ?? 'no organisation named'})`)
  return `, from ${others.length + 1} organisations: ${named.join(', ')}`
}

interface WordingsProps {
  round: ReturnType<typeof inRound>
  labels: ReadonlyMap<string, string>
}

/** Comparing every text takes a moment with many plans, so it is done a little at a time, and the page says that it is at it. */
function Wordings({ round, labels }: WordingsProps) {
  const [shared, setShared] = useState<SharedWording[] | null>(null)
  useEffect(() => {
    setShared(null)
    const stop = new AbortController()
    void inSlices(sharedWordingSteps(round), stop.signal).then((found) => {
      if (found !== null) setShared(found)
    })
    return () => {
      stop.abort()
    }
  }, [round])
  return (
    <section class="across__part across__part--wide">
      <h3>The same wording in different organisations’ plans</h3>
      <div role="status">{shared === null ? 'Comparing the texts…' : ''}</div>
      {shared !== null && shared.length === 0 && (
        <p>No two organisations’ plans have the same wording for a current position or an action.</p>
      )}
      {shared !== null && shared.length > 0 && (
        <ShowMore rows={shared}>
          {(rows) => (
            <ul class="plain-findings">
              {rows.map(({ part, text, isSame, places, organisations }) => (
                <li key={places.map(({ itemId, actionId }) => actionId ?? itemId).join(' ')}>
                  <strong>“{shorten(text, 160)}”</strong>
                  <span class="bar-table__detail">
                    {part === 'gap' ? 'Current position' : 'Action'}, {isSame ? 'the same' : 'nearly the same'} in{' '}
                    {organisations} organisations:{' '}
                    {[...new Set(places.map(({ planId }) => labels.get(planId) ?? ''))].join(', ')}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </ShowMore>
      )}
    </section>
  )
}
