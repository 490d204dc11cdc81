/** Sheets of later toolkit years: contributing outcomes for references, other types of organisation, years as people write them. */
import { describe, expect, test } from 'vitest'
import { editions } from '~/domain/editions'
import { organisationTypeNames, organisationTypes } from '~/domain/organisation-types'
import { fillTemplate } from '~/formats/spreadsheet/fill/fill-template'
import { rewriteText } from '../dialects/dialect'
import { proposeCatalogue } from '~/formats/spreadsheet/catalogue/propose-catalogue'
import { readCatalogue } from '~/formats/spreadsheet/catalogue/read-catalogue'
import { editionIn } from '~/formats/spreadsheet/read/edition-text'
import { textAt, type Grid } from '~/formats/spreadsheet/read/grid'
import { statedType, typeFromName } from '~/formats/spreadsheet/read/organisation-words'
import { proposeLayout } from '~/formats/spreadsheet/read/propose-layout'
import { readPastedText } from '~/formats/spreadsheet/read/read-text-file'
import { readPlan } from '~/formats/spreadsheet/read/read-plan'
import { readXlsx } from '~/formats/spreadsheet/read/read-workbook'
import { readReference } from '~/formats/spreadsheet/read/reference-text'
import { actionOf, itemOf, on, planOf } from '../../../plans'
import { gridOf } from '../catalogue/grids'
import { fixture } from '../fixtures'

function referenceIn(text: string) {
  const { reference, rest, found } = readReference({ kind: 'text', text })
  return [reference, rest, found]
}

describe('a contributing outcome reference', () => {
  test.each([
    ['A1.a', 'A1.a', ''],
    ['a1.A', 'A1.a', ''],
    ['B2 . d', 'B2.d', ''],
    ['A1a', 'A1.a', ''],
    ['Outcome C10.b', 'C10.b', ''],
    ['E3.a Using information', 'E3.a', 'Using information'],
    ['CAF ref B4.c:', 'B4.c', ''],
  ])('is found in “%s”', (text, reference, rest) => {
    expect(referenceIn(text)).toEqual([reference, rest, true])
  })

  test.each(['A1 a plan', 'F1.a', 'A1.ab', 'Annex A1', 'B2B sales', 'HTA1.a', 'A1.a.1'])(
    'is not found in “%s”',
    (text) => {
      expect(referenceIn(text)).toEqual([text, '', false])
    },
  )

  test('does not hide the reference of an evidence item', () => {
    expect(referenceIn('3.2.1, later A1.a')).toEqual(['3.2.1', 'later A1.a', true])
  })
})

describe('a plan of contributing outcomes', () => {
  const rows = [
    ['Contributing outcome', 'Current position', 'Action required', 'Owner', 'Delivery date'],
    ['A1.a', 'No board paper', 'Write the paper', 'Ade Okafor', '30/09/2025'],
    ['a1.B', 'Roles not agreed', 'Agree the roles', 'Megan Pritchard', '31/10/2025'],
    ['B2.a', 'No policy', 'Write the policy', 'Ade Okafor', '28/11/2025'],
    ['', '', 'Publish it', 'Ade Okafor', '12/12/2025'],
  ]

  test('is read row by row, with its references as the toolkit writes them', () => {
    const read = readPastedText(rows.map((row) => row.join('\t')).join('\n'))
    const grids = read.ok ? read.grids : []
    const [mapping] = proposeLayout(grids)
    const reading = mapping === undefined ? null : readPlan(grids, mapping)
    expect(reading?.items.map(({ reference, actions }) => [reference, actions.length])).toEqual([
      ['A1.a', 1],
      ['A1.b', 1],
      ['B2.a', 2],
    ])
    expect(reading?.questions.filter(({ kind }) => kind.startsWith('reference'))).toEqual([])
  })

  test('is found without a heading that says so, by what stands in the column', () => {
    const unnamed = [['CAF', ...(rows[0] ?? []).slice(1)], ...rows.slice(1)]
    const read = readPastedText(unnamed.map((row) => row.join('\t')).join('\n'))
    const [mapping] = proposeLayout(read.ok ? read.grids : [])
    expect(mapping?.columns[0]).toEqual({ column: 1, heading: 'CAF', field: 'reference' })
  })
})

describe('a template that lists contributing outcomes', () => {
  const outcomes = ['A1.a', 'A1.b', 'B1.a', 'B2.c', 'C1.d', 'D1.a', 'D2.b', 'E1.a', 'E2.b']
  const items = ['1.1.3', '1.3.7', '3.2.1', '4.2.2', '6.2.10', '7.3.5', '8.4.1', '9.2.1', '10.2.1']

  /** The template of a later year, with outcomes where it lists items. */
  function template(): Uint8Array {
    const { bytes } = fixture('templates', 'u1-later-year-items.xlsx')
    return rewriteText(bytes, /sharedStrings\.xml$|worksheets\/[^/]+\.xml$/, (text) =>
      items.reduce((words, item, index) => words.replaceAll(`>${item}<`, `>${outcomes[index] ?? ''}<`), text),
    )
  }

  function gridsOf(bytes: Uint8Array): Grid[] {
    const read = readXlsx(bytes)
    return read.ok ? read.grids : []
  }

  test('is found, and filled in the rows that it lists', () => {
    const bytes = template()
    const [mapping] = proposeLayout(gridsOf(bytes))
    if (mapping === undefined) throw new Error('No layout was found')
    const plan = planOf({
      edition: '2024-25',
      items: [
        itemOf({ id: 'i1', reference: 'd1.A', actions: [actionOf({ id: 'a1', due: on('2025-11-28') })] }),
        itemOf({ id: 'i2', reference: 'B3.b', actions: [actionOf({ id: 'a2', due: on('2025-12-12') })] }),
      ],
    })
    const filled = fillTemplate(bytes, mapping, plan, { rowsPer: 'action', draft: false })
    if (!filled.ok) throw new Error(filled.problem.code)
    const [grid] = gridsOf(filled.bytes).filter(({ name }) => name === mapping.sheet)
    if (grid === undefined) throw new Error('The sheet is gone')
    const column = mapping.columns.find(({ field }) => field === 'action')?.column ?? 0
    const reference = mapping.columns.find(({ field }) => field === 'reference')?.column ?? 0
    const written = Array.from(grid.rows.keys())
      .filter((row) => textAt(grid, { column, row }) === actionOf().description)
      .map((row) => textAt(grid, { column: reference, row }))
    expect(written).toEqual(['D1.a', 'B3.b'])
  })
})

describe('a requirements workbook of contributing outcomes', () => {
  test('is a list like any other', () => {
    const text = 'Explain how the outcome is achieved here'
    const rows = ['A1.a', 'a1.B', 'B2.a', 'C1.a', 'E1.a'].map((reference) => [reference, text, 'Mandatory'])
    const grid = gridOf([['Outcome', 'Text', 'Status'], ...rows])
    const layout = proposeCatalogue([grid])
    if (layout === null) throw new Error('No list was found')
    expect(readCatalogue(grid, layout).items.map(({ reference }) => reference)).toEqual([
      'A1.a',
      'A1.b',
      'B2.a',
      'C1.a',
      'E1.a',
    ])
  })
})

describe('the toolkit year in a text', () => {
  test.each([
    ['Improvement plan 2024-25', '2024-25'],
    ['DSPT 2022/23 improvement plan', '2022-23'],
    ['Toolkit year 2023–2024', '2023-24'],
    ['Plan 2021 - 22, version 3', '2021-22'],
    ['Printed 2021-06-14 for 2020-21', '2020-21'],
    ['Printed 2021-06-14', null],
    ['2022-2025 strategy', null],
    ['Plan for the year', null],
  ])('“%s” names %s', (text, edition) => {
    expect(editionIn(text)).toBe(edition)
  })

  test('is found in the title of every edition', () => {
    for (const { id } of editions) expect(editionIn(`Improvement plan ${id}`)).toBe(id)
  })
})

describe('the type of organisation', () => {
  test.each(organisationTypes)('is known by the name that we give it: %s', (type) => {
    expect(statedType(organisationTypeNames[type].toUpperCase())).toBe(type)
  })

  test.each([
    ['ICB', 'icb'],
    ['Integrated Care Board', 'icb'],
    ['CSU', 'csu'],
    ['OES', 'essential-services-operator'],
    ['IOES', 'essential-services-operator'],
    ['Operator of Essential Services', 'essential-services-operator'],
    ['IT supplier', 'key-it-supplier'],
    ['Key IT suppliers', 'key-it-supplier'],
    ['Foundation trust in the NHS', 'nhs-trust'],
    ['Something else', null],
    ['', null],
  ])('“%s” is read as %s', (text, type) => {
    expect(statedType(text)).toBe(type)
  })

  test('is seen in names of organisations', () => {
    expect(typeFromName('NHS Tarn and Beck Integrated Care Board')).toBe('icb')
    expect(typeFromName('NHS Wenlow ICB')).toBe('icb')
    expect(typeFromName('Royal Wenlow NHS Foundation Trust')).toBe('nhs-trust')
    expect(typeFromName('Poesy Systems Ltd')).toBeNull()
  })
})
