/** Begins a plan: for which toolkit year, and from nothing or from what there is. */
import { useState } from 'preact/hooks'
import { startPlan, type ChosenYear } from '~/domain/start-plan'
import { OpenFile } from '../open/OpenFile'
import { newId } from '~/components/parts/clock'
import { useApp, useBuilderState } from '../state/context'
import { formatRoute } from '../state/route'
import { knownYear, noYearProblems } from '../state/year-entry'
import { focusYearProblem, YearChoice } from '../years/YearChoice'
import { useOpening } from './opening'

const yearId = 'start-year'

/** The year stands above both ways in: rows of a spreadsheet that names no year are of the chosen year too. */
export function NewPlan({ primary }: { primary: boolean }) {
  const { store, today } = useApp()
  const startYear = useBuilderState((state) => state.startYear)
  const { openPlan } = useOpening()
  const [problems, setProblems] = useState(noYearProblems)
  const startIn = (year: ChosenYear) => openPlan(startPlan(year, newId(), today), { screen: 'organisation' })
  const startInAnother = async () => {
    const { readYearEntry } = await import('../state/read-year-entry')
    const reading = readYearEntry(startYear)
    setProblems(reading.ok ? noYearProblems : reading.problems)
    if (reading.ok) startIn(reading.year)
    else focusYearProblem(yearId, reading.problems)
  }
  const known = knownYear(startYear)
  return (
    <>
      <div class="panel start__year">
        <YearChoice
          id={yearId}
          label="Toolkit year"
          entry={startYear}
          problems={problems}
          onChange={(entry) => store.set({ startYear: entry })}
        />
      </div>
      <div class="cards">
        <div class="card">
          <h2>Start from scratch</h2>
          <p>Enter the items you have not met, say who does what by when, and see what a reviewer would refuse.</p>
          <button
            type="button"
            class={`nhsuk-button${primary ? '' : ' nhsuk-button--secondary'} card__button`}
            onClick={() => (known === null ? void startInAnother() : startIn(known))}
          >
            Start a new plan
          </button>
        </div>
        <div class="card">
          <h2>Open what you have</h2>
          <OpenFile />
          <p>
            <a href={formatRoute({ screen: 'import' })}>Or paste rows from a spreadsheet</a>
          </p>
        </div>
      </div>
    </>
  )
}
