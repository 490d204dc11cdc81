/** Bringing in a spreadsheet: what was found is shown and can be corrected before anything is taken into a plan. */
import { useMemo, useState } from 'preact/hooks'
import type { CalendarDate } from '~/domain/calendar-date'
import { editions } from '~/domain/editions'
import { columnFor, type LayoutMapping } from '~/formats/spreadsheet/layout'
import { beginMapping, beginOnSheet, type Beginning } from '~/formats/spreadsheet/read/begin-mapping'
import { describeSets } from '~/formats/spreadsheet/read/describe-reading'
import { otherPlans, proposeLayout } from '~/formats/spreadsheet/read/propose-layout'
import { readPlan } from '~/formats/spreadsheet/read/read-plan'
import type { Answers, PlanReading, ReadingAction } from '~/formats/spreadsheet/read/reading'
import { stackSets } from '~/formats/spreadsheet/read/stack-sets'
import { Heading } from '../parts/Heading'
import { useBuilderState } from '../state/context'
import { formatRoute } from '../state/route'
import type { IncomingSheets } from '../state/store'
import { ChooseSource } from './ChooseSource'
import { MappingTable } from '~/components/parts/MappingTable'
import { headingsSaid, otherSheetsSaid } from './said-of-sheets'
import { NotTaken } from './NotTaken'
import { Preview } from './Preview'
import { Questions } from './Questions'
import { TakeButtons } from './TakeButtons'

export function ImportScreen() {
  const incoming = useBuilderState((state) => state.incoming)
  const isPlanOpen = useBuilderState((state) => state.history !== null)
  return (
    <div class="import">
      <Heading>{incoming === null ? 'Import a spreadsheet' : `Check what we found in “${incoming.name}”`}</Heading>
      {incoming === null ? <ChooseSource /> : <Incoming key={incoming.name} incoming={incoming} />}
      <p class="screen-foot">
        <a href={formatRoute({ screen: isPlanOpen ? 'items' : 'start' })}>
          {isPlanOpen ? 'Back to Evidence items' : 'Back to the start'}
        </a>
      </p>
    </div>
  )
}

function Incoming({ incoming }: { incoming: IncomingSheets }) {
  const { notes } = incoming
  const grids = useMemo(() => incoming.grids.map(stackSets), [incoming])
  const proposals = useMemo(() => proposeLayout(grids), [grids])
  const [begun, setBegun] = useState<Beginning>(() => beginMapping(grids, proposals))
  const [mapping, setMapping] = useState<LayoutMapping>(begun.mapping)
  const [answers, setAnswers] = useState<Answers>({})
  const [dates, setDates] = useState<ReadonlyMap<string, CalendarDate>>(new Map())
  const reading = useMemo(() => readPlan(grids, mapping, answers), [grids, mapping, answers])
  const others = otherSheetsSaid(
    otherPlans(
      proposals.filter((each) => columnFor(each, 'action') !== null),
      mapping.sheet,
    ),
  )
  const sheet = grids.find(({ name }) => name === mapping.sheet)
  const sideBySide = sheet === undefined ? null : describeSets(sheet)
  const ties = 'ties' in begun.mapping ? begun.mapping.ties : []
  const headings = headingsSaid(begun.by)
  return (
    <>
      <p class="screen-lead">
        We have not imported anything yet. Check the columns and rows, and correct anything we got wrong.
      </p>
      {reading !== null && isListOfItems(reading) && <ListOfItems />}
      {notes.map((note) => (
        <p class="remark" key={note}>
          {note}
        </p>
      ))}
      {sideBySide !== null && <p class="remark">{sideBySide}</p>}
      {others !== null && <p class="remark">{others}</p>}
      {headings !== null && (
        <p class="nhsuk-error-message" role="alert">
          {headings}
        </p>
      )}
      <MappingTable
        grids={grids}
        mapping={mapping}
        ties={ties}
        onSheet={(sheet) => {
          const next = beginOnSheet(grids, proposals, sheet)
          setBegun(next)
          setMapping(next.mapping)
        }}
        onChange={setMapping}
      />
      {reading !== null && (
        <>
          <Questions
            questions={reading.questions}
            answers={answers}
            onAnswer={setAnswers}
            dates={dates}
            onDate={(text, date) => {
              const next = new Map(dates)
              if (date === null) next.delete(text)
              else next.set(text, date)
              setDates(next)
            }}
          />
          <Preview reading={reading} dates={dates} />
          <NotTaken reading={reading} />
          <TakeButtons reading={reading} dates={dates} name={incoming.name} year={incoming.year} />
        </>
      )}
    </>
  )
}

const highestLimit = Math.max(...editions.map(({ itemLimit }) => itemLimit ?? 0))

/** More than any plan may have, and nobody is to do anything: a toolkit's requirements, which name every item. */
function isListOfItems({ items }: PlanReading): boolean {
  const isPlanned = ({ description, ownerText, due, dueText }: ReadingAction) =>
    description !== '' || ownerText !== '' || due !== null || dueText !== ''
  return items.length > highestLimit && !items.some(({ actions }) => actions.some(isPlanned))
}

function ListOfItems() {
  const isPlanOpen = useBuilderState((state) => state.history !== null)
  return (
    <div class="remark">
      <p>
        <strong>This looks like a list of all evidence items, not a plan.</strong> No row has an action, an owner or a
        date. If it is your toolkit’s requirements workbook,{' '}
        {isPlanOpen ? (
          <>
            <a href={formatRoute({ screen: 'catalogue' })}>open it as your list of evidence items</a> and pick those you
            do not meet.
          </>
        ) : (
          <>
            <a href={formatRoute({ screen: 'start' })}>start a new plan</a>. Then open it under Evidence items, and pick
            the items you do not meet.
          </>
        )}
      </p>
    </div>
  )
}
