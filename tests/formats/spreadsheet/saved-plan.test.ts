import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encodePlan } from '~/formats/plan-file/encode'
import { decodePlan } from '~/formats/plan-file/decode'
import { openPackage } from '~/formats/spreadsheet/package/open-package'
import { relationsOf } from '~/formats/spreadsheet/package/relations'
import { rewriteZip } from '~/formats/spreadsheet/package/zip-write'
import { readXlsx } from '~/formats/spreadsheet/read/read-workbook'
import { makeSavedPlan, savedPlanPart } from '~/formats/spreadsheet/saved-plan'
import { anyPlan } from '../../arbitraries/plan'
import { examplePlan } from '../../plans'
import { ownSpreadsheet, ownTemplate } from './own-spreadsheet'

function savedIn(bytes: Uint8Array): string | null {
  const read = readXlsx(bytes)
  if (!read.ok) throw new Error(read.problem.code)
  return read.savedPlan
}

function withPart(bytes: Uint8Array, part: Uint8Array | null): Uint8Array {
  return rewriteZip(openPackage(bytes).archive, new Map([[savedPlanPart, part]]))
}

const bytesOf = (text: string) => new TextEncoder().encode(text)

describe('the plan that a spreadsheet keeps', () => {
  test('is the plan, whatever characters are in it', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const saved = savedIn(ownSpreadsheet(plan)) ?? ''
        expect(decodePlan(saved)).toEqual({ ok: true, plan, notes: [] })
      }),
      { numRuns: 40 },
    )
  }, 30_000)

  test('is found by the relation of the workbook, and says what it is', () => {
    const source = openPackage(ownSpreadsheet(examplePlan('small-trust')))
    expect(relationsOf(source, 'xl/workbook.xml')).toContainEqual(
      expect.objectContaining({ type: 'customXml', target: savedPlanPart }),
    )
    expect(relationsOf(source, savedPlanPart)).toEqual([
      { id: 'rId1', type: 'customXmlProps', target: 'customXml/itemProps1.xml', external: false },
    ])
    const types = new TextDecoder().decode(source.part('[Content_Types].xml') ?? new Uint8Array())
    expect(types).toContain(
      '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>',
    )
    expect(types).toContain('<Default Extension="xml" ContentType="application/xml"/>')
  })

  test.each([
    ['xl/_rels/workbook.xml.rels', '/customXml/item7.xml'],
    ['_rels/.rels', '../customXml/item7.xml'],
  ])('is found wherever another program has put it and related it in %s', (relationsPart, target) => {
    const source = openPackage(ownSpreadsheet(examplePlan('small-trust')))
    const part = source.part(savedPlanPart)
    const relations = new TextDecoder().decode(source.part(relationsPart) ?? new Uint8Array())
    const moved = rewriteZip(
      source.archive,
      new Map([
        [savedPlanPart, bytesOf('<?xml version="1.0"?><p:properties xmlns:p="urn:another"/>')],
        ['customXml/item7.xml', part],
        [
          relationsPart,
          bytesOf(
            relations.replace(
              '</Relationships>',
              `<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="${target}"/></Relationships>`,
            ),
          ),
        ],
      ]),
    )
    expect(savedIn(moved)).toBe(encodePlan(examplePlan('small-trust')))
  })

  test('adds little to the file', () => {
    const bytes = ownSpreadsheet(examplePlan('trust-at-the-limit'))
    expect(bytes.length - withPart(bytes, makeSavedPlan('')).length).toBeLessThan(8 * 1024)
  })

  test('is nothing in a blank template, and gone where its part is gone', () => {
    expect(savedIn(ownTemplate)).toBeNull()
    expect(savedIn(withPart(ownSpreadsheet(examplePlan('small-trust')), null))).toBeNull()
  })

  test.each([
    ['no XML', 'dspt urn:x-dspt-improvement-plan:saved-plan'],
    [
      'a document type',
      '<!DOCTYPE x [<!ENTITY a "b">]><plan xmlns="urn:x-dspt-improvement-plan:saved-plan">&a;</plan>',
    ],
    ['a part that is no text', '\u0000\u0001'],
  ])('that is %s does not keep the cells from being read', (_, content) => {
    const read = readXlsx(withPart(ownSpreadsheet(examplePlan('small-trust')), bytesOf(content)))
    expect(read.ok && read.grids[0]?.name).toBe('Improvement plan')
    const saved = read.ok ? read.savedPlan : 'not read'
    expect(saved === null || !decodePlan(saved).ok).toBe(true)
  })
})
