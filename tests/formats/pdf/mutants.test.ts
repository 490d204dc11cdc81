import { beforeAll, describe, expect, it } from 'vitest'
import { compareTexts } from '~/formats/pdf/read-back/compare-texts'
import { expectedInPlan } from '~/formats/pdf/read-back/expected-texts'
import { readPdf } from '~/formats/pdf/read-back/read-structure'
import { checkPdf } from './checker/check-structure'
import { damaged } from './damage'
import { mutants } from './mutants'
import { pdfOf } from './requests'
import { uglyPlans } from './ugly-plans'

/** A plan with everything that a PDF can have: boxes, pictures, a table over two pages, a link. */
const plan = (uglyPlans['names in many scripts'] ?? fail)()
let good: Uint8Array

function fail(): never {
  throw new Error('The plan is not there')
}

beforeAll(async () => {
  // Cells that cover several rows are needed too.
  const [first, ...others] = plan.items
  if (first === undefined) return
  const [action] = first.actions
  if (action === undefined) return
  plan.items = [{ ...first, actions: [action, { ...action, id: 'second' }] }, ...others]
  good = (await pdfOf(plan)).bytes
})

describe('the structural checker', () => {
  it('finds nothing wrong in a good file, nor in the same file written again', async () => {
    expect(checkPdf(good)).toEqual([])
    expect(checkPdf(await damaged(good, () => undefined))).toEqual([])
  })

  it('is tried with at least 30 faults', () => {
    expect(Object.keys(mutants).length).toBeGreaterThanOrEqual(30)
  })

  it.each(Object.entries(mutants))('catches %s', async (_, change) => {
    expect(checkPdf(await damaged(good, change))).not.toEqual([])
  })

  it('catches a file that is cut off', () => {
    expect(checkPdf(good.slice(0, -200))).not.toEqual([])
  })
})

describe('reading a PDF back', () => {
  const differencesIn = (bytes: Uint8Array) => compareTexts(readPdf(bytes).text, expectedInPlan(plan))

  it('finds every text of the plan', () => {
    expect(differencesIn(good)).toEqual([])
  })

  it('misses a text whose letters stand for others', async () => {
    const changed = await damaged(good, (pdf) => {
      pdf.edit(pdf.first({ Subtype: 'Type0' }).dict, 'ToUnicode', (text) => text.replace('<0065>', '<0078>'))
    })
    expect(differencesIn(changed)).not.toEqual([])
  })

  it('misses a cell that is gone', async () => {
    const changed = await damaged(good, (pdf) =>
      pdf.list(pdf.all({ S: 'TR' })[1]?.dict ?? pdf.node('TR'), 'K').remove(2),
    )
    expect(differencesIn(changed)).not.toEqual([])
  })

  it('misses cells that have changed places', async () => {
    const changed = await damaged(good, (pdf) => {
      const row = pdf.list(pdf.all({ S: 'TR' })[1]?.dict ?? pdf.node('TR'), 'K')
      const [action, owner] = [row.get(2), row.get(3)]
      row.set(2, owner)
      row.set(3, action)
    })
    expect(differencesIn(changed)).not.toEqual([])
  })
})
