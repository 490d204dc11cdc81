import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pdfDocuments } from '~/formats/pdf/receipt'
import { anyPlan } from '../../arbitraries/plan'
import { exampleNames, examplePlan } from '../../plans'
import { checkPdf } from './checker/check-structure'
import { pdfOf } from './requests'
import { uglyPlans } from './ugly-plans'

const named = [...exampleNames.map((name) => [name, () => examplePlan(name)] as const), ...Object.entries(uglyPlans)]

describe.each(pdfDocuments)('the PDF of a %s', (document) => {
  it.each(named)('is sound in its structure and holds every text: %s', async (_, plan) => {
    const { bytes, receipt } = await pdfOf(plan(), document)
    expect(checkPdf(bytes)).toEqual([])
    expect(receipt.differences).toEqual([])
    expect(receipt.comparedValues).toBeGreaterThanOrEqual(document === 'plan' ? plan().items.length : 0)
  })
})

describe('generated plans', () => {
  /** The same plans in every run, so that a fault can be found again. */
  const plans = fc.sample(anyPlan, { numRuns: 160, seed: 20_210_520 })

  it('give PDFs that are sound and hold every text', { timeout: 120_000 }, async () => {
    const faults: string[] = []
    for (const [index, plan] of plans.entries()) {
      const { bytes, receipt } = await pdfOf(plan)
      const missing = receipt.differences.map(({ field }) => `${field} is missing`)
      faults.push(...[...checkPdf(bytes), ...missing].map((fault) => `plan ${index}: ${fault}`))
    }
    expect(faults).toEqual([])
  })

  it('give SIRO packs of one page that are sound', { timeout: 120_000 }, async () => {
    const faults: string[] = []
    for (const [index, plan] of plans.slice(0, 40).entries()) {
      const { bytes, receipt } = await pdfOf(plan, 'siro-pack')
      const missing = receipt.differences.map(({ field }) => `${field} is missing`)
      if (receipt.pages !== 1) faults.push(`plan ${index}: ${receipt.pages} pages`)
      faults.push(...[...checkPdf(bytes), ...missing].map((fault) => `plan ${index}: ${fault}`))
    }
    expect(faults).toEqual([])
  })
})
