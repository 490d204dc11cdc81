/**
 * Generated plans for property tests. `anyPlan` gives everything that the schema allows, however odd; `tidyPlan` keeps to text
 * that survives a spreadsheet cell.
 */
import fc from 'fast-check'
import { fromDayNumber, toDayNumber, calendarDate, type CalendarDate } from '~/domain/calendar-date'
import type { DueDate } from '~/domain/due-date'
import { organisationTypes } from '~/domain/organisation-types'
import type { Action, HistoryEntry, Item, Plan } from '~/domain/plan'
import { actionStatuses, currentSchemaVersion, historyEvents } from '~/domain/plan-values'

/** What people paste: names of many languages, quotes, line breaks, formulas, decoys of other formats. */
const pasted = [
  'Patch the fourteen servers and attach the scan report',
  'TBC',
  'Ongoing – as soon as possible',
  '=HYPERLINK("https://example.org","x")',
  '=1+1',
  '+44 20 7946 0000',
  '-5',
  '@SUM(A1)',
  'Siân Prys-Jones',
  'Çağla Öztürk, İbrahim Yıldız',
  'Sœur Agnès O’Shea & “Zoë” <b>',
  'Line one\nLine two',
  'Tab\there; semicolon, comma "quoted"',
  '健康情報 🏥 עברית العربية',
  'é (combining) and é',
  '<script>alert(1)</script>',
  '__proto__',
  '007',
  '30/12/2021',
  'true',
  'All staff',
  '3.2.1',
] as const

const edges = [calendarDate('2021-12-30'), calendarDate('2021-12-31'), calendarDate('2020-02-29')] as const

export const anyDate: fc.Arbitrary<CalendarDate> = fc.oneof(
  dateBetween('1900-01-01', '2199-12-31'),
  dateBetween('2021-01-01', '2022-12-31'),
  fc.constantFrom(...edges),
)

/** Days that a spreadsheet holds as dates, whichever its date system. */
const spreadsheetDate = fc.oneof(dateBetween('1905-01-01', '2199-12-31'), dateBetween('2021-01-01', '2022-12-31'))

function dateBetween(from: string, to: string): fc.Arbitrary<CalendarDate> {
  return fc
    .integer({ min: toDayNumber(calendarDate(from)), max: toDayNumber(calendarDate(to)) })
    .map((day) => fromDayNumber(day) ?? calendarDate(from))
}

/** Any text, lone surrogates and control characters among it. */
function anyText(maxLength: number): fc.Arbitrary<string> {
  return fc.oneof(
    fc.constant(''),
    fc.constantFrom(...pasted).map((text) => text.slice(0, maxLength)),
    fc.string({ maxLength }),
    fc.string({ unit: 'binary', maxLength: Math.floor(maxLength / 2) }),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength }).map((units) => String.fromCharCode(...units)),
  )
}

/** Text that a cell holds as it is: whole characters, no control characters but line breaks, no white space at either end. */
function tidyText(maxLength: number, lineBreaks: boolean): fc.Arbitrary<string> {
  const texts = fc.oneof(
    fc.constantFrom('', ...pasted),
    fc.string({ unit: 'grapheme', maxLength: Math.floor(maxLength / 12) }),
    fc.string({ unit: 'binary', maxLength: Math.floor(maxLength / 2) }),
  )
  return texts.map((text) => {
    const kept = text
      // Control characters, the marks for line and paragraph ends, and the code points that XML does not allow.
      .replace(/[\p{Cc}\p{Cs}\u2028\u2029\uFFFE\uFFFF]/gu, (character) =>
        character === '\n' && lineBreaks ? '\n' : '',
      )
    return kept.trim().slice(0, maxLength).trim()
  })
}

function dueDate(date: fc.Arbitrary<CalendarDate>): fc.Arbitrary<DueDate | null> {
  return fc.oneof(
    fc.constant(null),
    fc.record({ kind: fc.constant('date' as const), date }),
    fc.record({
      kind: fc.constant('after-bau' as const),
      count: fc.integer({ min: 1, max: 520 }),
      unit: fc.constantFrom('weeks' as const, 'months' as const),
    }),
  )
}

interface Ingredients {
  line: fc.Arbitrary<string>
  paragraph: fc.Arbitrary<string>
  reference: fc.Arbitrary<string>
  date: fc.Arbitrary<CalendarDate>
}

const id = fc.stringMatching(/^[A-Za-z0-9-]{8,20}$/)

function action({ line, paragraph, date }: Ingredients): fc.Arbitrary<Action> {
  const optionalDate = fc.option(date)
  return fc.record({
    id,
    description: paragraph,
    owner: fc.record({ name: line, role: line, email: line }),
    due: dueDate(date),
    status: fc.constantFrom(...actionStatuses),
    completedOn: optionalDate,
    agreedDue: dueDate(date),
    changeReason: paragraph,
    progress: paragraph,
    evidence: paragraph,
    dependsOn: fc.array(id, { maxLength: 2 }),
  })
}

function item(ingredients: Ingredients): fc.Arbitrary<Item> {
  const { paragraph, reference } = ingredients
  return fc.record({
    id,
    reference,
    title: paragraph,
    gap: paragraph,
    covid: fc.record({ impacted: fc.option(fc.boolean()), explanation: paragraph }),
    actions: fc.array(action(ingredients), { maxLength: 4 }),
    carriedFrom: fc.option(fc.record({ edition: fc.constant('2019-20'), reference, confirmed: fc.boolean() })),
  })
}

function historyEntry({ line, paragraph, date }: Ingredients): fc.Arbitrary<HistoryEntry> {
  return fc.record({
    on: date,
    revision: fc.integer({ min: 1, max: 99 }),
    event: fc.constantFrom(...historyEvents),
    note: paragraph,
    changes: fc.array(
      fc.record({ reference: line, action: paragraph, what: line, from: paragraph, to: paragraph, reason: paragraph }),
      { maxLength: 2 },
    ),
  })
}

function plan(ingredients: Ingredients): fc.Arbitrary<Plan> {
  const { line, paragraph, date } = ingredients
  const optionalDate = fc.option(date)
  const organisation = fc.record({
    name: line,
    odsCode: line,
    type: fc.option(fc.constantFrom(...organisationTypes)),
    contact: fc.record({ name: line, email: line }),
  })
  const signOff = fc.record({ siroName: line, jobTitle: line, signedOn: optionalDate, statement: paragraph })
  const revision = fc.integer({ min: 1, max: 1000 })
  return fc
    .record({
      schemaVersion: fc.constant(currentSchemaVersion),
      id,
      edition: fc.constant('2020-21'),
      revision,
      preparedOn: optionalDate,
      yearFigures: fc.record({
        publishBy: optionalDate,
        completeBy: optionalDate,
        itemLimit: fc.option(fc.integer({ min: 1, max: 1000 })),
        uploadItem: line,
      }),
      organisation,
      signOff,
      items: fc.array(item(ingredients), { maxLength: 18 }),
      returnedToBauOn: optionalDate,
      history: fc.array(historyEntry(ingredients), { maxLength: 3 }),
      previous: fc.option(
        fc.record({ revision, on: date, organisation, signOff, items: fc.array(item(ingredients), { maxLength: 3 }) }),
      ),
      slip: fc.option(
        fc.record({
          owner: fc.record({ name: line, role: line, email: line }),
          madeOn: optionalDate,
          planId: fc.option(id),
        }),
        { freq: 5 },
      ),
    })
    .map(withIdsOfItsOwn)
}

/** Two generated ids may be the same, and a plan's never are. */
function withIdsOfItsOwn(plan: Plan): Plan {
  const items = plan.items.map((item, place) => ({
    ...item,
    id: `${item.id}-${place}`,
    actions: item.actions.map((action, row) => ({ ...action, id: `${action.id}-${place}-${row}` })),
  }))
  return { ...plan, items }
}

const wellFormedReference = fc
  .tuple(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
  .map((parts) => parts.join('.'))

export const anyPlan: fc.Arbitrary<Plan> = plan({
  line: anyText(300),
  paragraph: anyText(400),
  reference: fc.oneof(wellFormedReference, anyText(300)),
  date: anyDate,
})

/** What a spreadsheet gives back as it was put in. */
export const tidyPlan: fc.Arbitrary<Plan> = plan({
  line: tidyText(200, false),
  paragraph: tidyText(400, true),
  reference: fc.oneof(wellFormedReference, tidyText(60, false)),
  date: spreadsheetDate,
})
