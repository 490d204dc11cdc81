import { expect, test } from 'vitest'
import type { PlanReading } from '~/formats/spreadsheet/read/reading'
import { readingOfText } from './table-grid'

function read(rows: string[]): PlanReading {
  return readingOfText(['Reference,Gap,Action required,Owner,Due date,Covid impact,Status', ...rows])
}

test('a cell that says ditto has the value of the row above', () => {
  const mark = '""""'
  const { items, questions, rowProblems } = read([
    '1.1.1,No list is kept,Write the list of assets,Ann Lee,30/09/2021,Yes,In progress',
    [mark, mark, 'Agree the list of assets', mark, mark, mark, mark].join(','),
    'As above,as above,Publish the list of assets,Same as above,ditto,As above.,Ditto',
    '1.2.1,No policy is kept,Write the policy for leavers,Bo Ray,31/10/2021,No,Not started',
    ',,Agree the policy for leavers,〃,”,,do.',
  ])
  expect(
    items.map(({ reference, covid, actions }) => ({
      reference,
      covid: covid.impacted,
      actions: actions.map(({ owners, due, status }) => [owners.join(), due?.kind === 'date' ? due.date : '', status]),
    })),
  ).toEqual([
    {
      reference: '1.1.1',
      covid: true,
      actions: Array.from({ length: 3 }, () => ['Ann Lee', '2021-09-30', 'in-progress']),
    },
    {
      reference: '1.2.1',
      covid: false,
      actions: Array.from({ length: 2 }, () => ['Bo Ray', '2021-10-31', 'not-started']),
    },
  ])
  expect(questions).toEqual([])
  expect(rowProblems).toEqual([])
})

test('a cell that says ditto with nothing above it is asked about as it stands', () => {
  const { questions } = read([
    'As above,No list is kept,Write the list of assets,Ann Lee,ditto,Yes,In progress',
    '1.2.1,No policy is kept,Write the policy for leavers,Bo Ray,31/10/2021,No,Not started',
  ])
  expect(questions.map(({ kind, cells }) => [kind, ...cells])).toEqual([
    ['reference-unclear', 'A2'],
    ['unclear-date', 'E2'],
  ])
})

test('a long run of dittos repeats the one value above it', () => {
  const rows = Array.from({ length: 500 }, () => 'ditto,ditto,Write another list of assets,ditto,ditto,ditto,ditto')
  const { items } = read(['1.1.1,No list is kept,Write the list of assets,Ann Lee,30/09/2021,Yes,In progress', ...rows])
  expect(items.map(({ reference, actions }) => [reference, actions.length])).toEqual([['1.1.1', 501]])
})
