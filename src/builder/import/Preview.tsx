/** What would be taken, as a table to read over: items, actions, owners and dates, with the row that each comes from. */
import { ColumnHeadings } from '~/components/parts/ColumnHeadings'
import { formatDate, type CalendarDate } from '~/domain/calendar-date'
import { formatDueDate } from '~/domain/due-date'
import { editionOf } from '~/domain/editions'
import { organisationTypeNames } from '~/domain/organisation-types'
import { actionStatusNames } from '~/domain/plan-values'
import { describeRowProblem } from '~/formats/spreadsheet/read/describe-reading'
import type { PlanReading, ReadingAction, ReadingItem, RowProblem } from '~/formats/spreadsheet/read/reading'
import { useBuilderState } from '../state/context'
import { workingYear } from '../state/working-year'

interface PreviewProps {
  reading: PlanReading
  dates: ReadonlyMap<string, CalendarDate>
}

export function Preview({ reading, dates }: PreviewProps) {
  const actions = reading.items.reduce((sum, item) => sum + item.actions.length, 0)
  const covidDates = useBuilderState((state) => {
    const year = workingYear(state)
    return editionOf({ ...year, edition: reading.edition ?? year.edition }).covidDates
  })
  const withCovid = covidDates || reading.items.some(({ covid }) => covid.impacted !== null || covid.unclear)
  return (
    <section class="panel" aria-labelledby="preview-heading">
      <h2 class="section-heading" id="preview-heading">
        {counted(reading.items.length, 'item')} and {counted(actions, 'action')} found
      </h2>
      <About reading={reading} />
      {/* eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex -- what scrolls sideways must be reached by keyboard */}
      <div class="scroll-table" role="region" aria-label="Items and actions found" tabIndex={0}>
        <table role="table" class="plain-table preview" aria-label="Items and actions found">
          <ColumnHeadings
            headings={[
              'Row',
              'Reference',
              'Evidence item and current position',
              ...(withCovid ? ['Covid'] : []),
              'Action',
              'Owner',
              'Due',
            ]}
          />
          {reading.items.map((item) => (
            <ItemRows
              key={`${item.row} ${item.reference}`}
              item={item}
              dates={dates}
              problems={reading.rowProblems}
              withCovid={withCovid}
            />
          ))}
        </table>
      </div>
    </section>
  )
}

function About({ reading }: { reading: PlanReading }) {
  const { organisation, signOff } = reading
  const found: [string, string][] = [
    ['Organisation', organisation.name],
    ['ODS code', organisation.odsCode],
    [
      'Type of organisation',
      organisation.type === null
        ? ''
        : `${organisationTypeNames[organisation.type]}${organisation.typeFromName ? ' (from the name)' : ''}`,
    ],
    ['SIRO', [signOff.siroName, signOff.jobTitle].filter((part) => part !== '').join(', ')],
    ['Signed off on', signOff.signedOn === null ? '' : formatDate(signOff.signedOn)],
    ['Plan prepared on', reading.preparedOn === null ? '' : formatDate(reading.preparedOn)],
    ['Returned to business as usual on', reading.returnedToBauOn === null ? '' : formatDate(reading.returnedToBauOn)],
  ]
  const year: [string, string] = ['Toolkit year', reading.edition ?? '']
  const present = [year, ...found].filter(([, value]) => value !== '')
  return (
    <>
      {found.every(([, value]) => value === '') && <p>We found nothing about the organisation or the sign-off.</p>}
      {present.length > 0 && (
        <dl class="preview__about">
          {present.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}

interface ItemRowsProps {
  item: ReadingItem
  dates: ReadonlyMap<string, CalendarDate>
  problems: readonly RowProblem[]
  withCovid: boolean
}

function ItemRows({ item, dates, problems, withCovid }: ItemRowsProps) {
  const span = Math.max(1, item.actions.length)
  const [first, ...rest] = item.actions
  return (
    <tbody role="rowgroup" class="preview__item">
      <tr role="row">
        <td role="cell" rowSpan={span} data-label="Row">
          {item.row}
        </td>
        <th role="rowheader" scope="rowgroup" rowSpan={span} data-label="Reference">
          {item.reference || <em>none</em>}
        </th>
        <td role="cell" rowSpan={span} data-label="Evidence item" class="preview__text">
          {item.title}
          {item.gap !== '' && <span class="items__detail">{shortened(item.gap)}</span>}
        </td>
        {withCovid && (
          <td role="cell" rowSpan={span} data-label="Covid">
            {item.covid.impacted === null ? <em>no answer</em> : item.covid.impacted ? 'Yes' : 'No'}
          </td>
        )}
        {first === undefined ? (
          <td role="cell" colSpan={3}>
            <em>no action yet</em>
          </td>
        ) : (
          <ActionCells action={first} dates={dates} problems={problems} />
        )}
      </tr>
      {rest.map((action, index) => (
        <tr role="row" key={`${action.row} ${index}`}>
          <ActionCells action={action} dates={dates} problems={problems} />
        </tr>
      ))}
    </tbody>
  )
}

function ActionCells({
  action,
  dates,
  problems,
}: { action: ReadingAction } & Omit<ItemRowsProps, 'item' | 'withCovid'>) {
  const chosen = action.due === null ? dates.get(action.dueText) : undefined
  return (
    <>
      <td role="cell" data-label="Action" class="preview__text">
        {action.description === '' ? <em>no description</em> : shortened(action.description)}
        {action.status !== 'not-started' && <span class="items__detail">{actionStatusNames[action.status]}</span>}
        {problems
          .filter(({ row }) => row === action.row)
          .map((problem) => (
            <span class="preview__problem" key={`${problem.cell} ${problem.code}`}>
              {describeRowProblem(problem)}
            </span>
          ))}
      </td>
      <td role="cell" data-label="Owner">
        {action.owners.length === 0 ? <em>{action.ownerText || 'no owner'}</em> : action.owners.join(' and ')}
      </td>
      <td role="cell" data-label="Due">
        {action.due !== null ? (
          <>
            {formatDueDate(action.due)}
            {action.dueText !== '' && <span class="items__detail">from “{action.dueText}”</span>}
            {action.agreedDue !== null && formatDueDate(action.agreedDue) !== formatDueDate(action.due) && (
              <span class="items__detail">agreed: {formatDueDate(action.agreedDue)}</span>
            )}
          </>
        ) : chosen !== undefined ? (
          formatDate(chosen)
        ) : (
          <em>{action.dueText === '' ? 'no date' : `“${action.dueText}”: no date`}</em>
        )}
      </td>
    </>
  )
}

function shortened(text: string): string {
  return text.length > 160 ? `${text.slice(0, 160)}…` : text
}

function counted(count: number, word: string): string {
  return `${count} ${count === 1 ? word : `${word}s`}`
}
