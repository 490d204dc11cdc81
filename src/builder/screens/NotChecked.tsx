/** What the plan was not checked for, because nobody could say what its toolkit year asks. */
import { figuresNotKnown } from '~/domain/editions/edition-words'
import { YearLink } from '../parts/YearLink'
import { useOpenPlan } from '../state/context'
import { formatRoute } from '../state/route'

export function NotChecked() {
  const { edition } = useOpenPlan()
  const unknown = figuresNotKnown(edition)
  if (unknown.length === 0) return null
  return (
    <section class="panel" aria-labelledby="not-checked-heading">
      <h2 class="section-heading" id="not-checked-heading">
        What was not checked
      </h2>
      <p>
        We do not know what the {edition.id} toolkit says of {unknown.length === 1 ? 'this' : 'these'}. Where your
        instructions say it,{' '}
        <a href={formatRoute({ screen: 'organisation' })}>enter it under About your organisation</a> and the plan is
        checked against it.
      </p>
      <ul class="nhsuk-list nhsuk-list--bullet">
        {unknown.map((figure) => (
          <li key={figure}>{figure}</li>
        ))}
      </ul>
      <p>
        <YearLink>What is known of the {edition.id} toolkit</YearLink>
      </p>
    </section>
  )
}
