import { describe, expect, test } from 'vitest'
import { proposeLayout } from '~/formats/spreadsheet/read/propose-layout'
import { readPastedText } from '~/formats/spreadsheet/read/read-any'

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
