/** What the reader asks instead of guessing: the order of day and month once, texts that are no date each by itself. */
import { formatDate, type CalendarDate } from '~/domain/calendar-date'
import type { Answers, Question } from '~/formats/spreadsheet/read/reading'
import { fieldNames } from './MappingTable'

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
        Questions
      </h2>
      {(order !== undefined || answers.dateOrder !== undefined) && (
        <DateOrder order={order} answers={answers} onAnswer={onAnswer} />
      )}
      <ul class="questions">
        {asked.map((question) => (
          <li key={`${question.kind} ${question.cells.join()}`}>
            <strong>{cellsInWords(question.cells)}</strong> <QuestionWords question={question} />
            {question.kind === 'unclear-date' && question.suggestions.length > 0 && (
              <DateChoice question={question} chosen={dates.get(question.text) ?? null} onDate={onDate} />
            )}
          </li>
        ))}
      </ul>
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
        {order !== undefined && <div class="nhsuk-hint">In {cellsInWords(order.cells)}</div>}
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
      <label for={id}>Take it as</label>
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

function QuestionWords({ question }: { question: Exclude<Question, { kind: 'date-order' }> }) {
  switch (question.kind) {
    case 'unclear-date':
      return <>says “{question.text}”, which is no single day. It is taken without a date unless you choose one.</>
    case 'reference-from-date':
      return (
        <>
          became the date {question.text} in the spreadsheet. It is taken as the reference {question.reference}: look
          whether that is right.
        </>
      )
    case 'reference-unclear':
      return <>says “{question.text}”, which is no reference such as 3.2.1. It is taken as it stands.</>
    case 'covid-unclear':
      return <>says “{question.text}” about Covid, which is neither Yes nor No. It is left without an answer.</>
    case 'same-reference':
      return question.merged ? (
        <>have the reference {question.reference} and are taken as one item.</>
      ) : (
        <>have the same reference, {question.reference}, and are taken as separate items.</>
      )
    case 'several-actions':
      return <>is taken as {question.count} actions, one for each line.</>
    case 'shared-by-actions':
      return (
        <>
          says “{question.text}” once for several actions. It is taken as the{' '}
          {question.field === 'owner' ? 'owner' : 'date'} of each.
        </>
      )
    case 'column-tie':
      return (
        <>
          may each be “{fieldNames[question.field]}”: {question.headings.map((heading) => `“${heading}”`).join(', ')}.
          Choose one above.
        </>
      )
  }
}

/** "D9", "D9 and D12", "D9, D12 and 4 more" */
export function cellsInWords(cells: readonly string[]): string {
  const [first = '', second] = cells
  if (second === undefined) return `Cell ${first}`
  if (cells.length === 2) return `Cells ${first} and ${second}`
  return `Cells ${cells.slice(0, 3).join(', ')}${cells.length > 3 ? ` and ${cells.length - 3} more` : ''}`
}
