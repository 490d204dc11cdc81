import { describe, expect, test } from 'vitest'
import { editions, defaultEdition } from '~/domain/editions'
import { columnFields } from '~/formats/spreadsheet/layout'
import { makeOpenDocument } from '~/formats/spreadsheet/open-document/make-open-document'
import { openPackage } from '~/formats/spreadsheet/package/open-package'
import { readXlsx } from '~/formats/spreadsheet/read/read-workbook'
import { textAt } from '~/formats/spreadsheet/read/grid'
import { makeOwnCsv } from '~/formats/spreadsheet/template/make-own-csv'
import { makeOwnTemplate } from '~/formats/spreadsheet/template/make-own-template'
import { headerRow, headings, templateFileName } from '~/formats/spreadsheet/template/own-layout'

const template = makeOwnTemplate(defaultEdition)
const partText = (name: string) => new TextDecoder().decode(openPackage(template).part(name) ?? new Uint8Array())

describe('the blank template', () => {
  test('has the same bytes each time', () => {
    for (const edition of editions) {
      expect(makeOwnTemplate(edition)).toEqual(makeOwnTemplate(edition))
      const request = { plan: null, changes: [], edition, draft: false }
      expect(makeOpenDocument(request)).toEqual(makeOpenDocument(request))
    }
    expect(templateFileName(defaultEdition, 'xlsx')).toBe('dspt-improvement-plan-2020-21.xlsx')
  })

  test('has one table with a heading for each field, and no merged cells', () => {
    const read = readXlsx(template)
    const [plan, changes, help] = read.ok ? read.grids : []
    expect(plan?.name).toBe('Improvement plan')
    expect([changes?.name, changes?.hidden]).toEqual(['Changes', true])
    expect(help?.name).toBe('How to fill this in')
    expect([plan?.merges, help?.merges]).toEqual([[], []])
    expect(plan?.tables).toEqual([
      { name: 'ImprovementPlan', range: { from: { column: 1, row: 8 }, to: { column: 14, row: 28 } }, totalsRows: 0 },
    ])
    const row = columnFields.map((_, index) =>
      plan === undefined ? '' : textAt(plan, { column: index + 1, row: headerRow }),
    )
    expect(row).toEqual(columnFields.map((field) => headings[field]))
  })

  test('has drop-downs, date checks, a frozen header, print titles, landscape A4, a language and a title', () => {
    const sheet = partText('xl/worksheets/sheet1.xml')
    expect(sheet).toContain('"Yes,No"')
    expect(sheet).toContain('"Not started,In progress,Complete"')
    expect(sheet).toContain('type="date"')
    expect(sheet).toContain('state="frozen"')
    expect(sheet).toContain('<pageSetup paperSize="9" orientation="landscape" pageOrder="overThenDown" fitToWidth="1" fitToHeight="0"/>')
    expect(sheet).not.toContain('mergeCell')
    expect(partText('xl/workbook.xml')).toContain('_xlnm.Print_Titles')
    expect(partText('docProps/core.xml')).toContain('<dc:language>en-GB</dc:language>')
    expect(partText('docProps/core.xml')).toContain('<dc:title>DSP Toolkit: improvement plan 2020-21</dc:title>')
  })

  test('as csv lists labels and headings', () => {
    const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(makeOwnCsv(defaultEdition))
    expect(csv.startsWith('\ufeffImprovement plan 2020-21\r\nOrganisation,\r\n')).toBe(true)
    expect(csv).toContain('Evidence item reference,Evidence item,Current position')
  })
})
