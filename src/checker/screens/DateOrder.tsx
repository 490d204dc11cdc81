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
    <p class="date-order">
      Is {text}{' '}
      <button type="button" class="link-button" onClick={() => answer('day-first')}>
        {formatDate(dayFirst)}
      </button>{' '}
      or{' '}
      <button type="button" class="link-button" onClick={() => answer('month-first')}>
        {formatDate(monthFirst)}
      </button>
      ? The dates of the file are then read that way.
    </p>
  )
}
