/** PDFs for another program to check; `npm run verify:pdf` asks for all of them by naming a folder. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pdfDocuments } from '~/formats/pdf/receipt'
import { anyPlan } from '../../arbitraries/plan'
import { exampleNames, examplePlan, planUnderUpdate } from '../../plans'
import { pdfOf } from './requests'
import { uglyPlans } from './ugly-plans'

const folder = process.env['PDF_FOLDER']
const generated = fc.sample(anyPlan, { numRuns: 150, seed: 14_289 })
const plans = [
  ...exampleNames.map((name) => [name, examplePlan(name)] as const),
  ['an update', planUnderUpdate()] as const,
  ...Object.entries(uglyPlans).map(([name, make]) => [name, make()] as const),
  // Without a folder one of the generated plans is enough to see that they can be written.
  ...generated
    .slice(0, folder === undefined ? 1 : undefined)
    .map((plan, index) => [`generated ${index}`, plan] as const),
]

describe('files for veraPDF', () => {
  it.each(plans)('%s can be written as both documents', { timeout: 60_000 }, async (name, plan) => {
    for (const document of pdfDocuments) {
      const { bytes } = await pdfOf(plan, document)
      expect(bytes.length).toBeGreaterThan(5000)
      if (folder !== undefined) writeFileSync(join(folder, `${name.replace(/[^\w-]+/g, '-')}-${document}.pdf`), bytes)
    }
  })
})
