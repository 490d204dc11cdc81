/** Changes the toolkit year of the open plan, after saying what that changes. What was typed stays as it is. */
import { useState } from 'preact/hooks'
import { editionOf } from '~/domain/editions'
import { Heading } from '../parts/Heading'
import { useApp, useOpenPlan } from '../state/context'
import { formatRoute } from '../state/route'
import { readYearEntry } from '../state/read-year-entry'
import { noYearProblems } from '../state/year-entry'
import { yearChanges } from './year-change'
import { focusYearProblem, nextYearEntry, YearChoice } from './YearChoice'
import { yearFigures } from './year-words'

const id = 'change-year'

export function ChangeYearScreen() {
  const { store, commands, goTo } = useApp()
  const { plan, edition } = useOpenPlan()
  const [entry, setEntry] = useState(() => nextYearEntry(plan.edition))
  const [problems, setProblems] = useState(noYearProblems)
  const reading = readYearEntry(entry, plan.edition)
  const change = () => {
    setProblems(reading.ok ? noYearProblems : reading.problems)
    if (!reading.ok) {
      focusYearProblem(id, reading.problems)
      return
    }
    for (const figure of yearFigures) {
      // What is half typed of the old year's figures goes with their fields.
      if (store.get().entries.has(`f-plan-${figure}`)) commands.setEntry(`f-plan-${figure}`, null)
    }
    const words = `The plan is now for ${reading.year.edition}`
    commands.edit({ type: 'change-plan', change: reading.year }, { label: words, notice: words })
    goTo({ screen: 'organisation' })
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        change()
      }}
    >
      <Heading>Change the toolkit year</Heading>
      <p class="screen-lead">
        Use this if you started the plan in the wrong year. We will not change what you typed. References change from
        year to year, so check each one.
      </p>
      {plan.history.length > 0 && (
        <p class="remark">
          This plan has a history in {plan.edition}. To take what is still open to another year and keep this plan,{' '}
          <a href={formatRoute({ screen: 'carry-over' })}>carry it over</a> instead.
        </p>
      )}
      <div class="panel">
        <YearChoice
          id={id}
          label={`Change ${plan.edition} to`}
          entry={entry}
          problems={problems}
          current={plan.edition}
          onChange={setEntry}
        />
      </div>
      {reading.ok && <Changes changes={yearChanges(plan, edition, editionOf(reading.year))} />}
      <div class="button-row">
        <button type="submit" class="nhsuk-button">
          Change the year
        </button>
        <a href={formatRoute({ screen: 'organisation' })}>Keep {plan.edition}</a>
      </div>
    </form>
  )
}

function Changes({ changes }: { changes: readonly string[] }) {
  if (changes.length === 0) return null
  return (
    <section class="panel" aria-labelledby="year-changes">
      <h2 class="section-heading" id="year-changes">
        What else changes
      </h2>
      <ul class="nhsuk-list nhsuk-list--bullet">
        {changes.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </section>
  )
}
