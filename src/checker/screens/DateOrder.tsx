/** Day or month first: what only the reviewer, or whoever wrote the file, can say. */
import { formatDate } from '~/domain/calendar-date'
import type { ReceivedPlan } from '../received/received'
import { usePage, useSession } from '../session/use-session'

export function DateOrder({ received }: { received: ReceivedPlan }) {
  const { session } = usePage()
  const { files } = useSession()
  const { id } = received.file
  const question = received.remarks.questions.find(({ kind }) => kind === 'date-order')
  if (question?.kind !== 'date-order') return null
  const { text, dayFirst, monthFirst } = question.example
  const answer = (dateOrder: 'day-first' | 'month-first') =>
    session.answer(id, { ...files.get(id)?.answers, dateOrder })
  return (
    <div class="date-order">
      <p>
        <strong>“{text}” could mean two dates.</strong> Which is right? We’ll read all the dates in the file that way.
      </p>
      <button
        type="button"
        class="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
        onClick={() => answer('day-first')}
      >
        {formatDate(dayFirst)}
      </button>
      <button
        type="button"
        class="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
        onClick={() => answer('month-first')}
      >
        {formatDate(monthFirst)}
      </button>
    </div>
  )
}
