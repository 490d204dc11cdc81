/** A due date and a time after the return to business as usual in columns of their own. */
import { expect, test } from 'vitest'
import { describeQuestion } from '~/formats/spreadsheet/read/describe-reading'
import type { PlanReading } from '~/formats/spreadsheet/read/reading'
import { readingOfText } from './table-grid'

function read(...dates: [due: string, afterBau: string][]): PlanReading {
  return readingOfText([
    'Reference\tGap\tAction required\tOwner\tDue date\tTime after BAU',
    ...dates.map(
      ([due, time], index) =>
        `1.1.${index + 1}\tNone kept\tKeep the list number ${index + 1}\tAnn Lee\t"${due}"\t"${time}"`,
    ),
  ])
}

const duesOf = ({ items }: PlanReading) =>
  items.flatMap(({ actions }) =>
    actions.map(({ due, dueText }) => [due?.kind === 'date' ? due.date : due === null ? null : due.count, dueText]),
  )
const asked = ({ questions }: PlanReading) => questions.map(describeQuestion)

test('both in one row are shown and asked about, and the date is taken', () => {
  const reading = read(['30/09/2021', '3 months'])
  expect(duesOf(reading)).toEqual([['2021-09-30', '30/09/2021, 3 months']])
  expect(asked(reading)).toEqual([
    'Cells E2, F2: “30/09/2021” and “3 months” could mean more than one due date. We read it as 30 September 2021. Is that right?',
  ])
})

test('a time is taken where the other column has no day, whose words are kept', () => {
  const reading = read(['TBC', '3 months'], ['Q3 21/22', '6 weeks'])
  expect(duesOf(reading)).toEqual([
    [3, 'TBC, 3 months'],
    [6, 'Q3 21/22, 6 weeks'],
  ])
  expect(reading.questions.map(({ kind, cells }) => [kind, ...cells])).toEqual([
    ['due-doubtful', 'E2', 'F2'],
    ['due-doubtful', 'E3', 'F3'],
  ])
})

test('that say the same, or of which one says that there is none, are not asked about', () => {
  const reading = read(
    ['3 months after BAU', '3 months'],
    ['30/09/2021', '30 September 2021'],
    ['30/09/2021', 'n/a'],
    ['N/A', '3 months'],
    ['30/09/2021', 'No'],
  )
  expect(duesOf(reading)).toEqual([
    [3, ''],
    ['2021-09-30', ''],
    ['2021-09-30', ''],
    [3, ''],
    ['2021-09-30', ''],
  ])
  expect(reading.questions).toEqual([])
  expect(reading.unplaced).toEqual([])
})

test('words beside a date, or beside words, that name no time are said to be left out', () => {
  const reading = read(['30/09/2021', 'Ask Jo'], ['TBC', 'soon'])
  expect(duesOf(reading)).toEqual([
    ['2021-09-30', ''],
    [null, 'TBC'],
  ])
  expect(reading.questions.map(({ kind, cells }) => [kind, ...cells])).toEqual([['unclear-date', 'E3']])
  expect(reading.unplaced).toEqual([
    { cell: 'F2', text: 'Ask Jo', why: 'not-understood' },
    { cell: 'F3', text: 'soon', why: 'not-understood' },
  ])
})

test('times and days are of the actions that their numbers name', () => {
  const reading = readingOfText([
    'Reference\tGap\tAction required\tOwner\tDue date\tTime after BAU',
    '1.1.1\tNone kept\t"1. Write the list\n2. Agree the list"\tAnn Lee\t\t"1. 3 months\n2. 6 months"',
    '1.1.2\tNone kept\t"1. Write the plan\n2. Agree the plan"\tAnn Lee\t"1. 30/09/2021\n2. n/a"\t"1. n/a\n2. 6 months"',
    '1.1.3\tNone kept\t"1. Write the rota\n2. Agree the rota"\tAnn Lee\t30/09/2021\t6 months',
  ])
  expect(duesOf(reading)).toEqual([
    [3, ''],
    [6, ''],
    ['2021-09-30', ''],
    [6, ''],
    ['2021-09-30', '30/09/2021, 6 months'],
    ['2021-09-30', '30/09/2021, 6 months'],
  ])
  expect(reading.questions.map(({ kind, cells }) => [kind, ...cells])).toEqual([
    ['shared-by-actions', 'E4'],
    ['due-doubtful', 'E4', 'F4'],
  ])
})
