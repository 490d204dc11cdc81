import { expect, test } from 'vitest'
import { cellAt } from '~/formats/spreadsheet/read/grid'
import { fillTemplate } from '~/formats/spreadsheet/fill/fill-template'
import type { LabelField, MappedLabel } from '~/formats/spreadsheet/layout'
import { proposeLayout } from '~/formats/spreadsheet/read/propose-layout'
import { readXlsx } from '~/formats/spreadsheet/read/read-workbook'
import { samplePlan } from '../sample-plan'
import { headingsToT, updateTemplate } from './update-template'

/** The text of A1 once the template is filled, and the fields that it was said to have no cell for. */
function fill(title: string, labels?: Partial<Record<LabelField, MappedLabel>>) {
  const bytes = updateTemplate({ title, headings: headingsToT })
  const read = readXlsx(bytes)
  const [mapping] = proposeLayout(read.ok ? read.grids : [])
  if (mapping === undefined) throw new Error('No plan was found')
  const chosen = labels === undefined ? mapping : { ...mapping, labels }
  const filled = fillTemplate(bytes, chosen, samplePlan(1), { rowsPer: 'action', draft: false })
  if (!filled.ok) throw new Error(filled.problem.code)
  const back = readXlsx(filled.bytes)
  const grid = back.ok ? back.grids[0] : undefined
  const value = grid === undefined ? undefined : cellAt(grid, { column: 1, row: 1 })?.value
  const { notes, expected } = filled.report
  return {
    title: value?.kind === 'text' ? value.text : '',
    missing: notes.flatMap((note) => (note.kind === 'no-label' ? [note.field] : [])),
    written: expected.filter(({ position }) => position.row === 1),
  }
}

test('each label of a cell gets its value, and the cell is written once', () => {
  const { organisation, signOff } = samplePlan(1)
  const { title, written } = fill('Organisation: ........ ODS code: ........ SIRO: ........')
  const siro = `${signOff.siroName}${signOff.jobTitle === '' ? '' : `, ${signOff.jobTitle}`}`
  expect(title).toBe(`Organisation: ${organisation.name}    ODS code: ${organisation.odsCode}    SIRO: ${siro}`)
  expect(written.map(({ text }) => text)).toEqual([title])
})

test('a label of the template is never written over, whatever an older choice of cells says', () => {
  const { title, missing } = fill('Print name:', {
    organisationName: { position: { column: 1, row: 1 }, inLabel: false },
  })
  expect(title).toBe('Print name:')
  expect(missing).toContain('organisationName')
})
