/** Carry over to another year: a new plan of what is still open in this one. */
import { useRef, useState } from 'preact/hooks'
import { carryOver, typeInYear } from '~/domain/carry-over'
import { editionOf, type Edition } from '~/domain/editions'
import type { OrganisationType } from '~/domain/organisation-types'
import type { Item } from '~/domain/plan'
import { outstandingItems } from '~/domain/progress'
import { ErrorSummary, type SummaryError } from '../parts/ErrorSummary'
import { Heading } from '../parts/Heading'
import { newId } from '~/components/parts/clock'
import { useApp, useOpenPlan } from '../state/context'
import { formatRoute } from '../state/route'
import { readYearEntry } from '../state/read-year-entry'
import { noYearProblems } from '../state/year-entry'
import { nextYearEntry, YearChoice } from '../years/YearChoice'
import { ChooseItems, firstTickId } from './ChooseItems'
import { KindInYear } from './KindInYear'
import { NotKept } from './NotKept'

const yearId = 'carry-over-year'

export function CarryOverScreen() {
  const { plan } = useOpenPlan()
  const open = outstandingItems(plan)
  if (plan.slip !== null || open.length === 0) {
    return (
      <>
        <Heading>Carry over to another year</Heading>
        <p class="panel">
          {plan.slip === null
            ? 'Every item in this plan is complete, so there is nothing to carry over.'
            : 'This is one owner’s part of a plan. To carry it over, open the whole plan.'}
        </p>
        <a href={formatRoute({ screen: 'items' })}>Back to Evidence items</a>
      </>
    )
  }
  return <CarryOverForm open={open} />
}

function CarryOverForm({ open }: { open: readonly Item[] }) {
  const { commands, autosave, goTo, today } = useApp()
  const { plan } = useOpenPlan()
  const [entry, setEntry] = useState(() => nextYearEntry(plan.edition))
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [withCompletedActions, setWithCompletedActions] = useState(false)
  const [chosenType, setChosenType] = useState<OrganisationType | null>(null)
  const [attempt, setAttempt] = useState(0)
  const making = useRef(false)

  const reading = readYearEntry(entry, plan.edition)
  const edition: Edition | null = reading.ok ? editionOf(reading.year) : null
  const known = edition === null ? null : typeInYear(plan.organisation.type, edition)
  const type = known ?? (edition === null ? null : typeInYear(chosenType, edition))
  const taken = open.filter(({ id }) => !left.has(id))
  const problems = reading.ok || attempt === 0 ? noYearProblems : reading.problems
  const errors: SummaryError[] = [
    ...Array.from(problems, ([field, text]) => ({ id: `${yearId}-${field}`, text })),
    ...(taken.length === 0 && attempt > 0 ? [{ id: firstTickId, text: nothingTicked }] : []),
  ]

  const make = async () => {
    if (!reading.ok || taken.length === 0) {
      setAttempt(attempt + 1)
      return
    }
    // A second press while the first one waits would make a second plan.
    if (making.current) return
    making.current = true
    const next = carryOver(plan, {
      year: reading.year,
      itemIds: new Set(taken.map(({ id }) => id)),
      withCompletedActions,
      organisationType: type,
      today,
      newId,
    })
    // What was typed last in the old plan is kept before the new one takes its place.
    await autosave.flush()
    const { edition: year, items } = next
    const what = `${items.length} ${items.length === 1 ? 'item' : 'items'}`
    commands.open(next, { notice: `New plan for ${year} with ${what}. The plan for ${plan.edition} has not changed` })
    goTo({ screen: 'references' })
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void make()
      }}
    >
      {errors.length > 0 && <ErrorSummary errors={errors} attempt={attempt} />}
      <Heading>Carry over to another year</Heading>
      <p class="screen-lead">
        Make a new plan from what is still open in this one. This plan will not change. You can find it again under
        “Open another plan”.
      </p>
      <NotKept />
      <div class="panel">
        <YearChoice
          id={yearId}
          label="Toolkit year of the new plan"
          entry={entry}
          problems={problems}
          current={plan.edition}
          onChange={setEntry}
        />
        {edition !== null && known === null && <KindInYear edition={edition} value={type} onChange={setChosenType} />}
      </div>
      <ChooseItems
        open={open}
        left={left}
        error={taken.length === 0 && attempt > 0 ? nothingTicked : null}
        onLeft={setLeft}
        withCompletedActions={withCompletedActions}
        onCompletedActions={setWithCompletedActions}
      />
      <p>
        We’ll copy the text, owners, progress and due dates, and the SIRO’s name without the sign-off. The history,
        agreed dates and reasons stay with this plan. You can then check which dates no longer fit, and confirm the
        references for the new year.
      </p>
      <button type="submit" class="nhsuk-button">
        Make the new plan
      </button>
    </form>
  )
}

const nothingTicked = 'Tick at least one item to carry over'
