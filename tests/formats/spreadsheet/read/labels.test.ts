import { describe, expect, test } from 'vitest'
import { cellName } from '~/formats/spreadsheet/cells/reference'
import type { LayoutMapping } from '~/formats/spreadsheet/layout'
import { findLabels } from '~/formats/spreadsheet/read/find-labels'
import type { Grid, GridCell, GridStyle } from '~/formats/spreadsheet/read/grid'
import { withValue } from '~/formats/spreadsheet/read/label-parts'
import { readLabels } from '~/formats/spreadsheet/read/read-labels'
import { gridOf } from '../catalogue/grids'

const plain: GridStyle = { bold: false, filled: false, bordered: false, wrapped: false, date: false, locked: true }

/** "[]" is an empty cell with a border, "*Label" is bold. */
function sheet(rows: readonly (readonly string[])[]): Grid {
  const grid = gridOf(rows)
  const cells = (row: ReadonlyMap<number, GridCell>) =>
    new Map(
      Array.from(row, ([column, { value }]): [number, GridCell] => {
        const text = value?.kind === 'text' ? value.text : ''
        if (text === '[]') return [column, { value: null, formula: false, style: { ...plain, bordered: true } }]
        const bold = text.startsWith('*')
        return [
          column,
          {
            value: { kind: 'text', text: bold ? text.slice(1) : text },
            ...{ formula: false, style: { ...plain, bold } },
          },
        ]
      }),
    )
  return { ...grid, rows: new Map(Array.from(grid.rows, ([row, each]) => [row, cells(each)])) }
}

function placesIn(rows: readonly (readonly string[])[]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(findLabels(sheet(rows), null)).map(([field, { position, inLabel }]) => [
      field,
      `${cellName(position)}${inLabel ? ' inside' : ''}`,
    ]),
  )
}

/** Organisation, code, SIRO, job title and date as they are read, '' for what is not found. */
function readFrom(rows: readonly (readonly string[])[]): string[] {
  const grid = sheet(rows)
  const mapping: LayoutMapping = {
    ...{ sheet: grid.name, headerRows: null, columns: [], firstRow: 100, lastRow: 100, title: null },
    labels: findLabels(grid, null),
  }
  const { organisation, signOff } = readLabels(grid, mapping, null)
  return [organisation.name, organisation.odsCode, signOff.siroName, signOff.jobTitle, signOff.signedOn ?? '']
}

describe('labels one below another, in words that are not all known', () => {
  const labels = ['Organisation', 'Directorate', 'ODS code', 'Lead contact', 'SIRO', 'Chief executive', 'Version']

  test.each(['', ':'])('have their values in the cells that are ready on the right, with “%s” behind them', (end) => {
    expect(placesIn(labels.map((label) => [`${label}${end}`, '[]']))).toEqual({
      ...{ organisationName: 'B1', odsCode: 'B3', siroName: 'B5' },
    })
  })

  test('have them on the right where nothing is drawn, if another label does or the text below is no such value', () => {
    expect(readFrom([['Organisation'], ['Directorate'], ['ODS code', 'RX7'], ['SIRO'], ['Chief executive']])).toEqual([
      ...['', 'RX7', '', '', ''],
    ])
    expect(
      placesIn([
        ['Name of SIRO', ''],
        ['Caldicott Guardian', ''],
      ]),
    ).toEqual({ siroName: 'B1' })
    expect(placesIn([['Trust'], ['Division:']])).toEqual({ organisationName: 'B1' })
  })

  test('may still have their values below, where looks or text say so', () => {
    expect(readFrom([['*Organisation'], ['Screening Records'], [], ['*SIRO'], ['Ade Okafor']])).toEqual([
      ...['Screening Records', '', 'Ade Okafor', '', ''],
    ])
    expect(readFrom([['Organisation'], ['Holmfield NHS Trust'], ['ODS code'], ['RX7']])).toEqual([
      ...['Holmfield NHS Trust', 'RX7', '', '', ''],
    ])
  })
})

test('a value may stand one column farther on, where columns of the table are merged below', () => {
  const rows = [
    ['Organisation', '', 'Holmfield NHS Trust'],
    ['ODS code', '', 'RX7'],
    ['SIRO', '', 'Ade Okafor'],
    ['Date signed', '', '24 June 2021'],
  ]
  expect(readFrom(rows)).toEqual(['Holmfield NHS Trust', 'RX7', 'Ade Okafor', '', '2021-06-24'])
  expect(placesIn([['ODS code', '[]', 'RX7']])).toEqual({ odsCode: 'B1' })
})

describe('labels side by side', () => {
  test('have their values below them', () => {
    const head = ['*Organisation name', '*ODS code', '*SIRO name', '*Date of SIRO sign-off']
    const places = { organisationName: 'A2', odsCode: 'B2', siroName: 'C2', signedOn: 'D2' }
    expect(placesIn([head, ['[]', '[]', '[]', '[]']])).toEqual(places)
    expect(readFrom([head, ['Holmfield NHS Trust', 'RX7', 'Rhian Vaughan', '24 June 2021']])).toEqual([
      ...['Holmfield NHS Trust', 'RX7', 'Rhian Vaughan', '', '2021-06-24'],
    ])
  })

  const holmfield = 'Holmfield NHS Trust'

  test.each([
    [
      [
        ['Organisation', 'Directorate', 'ODS code'],
        [holmfield, 'Digital', 'RX7'],
      ],
      [holmfield, 'RX7', '', '', ''],
    ],
    [
      [
        ['ODS code', 'Directorate', 'Organisation'],
        ['RX7', 'Digital', holmfield],
      ],
      [holmfield, 'RX7', '', '', ''],
    ],
    [
      [
        ['Trust', 'Trust lead', 'SIRO', 'Caldicott Guardian'],
        [holmfield, 'Jo Park', 'Ade Okafor', 'Bo Ray'],
      ],
      [holmfield, '', 'Ade Okafor', '', ''],
    ],
    [
      [
        ['Organisation', 'Directorate'],
        [holmfield, 'Digital'],
        ['ODS code', 'Version'],
        ['RX7', '2'],
      ],
      [holmfield, 'RX7', '', '', ''],
    ],
    [
      [
        ['SIRO name', 'Signed off on', 'Version'],
        ['Ade Okafor', '24 June 2021', '2'],
      ],
      ['', '', 'Ade Okafor', '', '2021-06-24'],
    ],
    [
      [
        ['*Organisation', '*Directorate'],
        ['Screening Records', 'Digital'],
      ],
      ['Screening Records', '', '', '', ''],
    ],
  ])('have them below also where some are in words that nobody has thought of: %j', (rows, values) => {
    expect(readFrom(rows)).toEqual(values)
  })

  test('of a template that is to be filled leave the labels beside them alone', () => {
    const head = ['*Organisation', '*Directorate', '*ODS code']
    expect(placesIn([head, ['[]', '[]', '[]']])).toEqual({ organisationName: 'A2', odsCode: 'C2' })
  })

  test.each([
    [holmfield, [['Organisation', holmfield, 'Directorate', 'Digital', 'ODS code', 'RX7']]],
    [holmfield, [['Directorate', 'Digital', 'ODS code', 'RX7', 'Organisation', holmfield], Array(6).fill('[]')]],
    [holmfield, [['*Organisation', `*${holmfield}`, '*ODS code', '*RX7'], Array(4).fill('[]')]],
    [
      'Screening Records',
      ['Organisation|Screening Records', 'NHS region|North', 'ODS code|RX7'].map((row) => row.split('|')),
    ],
  ])('have them on the right where label and value take turns: %j', (name, rows) => {
    expect(readFrom(rows)).toEqual([name, 'RX7', '', '', ''])
  })

  test('are not taken for one where the text on the right is the answer', () => {
    expect(placesIn([['Organisation type', 'CCG', 'ODS code', '[]']])).toEqual({
      ...{ organisationType: 'B1', odsCode: 'D1' },
    })
  })
})

describe('a sign-off', () => {
  test('has its date in the cell for the date, and its signature left free', () => {
    expect(
      placesIn([
        ['Signed:', '[]', 'Date:', '[]'],
        ['SIRO name:', '[]'],
      ]),
    ).toEqual({
      ...{ siroName: 'B2', signedOn: 'D1' },
    })
    expect(placesIn([['Signed (SIRO):', '', 'Date:'], ['Print name:']])).toEqual({ siroName: 'B2', signedOn: 'D1' })
    expect(
      placesIn([
        ['Signed', 'link'],
        ['SIRO name', '[]', 'Date signed', '[]'],
      ]),
    ).toEqual({
      ...{ siroName: 'B2', signedOn: 'D2' },
    })
  })

  test('has no date put where somebody is to sign', () => {
    expect(placesIn([['SIRO', '[]'], [], ['Signed by', '[]']])).toEqual({ siroName: 'B1' })
    expect(
      placesIn([
        ['SIRO name', '[]'],
        ['SIRO sign-off', '[]'],
      ]),
    ).toEqual({ siroName: 'B1', signedOn: 'B2' })
  })

  test('under a heading has the cells of the labels beneath it', () => {
    const block = [
      ['SIRO sign-off', '[]'],
      ['Name', '[]'],
      ['Job title', '[]'],
      ['Signature', '[]'],
      ['Date', '[]'],
    ]
    expect(placesIn(block)).toEqual({ siroName: 'B2', siroJobTitle: 'B3', signedOn: 'B5' })
    const values = ['Rhian Vaughan', 'Director of Finance', '24/06/2021']
    expect(
      readFrom([['SIRO sign off'], ...['Name:', 'Role:', 'Date:'].map((label, i) => [label, values[i] ?? ''])]),
    ).toEqual(['', '', 'Rhian Vaughan', 'Director of Finance', '2021-06-24'])
  })

  test.each([
    [
      ['SIRO sign-off:', 'Rhian Vaughan'],
      ['Date of sign-off:', '24.6.21'],
    ],
    [
      ['Approved by (SIRO)', 'Rhian Vaughan'],
      ['Date approved', '24th June 2021'],
    ],
    [
      ['SIRO:', 'Rhian Vaughan'],
      ['Signed:', 'R Vaughan', 'Date:', '24/06/2021'],
    ],
    [['Signed off by SIRO', 'Rhian Vaughan', 'on', '24/06/2021'], ['']],
    [
      ['SIRO name', 'Rhian Vaughan'],
      ['SIRO sign off', '24 June 2021'],
    ],
    [['SIRO approval: Rhian Vaughan – 24 June 2021'], ['']],
  ])('is read from %j and %j', (first, second) => {
    expect(readFrom([first, second])).toEqual(['', '', 'Rhian Vaughan', '', '2021-06-24'])
  })

  test.each(['Yes', 'TBC', 'see attached email'])('has no name read from “%s”', (answer) => {
    expect(readFrom([['SIRO sign-off', answer]])).toEqual(['', '', '', '', ''])
  })

  test('has no date read from the heading of another table', () => {
    for (const head of [
      ['Version', 'Date', 'Author'],
      ['Date', 'Version', 'Changes'],
    ]) {
      const values = head.map((heading) => (heading === 'Date' ? '1 June 2021' : 'First'))
      expect(placesIn([['SIRO', 'Ade Okafor'], [], head, values])).toEqual({ siroName: 'B1' })
    }
  })

  test('is not that of the others who sign beside the SIRO', () => {
    expect(
      placesIn([
        ['SIRO', '[]', 'Caldicott Guardian', '[]'],
        ['Prepared by', '[]', 'Date', '[]'],
      ]),
    ).toEqual({ siroName: 'B1' })
    expect(placesIn([['Caldicott Guardian', 'Dr Pat Moss', 'Date', '1 June 2021']])).toEqual({})
  })
})

describe('one cell with several labels', () => {
  test('is read as each of them', () => {
    expect(
      readFrom([
        ['Organisation name: Holmfield Borough Council    ODS code: 503'],
        ['SIRO: Rhian Vaughan (Director of Finance)   Date: 24/06/2021'],
      ]),
    ).toEqual(['Holmfield Borough Council', '503', 'Rhian Vaughan', 'Director of Finance', '2021-06-24'])
  })

  test('keeps the others when one is filled', () => {
    const text = 'SIRO name: ........ Date: ........'
    expect(placesIn([[text]])).toEqual({ siroName: 'A1 inside', signedOn: 'A1 inside' })
    const named = withValue(text, 'siroName', 'Ade Okafor')
    expect(withValue(named, 'signedOn', '2021-06-24')).toBe('SIRO name: Ade Okafor    Date: 2021-06-24')
  })
})
