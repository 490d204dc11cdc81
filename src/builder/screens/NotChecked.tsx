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
        What we did not check
      </h2>
      <p>
        We do not know what the {edition.id} toolkit says about {unknown.length === 1 ? 'this' : 'these'}. If your
        instructions say, <a href={formatRoute({ screen: 'organisation' })}>enter it under About your organisation</a>{' '}
        and we will check your plan against it.
      </p>
      <ul class="nhsuk-list nhsuk-list--bullet">
        {unknown.map((figure) => (
          <li key={figure}>{figure}</li>
        ))}
      </ul>
      <p>
        <YearLink>What we know about the {edition.id} toolkit</YearLink>
      </p>
    </section>
  )
}
