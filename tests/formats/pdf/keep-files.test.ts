/** Writes PDFs to the folder that PDF_FOLDER names, for `npm run verify:pdf`; passed over otherwise. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pdfDocuments } from '~/formats/pdf/receipt'
import { anyPlan } from '../../arbitraries/plan'
import { exampleNames, examplePlan } from '../../plans'
import { pdfOf } from './requests'
import { uglyPlans } from './ugly-plans'

const folder = process.env['PDF_FOLDER']

describe.skipIf(folder === undefined)('for veraPDF', () => {
  it(
    'keeps the examples, the plans that are hard to lay out and 150 generated ones',
    { timeout: 300_000 },
    async () => {
      const named = [
        ...exampleNames.map((name) => [name, examplePlan(name)] as const),
        ...Object.entries(uglyPlans).map(([name, make]) => [name, make()] as const),
        ...fc
          .sample(anyPlan, { numRuns: 150, seed: 14_289 })
          .map((plan, index) => [`generated ${index}`, plan] as const),
      ]
      for (const [name, plan] of named) {
        for (const document of pdfDocuments) {
          const { bytes } = await pdfOf(plan, document)
          writeFileSync(join(folder ?? '', `${name.replace(/[^\w-]+/g, '-')}-${document}.pdf`), bytes)
        }
      }
      expect(named).toHaveLength(160)
    },
  )
})
