/** Requests for PDFs as the builder makes them. */
import { editionOf } from '~/domain/editions'
import type { Plan } from '~/domain/plan'
import { siroComment } from '~/formats/letters/siro-comment'
import { makePdfHere } from '~/formats/pdf/make-pdf'
import type { MakePdfRequest } from '~/formats/pdf/pdf-work'
import type { PdfDocument, PdfReceipt } from '~/formats/pdf/receipt'
import { check } from '../../plans'
import { testFonts } from './fonts'

export async function requestOf(plan: Plan, document: PdfDocument = 'plan'): Promise<MakePdfRequest> {
  const edition = editionOf(plan)
  return {
    document,
    plan,
    edition,
    check: check(plan, { edition }),
    comment: siroComment(plan, edition).text,
    fonts: await testFonts(),
  }
}

/** The PDF of a plan; a test that asks for one fails where it cannot be made. */
export async function pdfOf(
  plan: Plan,
  document: PdfDocument = 'plan',
): Promise<{ bytes: Uint8Array; receipt: PdfReceipt }> {
  const made = await makePdfHere(await requestOf(plan, document))
  if (!made.ok) throw new Error(`The PDF was not made: ${JSON.stringify(made.problem)}`)
  return made
}
