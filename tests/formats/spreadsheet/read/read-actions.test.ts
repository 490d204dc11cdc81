import { expect, test } from 'vitest'
import { readingOf, sheetOf } from './table-grid'

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
