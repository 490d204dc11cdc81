import { describe, expect, test } from 'vitest'
import { proposeLayout } from '~/formats/spreadsheet/read/propose-layout'
import { readPastedText } from '~/formats/spreadsheet/read/read-text-file'

/** Headings as organisations word them, and what each column is. */
const wordings: [heading: string, field: string | null, cells?: [string, string]][][] = [
  [
    ['Ref no.', 'reference', ['3.2.1', '4.1.2']],
    ['Evidence item (summary)', 'title'],
    ['Current status', 'status'],
    ['Gap', 'gap'],
    ['Remedial action', 'action'],
    ['Action lead', 'owner'],
    ['Deadline', 'due'],
    ['COVID-19 impact?', 'covid'],
    ['Update', 'progress'],
  ],
  [
    ['Item', 'reference', ['3.2.1', '4.1.2']],
    ['Requirement', 'title'],
    ['Why is this not met?', 'gap'],
    ['Steps to be taken', 'action'],
    ['Who', 'owner'],
    ['When', 'due'],
    ['Covid', 'covid'],
  ],
  [
    ['Assertion', null, ['3.2', '4.1']],
    ['Evidence item', 'reference', ['3.2.1', '4.1.2']],
    ['Description of gap', 'gap'],
    ['Action plan', 'action'],
    ['Lead officer', 'owner'],
    ['Expected date of completion', 'due'],
    ['Impacted by Covid response Y/N', 'covid'],
    ['If yes, time after BAU', 'afterBau'],
  ],
  [
    ['Evidence item number', 'reference', ['3.2.1', '4.1.2']],
    ['Text of evidence item', 'title'],
    ['Where are we now?', 'gap'],
    ['What are we going to do?', 'action'],
    ['Named owner', 'owner'],
    ['Planned completion date', 'due'],
    ['Actual completion date', 'completedOn'],
    ['% done', 'percent'],
    ['Comments', 'progress'],
  ],
  [
    ['No.', null, ['1', '2']],
    ['Toolkit ref', 'reference', ['3.2.1', '4.1.2']],
    ['Shortfall', 'gap'],
    ['Task', 'action'],
    ['Owner name', 'owner'],
    ['Owner job title', 'ownerRole'],
    ['Owner email', 'ownerEmail'],
    ['Start date', null],
    ['End date', 'due'],
    ['Covid affected', 'covid'],
    ['Progress', 'progress'],
  ],
  [
    ['Requirement ref', 'reference', ['3.2.1', '4.1.2']],
    ['Requirement text', 'title'],
    ['Our position today', 'gap'],
    ['Plan to close the gap', 'action'],
    ['Accountable lead', 'owner'],
    ['Delivery date', 'due'],
    ['Affected by pandemic?', 'covid'],
    ['State of action', 'status'],
  ],
  [
    ['Item reference', 'reference', ['3.2.1', '4.1.2']],
    ['Action', 'action'],
    ['Lead', 'owner'],
    ['Original delivery date', 'agreedDue'],
    ['Current due date', 'due'],
    ['Reason for the new date', 'changeReason'],
    ['Delivery date still achievable (Y/N)', 'dateValid'],
    ['Actual completion date', 'completedOn'],
    ['Progress', 'progress'],
    ['Mid-year update', 'laterProgress'],
    ['Supporting evidence', 'evidence'],
    ['Last updated by', null],
  ],
  [
    ['Requirement ref', 'reference', ['3.2.1', '4.1.2']],
    ['Planned actions', 'action'],
    ['Responsible', 'owner'],
    ['Baseline date', 'due'],
    ['Update – March 2022', 'progress'],
  ],
  [
    ['Ref', 'reference', ['3.2.1', '4.1.2']],
    ['Actions', 'action'],
    ['Owner', 'owner'],
    ['Agreed date', 'due'],
    ['New target date', 'revisedDue'],
    ['Explanation of any delay', 'changeReason'],
    ['Comments', 'progress'],
    ['Comments (Dec 25)', 'laterProgress'],
    ['NHS England comments December 2025', null],
  ],
  [
    ['Evidence item ref.', 'reference', ['3.2.1', '4.1.2']],
    ['Current compliance position', 'gap'],
    ['Actions required to meet standard', 'action'],
    ['Action Owner (name and job title)', 'owner'],
    ['Date for completion', 'due'],
    ['Revised target date', 'revisedDue'],
    ['Covid response impacted (Yes/No)', 'covid'],
    ['Relative timescale after return to BAU', 'afterBau'],
    ['Reviewer use only', null],
  ],
  [
    ['Cyfeirnod', 'reference', ['3.2.1', '4.1.2']],
    ['Eitem dystiolaeth', 'title'],
    ['Bwlch', 'gap'],
    ['Cam gweithredu', 'action'],
    ['Perchennog', 'owner'],
    ['Dyddiad cwblhau', 'due'],
    ['Effaith Covid', 'covid'],
    ['Statws', 'status'],
    ['Sylwadau', 'progress'],
  ],
  [
    ['Cyfeirnod yr eitem', 'reference', ['3.2.1', '4.1.2']],
    ['Gofyniad', 'title'],
    ['Sefyllfa bresennol', 'gap'],
    ['Camau gweithredu', 'action'],
    ['Perchennog y cam gweithredu', 'owner'],
    ['Teitl swydd', 'ownerRole'],
    ['E-bost', 'ownerEmail'],
    ['Erbyn pryd', 'due'],
    ['Statws y cam gweithredu', 'status'],
  ],
  [
    ['DSPT ref', 'reference', ['3.2.1', '4.1.2']],
    ['Current status', 'gap', ['A register exists but is out of date', 'The policy is with the board']],
    ['Action plan', 'action'],
    ['Lead', 'owner'],
    ['Timescale', 'due'],
  ],
  [
    ['DSPT ref', 'reference', ['3.2.1', '4.1.2']],
    ['Current status', 'status', ['Not started', 'In progress']],
    ['Action plan', 'action'],
    ['Lead', 'owner'],
    ['Timescale', 'due'],
  ],
  [
    ['DSPT ref', 'reference', ['3.2.1', '4.1.2']],
    ['Gap', 'gap', ['There is no register of assets', 'There is no policy for leavers']],
    ['Action plan', 'action'],
    ['Current status', 'status', ['The register is being put together', 'The policy is with the board']],
    ['Lead', 'owner'],
    ['Timescale', 'due'],
  ],
]

describe('headings', () => {
  test.each(wordings.map((columns) => [columns.map(([heading]) => heading).join(' | '), columns] as const))(
    'are understood: %s',
    (_, columns) => {
      const rows = [
        columns.map(([heading]) => heading),
        ...[0, 1].map((row) => columns.map(([, , cells]) => cells?.[row] ?? '')),
      ]
      const read = readPastedText(rows.map((row) => row.join('\t')).join('\n'))
      const [best] = proposeLayout(read.ok ? read.grids : [])
      expect(best?.columns.map(({ heading, field }) => [heading, field])).toEqual(
        columns.map(([heading, field]) => [heading, field]),
      )
    },
  )

  test('two columns that may be the same are left to the user', () => {
    const read = readPastedText('Ref\tGap\tAction required\tOwner\tTarget date\tDue date\n3.2.1\ta\tb\tc\t\t')
    const [best] = proposeLayout(read.ok ? read.grids : [])
    expect(best?.ties).toEqual([{ field: 'due', columns: [5, 6] }])
    expect(best?.columns.map(({ field }) => field)).toEqual(['reference', 'gap', 'action', 'owner', null, null])
  })
})

describe('words of another thing', () => {
  const fieldIn = (heading: string) => {
    const read = readPastedText(`DSPT ref\t${heading}\tCovid impact\n3.2.1\ta\tb`)
    const [best] = proposeLayout(read.ok ? read.grids : [])
    return best?.columns.find((column) => column.heading === heading)?.field ?? null
  }

  test.each([
    ['Gap / risk', 'gap'],
    ['Issue / risk', 'gap'],
    ['Gap and risk', 'gap'],
    ['New actions required', 'action'],
    ['Action required and cost', 'action'],
    ['Risk / action owner', 'owner'],
    ['Mandatory requirement text', 'title'],
  ])('leave “%s” what it surely is', (heading, field) => {
    expect(fieldIn(heading)).toBe(field)
  })

  test.each([
    ...['Start date', 'Planned start date', 'Review date', 'Days to target date', 'Estimated cost of completion'],
    ...[
      'Cost',
      '% of budget',
      'Risk',
      'Risk score',
      'Risk / issue score',
      'Risk owner',
      'Budget owner',
      'Revised owner',
    ],
    ...[
      'Updated action plan',
      'Mandatory?',
      'Is this evidence item mandatory (Yes/No)',
      'New',
      'Sector',
      'Your answer',
    ],
  ])('make “%s” nothing of a plan', (heading) => {
    expect(fieldIn(heading)).toBeNull()
  })

  test('leave the reference to a column of mandatory items', () => {
    const read = readPastedText('Mandatory evidence item reference\tGap\tAction\tOwner\tDue date\n3.2.1\ta\tb\tc\t')
    const [best] = proposeLayout(read.ok ? read.grids : [])
    expect(best?.columns[0]?.field).toBe('reference')
  })

  test('come after a heading that says one thing only', () => {
    const read = readPastedText('Ref\tGap\tCost of action required\tNew owner\tTasks\tOwner\n3.2.1\ta\tb\tc\td\te')
    const [best] = proposeLayout(read.ok ? read.grids : [])
    expect(best?.columns.map(({ field }) => field)).toEqual(['reference', 'gap', null, null, 'action', 'owner'])
    expect(best?.ties).toEqual([])
  })
})

test('a tracker in the words of a team is understood', () => {
  const headings =
    'No.|Work needed|Who is doing it|Finish by|What the toolkit asks|Gap / risk|Pandemic?|RAG|% done|Latest update'
  const read = readPastedText(headings.replaceAll('|', '\t'))
  const [best] = proposeLayout(read.ok ? read.grids : [])
  expect(best?.columns.map(({ field }) => field)).toEqual([
    ...[null, 'action', 'owner', 'due', 'title', 'gap', 'covid', 'status', 'percent', 'progress'],
  ])
})

describe('a heading that explains what it asks for', () => {
  const covid =
    'Covid-19 impact - please tell us whether your organisation’s response to the Covid-19 pandemic has affected your ability to meet this evidence item (Yes / No), the reason, and who the owner is'
  const fieldsIn = (headings: readonly string[]) => {
    const read = readPastedText([headings.join('\t'), ['3.2.1', 'a', 'b', 'c', '', 'No'].join('\t')].join('\n'))
    const [best] = proposeLayout(read.ok ? read.grids : [])
    return best?.columns.map(({ field }) => field)
  }

  test('is known by how it begins, and keeps the rest of its row', () => {
    const fields = ['reference', 'gap', 'action', 'owner', 'due', 'covid']
    expect(fieldsIn(['Evidence item', 'Why is this not met?', 'Action', 'Owner', 'Date', covid])).toEqual(fields)
  })

  test('stands among short ones: a row of long texts heads no table', () => {
    const action = 'Action: write to every owner of a system each month until it is met. '.repeat(3)
    const gap = 'Current position: the reason is that nobody is responsible for it. '.repeat(3)
    expect(fieldsIn(['Item 3', gap, action, 'Owner', 'In progress', covid])).toBeUndefined()
    expect(fieldsIn(['Item 3', gap, action, 'Ann Lee', '30/09/2021', 'In progress', 'No'])).toBeUndefined()
  })

  test('stands in no row that names an item', () => {
    expect(fieldsIn(['3.2.1', 'The gap', 'The action plan', 'Team lead', 'In progress', 'No'])).toBeUndefined()
  })
})
