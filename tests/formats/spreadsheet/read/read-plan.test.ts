import { readFileSync } from 'node:fs'
import * as z from 'zod/mini'
import { describe, expect, test } from 'vitest'
import type { OrganisationType } from '~/domain/organisation-types'
import { proposeLayout } from '~/formats/spreadsheet/read/propose-layout'
import { describeQuestion, describeRowProblem } from '~/formats/spreadsheet/read/describe-reading'
import { readWorkbook } from '~/formats/spreadsheet/read/read-any'
import { readPlan } from '~/formats/spreadsheet/read/read-plan'
import type { PlanReading, ReadingAction } from '~/formats/spreadsheet/read/reading'
import { expectations, fixture } from '../fixtures'
import { readingOfText } from './table-grid'

const due = z.union([
  z.object({ date: z.string() }),
  z.object({ afterBau: z.object({ count: z.number(), unit: z.string() }) }),
  z.object({ text: z.string() }),
])
const expectedPlan = z.object({
  organisation: z.string(),
  odsCode: z.string(),
  type: z.string(),
  siro: z.string(),
  signedOn: z.nullable(z.string()),
  items: z.array(
    z.object({
      reference: z.string(),
      title: z.optional(z.string()),
      gap: z.string(),
      covid: z.union([z.nullable(z.boolean()), z.literal('unclear')]),
      actions: z.array(
        z.object({
          description: z.string(),
          owners: z.array(z.string()),
          due: z.nullable(due),
          dueAlso: z.optional(z.array(due)),
        }),
      ),
    }),
  ),
})

const types = new Map<string, OrganisationType>([
  ['NHS Trust', 'nhs-trust'],
  ['CCG', 'ccg'],
  ['CSU', 'csu'],
  ['Local Authority', 'local-authority'],
  ['ALB', 'arms-length-body'],
])

async function read(name: string): Promise<PlanReading> {
  const file = fixture('filled', name)
  const workbook = await readWorkbook(file.bytes, file.name)
  const grids = workbook.ok ? workbook.grids : []
  const [mapping] = proposeLayout(grids)
  const reading = mapping === undefined ? null : readPlan(grids, mapping)
  if (reading === null) throw new Error('nothing was found')
  return reading
}

const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim()

function dueOf(action: ReadingAction): z.infer<typeof due> | null {
  if (action.due?.kind === 'date') return { date: action.due.date }
  if (action.due?.kind === 'after-bau') return { afterBau: { count: action.due.count, unit: action.due.unit } }
  return action.dueText === '' ? null : { text: action.dueText }
}

describe('a plan that people have typed', () => {
  test.each(expectations('filled').filter((name) => name.startsWith('p')))('%s is read as expected', async (name) => {
    const expected = expectedPlan.parse(JSON.parse(readFileSync(fixture('filled', name).expectation, 'utf8')))
    const reading = await read(name)
    const { organisation, signOff } = reading
    expect({ ...organisation, siro: signOff.siroName, signedOn: signOff.signedOn }).toMatchObject({
      name: expected.organisation,
      odsCode: expected.odsCode,
      type: types.get(expected.type),
      siro: expected.siro,
      signedOn: expected.signedOn,
    })
    expect(
      reading.items.map((item, index) => ({
        reference: item.reference,
        ...(expected.items[index]?.title === undefined ? {} : { title: squeeze(item.title) }),
        gap: squeeze(item.gap),
        covid: item.covid.unclear ? 'unclear' : item.covid.impacted,
        actions: item.actions.map(({ description, owners }) => ({
          description: squeeze(description),
          owners: owners.map(squeeze),
        })),
      })),
    ).toEqual(
      expected.items.map(({ reference, title, gap, covid, actions }) => ({
        reference,
        ...(title === undefined ? {} : { title }),
        ...{ gap, covid },
        actions: actions.map(({ description, owners }) => ({ description, owners })),
      })),
    )
    reading.items.forEach((item, itemIndex) => {
      item.actions.forEach((action, index) => {
        const wanted = expected.items[itemIndex]?.actions[index]
        expect([wanted?.due, ...(wanted?.dueAlso ?? [])]).toContainEqual(dueOf(action))
      })
    })
  })

  test('what is ambiguous is asked, not guessed', async () => {
    const kinds = async (name: string) =>
      (await read(name)).questions.map(({ kind, cells }) => `${kind} ${cells.join(' ')}`)
    expect(await kinds('p01-gorse-vale-trust')).toEqual([])
    expect(await kinds('p02-wenlow-ccg')).toEqual([
      'owner-initials E7',
      'owner-initials E7',
      'several-actions D8',
      'shared-by-actions E8',
      'shared-by-actions F8',
      'shared-by-actions F9',
      'unclear-date F10',
    ])
    expect(await kinds('p08-tarnbeck-council')).toEqual([
      'reference-from-date A2',
      'reference-unclear A3',
      'unclear-date F4',
      'same-reference A5 A6',
    ])
    expect(await kinds('p09-saint-wendredas')).toEqual(['unclear-date E6', 'maybe-two-actions C8', 'unclear-date E8'])
    expect(await kinds('p13-screening-authority')).toEqual(['date-order E6 E10'])
  })

  test('a month without its day is asked about, with the first and the last day', async () => {
    const { items, questions } = await read('p08-tarnbeck-council')
    expect(items[2]?.actions[0]).toMatchObject({ due: null, dueText: 'Sep-21' })
    const question = questions.find(({ kind }) => kind === 'unclear-date')
    expect(question).toMatchObject({ text: 'Sep-21', suggestions: ['2021-09-01', '2021-09-30'] })
    expect(question === undefined ? '' : describeQuestion(question)).toBe(
      'Cell F4: “Sep-21” is not one date. Is it 1 September 2021 or 30 September 2021?',
    )
  })

  test('the day that an action was done is read from text, and asked about or said where it is no day', () => {
    const rows = [
      'Reference,Gap,Action required,Owner,Completion date,Date completed',
      '1.1.1,None kept,Keep the list of assets,Ann Lee,30/09/2021,14 July 2021',
      '1.1.2,None kept,Keep the list of systems,Ann Lee,30/09/2021,not yet',
    ]
    const reading = readingOfText(rows)
    expect(reading.items.map(({ actions }) => actions[0]?.completedOn)).toEqual(['2021-07-14', null])
    expect(reading.rowProblems.map(describeRowProblem)).toEqual(['F3: “not yet” is not a date.'])
  })

  test('what has no place is listed', async () => {
    const { unplaced } = await read('p09-saint-wendredas')
    expect(unplaced).toContainEqual({ cell: 'G7', text: '£1,200; paid by HEE', why: 'no-column' })
    expect((await read('p05-st-brannocs-trust')).unplaced).toContainEqual({
      cell: 'D6',
      text: 'Example: appoint a new SIRO',
      why: 'example',
    })
  })

  test('an answer settles the dates', async () => {
    const file = fixture('filled', 'p13-screening-authority')
    const workbook = await readWorkbook(file.bytes, file.name)
    const grids = workbook.ok ? workbook.grids : []
    const [mapping] = proposeLayout(grids)
    const dues = (dateOrder: 'day-first' | 'month-first') => {
      const reading = mapping === undefined ? null : readPlan(grids, mapping, { dateOrder })
      return reading?.items[0]?.actions[0]?.due
    }
    expect(dues('day-first')).toEqual({ kind: 'date', date: '2021-09-03' })
    expect(dues('month-first')).toEqual({ kind: 'date', date: '2021-03-09' })
  })

  test('a pre-listed template gives its items', async () => {
    const file = fixture('templates', 't06-prefilled')
    const workbook = await readWorkbook(file.bytes, file.name)
    const grids = workbook.ok ? workbook.grids : []
    const [mapping] = proposeLayout(grids)
    const reading = mapping === undefined ? null : readPlan(grids, mapping)
    expect(reading?.items.map(({ reference }) => reference)).toHaveLength(12)
    expect(reading?.items[0]).toMatchObject({ reference: '1.1.2', actions: [] })
  })
})

test('words beside a reference are the title where there is none, and are said to be left out where there is one', () => {
  const headings = 'Reference\tEvidence item\tGap\tAction required\tOwner\tDue date'
  const rest = 'No policy\tWrite it\tAnn Lee\t30 September 2021'
  const { items, unplaced } = readingOfText([
    headings,
    `1.3.1 (met since 1 June)\tSpot checks\t${rest}`,
    `3.2.1 Training\t\t${rest}`,
    `4.2.1 *\t\t${rest}`,
    `A1.a Board direction\tA1\t${rest}`,
  ])
  expect(items.map(({ reference, title }) => [reference, title])).toEqual([
    ['1.3.1', 'Spot checks'],
    ['3.2.1', 'Training'],
    ['4.2.1', ''],
    ['A1.a', 'Board direction'],
  ])
  expect(unplaced).toEqual([{ cell: 'A2', text: 'met since 1 June', why: 'beside-reference' }])
})
