import { expect, test } from 'vitest'
import { describeRowProblem } from '~/formats/spreadsheet/read/describe-reading'
import { readPlan } from '~/formats/spreadsheet/read/read-plan'
import { layoutOf, readingOf, sheetOf } from './table-grid'

const actionsOf = (...texts: string[]) =>
  readingOf(sheetOf([{ texts: ['1.1.1', 'Policies', 'No policy', ...texts], look: 'ruled' }])).items.flatMap(
    ({ actions }) =>
      actions.map(({ description, ownerText, dueText, due, status }) => [
        description,
        ownerText,
        due?.kind === 'date' ? due.date : dueText,
        status,
      ]),
  )

test('lines of one cell are actions where as many owners and dates stand beside them, however short they are', () => {
  const rows = actionsOf(
    'Write it\nAgree it',
    'Ann Lee\nBo Ray',
    '30/09/2021\n31/10/2021',
    'N',
    '1. Complete\n2. Not started',
  )
  expect(rows).toEqual([
    ['Write it', 'Ann Lee', '2021-09-30', 'complete'],
    ['Agree it', 'Bo Ray', '2021-10-31', 'not-started'],
  ])
})

test('owners with the numbers of their actions behind them own these, and nobody is asked', () => {
  const texts = [
    '1. Write it 2. Agree it 3. Publish it',
    'Sam Lee (1 & 2), Jo Park (3)',
    '30/09/2021 (1, 2), 31/10/2021 (3)',
  ]
  expect(actionsOf(...texts, 'N', '').map(([, ...rest]) => rest)).toEqual([
    ['Sam Lee', '2021-09-30', 'not-started'],
    ['Sam Lee', '2021-09-30', 'not-started'],
    ['Jo Park', '2021-10-31', 'not-started'],
  ])
  const sheet = sheetOf([{ texts: ['1.1.1', 'Policies', 'No policy', ...texts, 'N'], look: 'ruled' }])
  expect(readingOf(sheet).questions).toEqual([])
})

test('a status for the whole row holds for each of its actions, and one that is none is said once', () => {
  const texts = ['1. Write it 2. Agree it', 'Ann Lee', '30/09/2021', 'N']
  expect(actionsOf(...texts, 'In progress').map(([, , , status]) => status)).toEqual(['in-progress', 'in-progress'])
  const { rowProblems } = readingOf(
    sheetOf([{ texts: ['1.1.1', 'Policies', 'No policy', ...texts, 'Amber'], look: 'ruled' }]),
  )
  expect(rowProblems.map(({ code, text }) => [code, text])).toEqual([['status-unknown', 'Amber']])
})

const readingOfRow = (...texts: string[]) =>
  readingOf(sheetOf([{ texts: ['1.1.1', 'Policies', 'No policy', ...texts], look: 'ruled' }]))
const three = '1. Write it\n2. Agree it\n3. Publish it'

test('a status that names its actions is one for each of them', () => {
  const rows = actionsOf(three, 'Ann Lee', '30/09/2021', 'N', 'Action 1 complete, actions 2 and 3 not started')
  expect(rows.map(([, , , status]) => status)).toEqual(['complete', 'not-started', 'not-started'])
})

test.each(['First action complete, second not started', '1 done, the others in progress', 'Complete\nNot started'])(
  'a status for the row of which only a part is done is said to be none: %j',
  (status) => {
    const { rowProblems } = readingOfRow(three, 'Ann Lee', '30/09/2021', 'N', status)
    expect(rowProblems.map(({ code, text }) => [code, text])).toEqual([['status-unknown', status]])
  },
)

test('a status that holds for every action of the row is none to be asked about', () => {
  for (const status of ['In progress, not yet complete', 'Complete, evidence uploaded'])
    expect(readingOfRow(three, 'Ann Lee', '30/09/2021', 'N', status).rowProblems).toEqual([])
})

test('a status that is none is said with what the action counts as, by its percentage where there is one', () => {
  const grid = sheetOf([
    { texts: ['1.1.1', 'Policies', 'No policy', 'Write it', 'Ann Lee', '30/09/2021', 'N', 'Delayed'] },
  ])
  const columns = layoutOf(grid).columns.map((column) =>
    column.heading === 'Comments' ? { ...column, field: 'percent' as const } : column,
  )
  const problems = [0.2, 1, 0].map((number) => {
    const cells = new Map(grid.rows.get(2))
    cells.set(9, { value: { kind: 'number', number, percent: true }, formula: false, style: null })
    const rows = new Map(grid.rows).set(2, cells)
    return readPlan([{ ...grid, rows }], { ...layoutOf(grid), columns })?.rowProblems.map(describeRowProblem)
  })
  expect(problems).toEqual(
    ['in progress', 'complete', 'not started'].map((status) => [
      `H2: “Delayed” is not a status we recognise, so the action counts as ${status}.`,
    ]),
  )
})

test('owners with the numbers of their actions before them own these', () => {
  const dates = '1: 30/07/2021\n2: 31/08/2021\n3: 30/09/2021'
  expect(actionsOf(three, '1&2 Priya Nair\n3 Tom Reed', dates, 'N', '').map(([, owner]) => owner)).toEqual([
    'Priya Nair',
    'Priya Nair',
    'Tom Reed',
  ])
})

test.each([
  ['Priya\nTom', true],
  ['1, 3 Priya Nair\n2 Tom Reed', true],
  ['Ann Lee\nIG Lead', false],
  ['Ann Lee\nann@x.nhs.uk', false],
])(
  'an owner in several lines for several actions is asked about where it may be more than one: %j',
  (owner, isAsked) => {
    const { questions } = readingOfRow(three, owner, '30/09/2021', 'N', '')
    const asked = questions.filter((question) => question.kind === 'shared-by-actions' && question.field === 'owner')
    expect(asked).toHaveLength(isAsked ? 1 : 0)
  },
)
