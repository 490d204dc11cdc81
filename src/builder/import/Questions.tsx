/** What the reader asks instead of guessing: the order of day and month once, texts that are no date each by itself. */
import { formatDate, type CalendarDate } from '~/domain/calendar-date'
import { describeQuestion } from '~/formats/spreadsheet/read/describe-reading'
import type { Answers, Question } from '~/formats/spreadsheet/read/reading'

interface QuestionsProps {
  questions: readonly Question[]
  answers: Answers
  onAnswer(answers: Answers): void
  /** Dates chosen for texts that are none. */
  dates: ReadonlyMap<string, CalendarDate>
  onDate(text: string, date: CalendarDate | null): void
}

export function Questions({ questions, answers, onAnswer, dates, onDate }: QuestionsProps) {
  const order = questions.find((question) => question.kind === 'date-order')
  const asked = questions.filter((question) => question.kind !== 'date-order')
  if (order === undefined && asked.length === 0 && answers.dateOrder === undefined) return null
  return (
    <section class="panel" aria-labelledby="questions-heading">
      <h2 class="section-heading" id="questions-heading">
        Please check these
      </h2>
      {(order !== undefined || answers.dateOrder !== undefined) && (
        <DateOrder order={order} answers={answers} onAnswer={onAnswer} />
      )}
      {asked.length > 0 && (
        <ul class="questions">
          {asked.map((question) => (
            <li key={describeQuestion(question)}>
              {describeQuestion(question)}
              {question.kind === 'unclear-date' && question.suggestions.length > 0 && (
                <DateChoice question={question} chosen={dates.get(question.text) ?? null} onDate={onDate} />
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

interface DateOrderProps {
  order: Extract<Question, { kind: 'date-order' }> | undefined
  answers: Answers
  onAnswer(answers: Answers): void
}

function DateOrder({ order, answers, onAnswer }: DateOrderProps) {
  const options = [
    { value: 'day-first', label: 'Day first', example: order?.example.dayFirst },
    { value: 'month-first', label: 'Month first', example: order?.example.monthFirst },
  ] as const
  return (
    <div class="nhsuk-form-group">
      <fieldset class="nhsuk-fieldset">
        <legend class="nhsuk-fieldset__legend">
          {order === undefined
            ? 'Which comes first in the dates of this file?'
            : `Which comes first in dates such as ${order.example.text}?`}
        </legend>
        {order !== undefined && <div class="nhsuk-hint">{describeQuestion(order)}</div>}
        <div class="nhsuk-radios nhsuk-radios--small">
          {options.map(({ value, label, example }) => (
            <div class="nhsuk-radios__item" key={value}>
              <input
                class="nhsuk-radios__input"
                type="radio"
                id={`date-order-${value}`}
                name="date-order"
                checked={answers.dateOrder === value}
                onChange={() => onAnswer({ ...answers, dateOrder: value })}
              />
              <label class="nhsuk-label nhsuk-radios__label" for={`date-order-${value}`}>
                {example === undefined ? label : `${label}: ${formatDate(example)}`}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
    </div>
  )
}

interface DateChoiceProps {
  question: Extract<Question, { kind: 'unclear-date' }>
  chosen: CalendarDate | null
  onDate(text: string, date: CalendarDate | null): void
}

function DateChoice({ question, chosen, onDate }: DateChoiceProps) {
  const id = `date-for-${question.cells.join('-')}`
  return (
    <span class="questions__choice">
      <label for={id}>Read it as</label>
      <select
        class="nhsuk-select"
        id={id}
        value={chosen ?? ''}
        onChange={({ currentTarget }) =>
          onDate(question.text, question.suggestions.find((date) => date === currentTarget.value) ?? null)
        }
      >
        <option value="">No date yet</option>
        {question.suggestions.map((date) => (
          <option key={date} value={date}>
            {formatDate(date)}
          </option>
        ))}
      </select>
    </span>
  )
}
