/** Makes a PDF and reads it again, in the thread that it is called in. Pages go through `pdf-client.ts`. */
import { sha256Hex } from '../sha-256'
import type { Contents } from './contents/contents'
import { layOutPlan } from './contents/plan-document'
import { layOutSiroPack } from './contents/siro-pack'
import { writeDocument } from './document/write-document'
import { FontSet } from './fonts/font-set'
import type { LaidOut } from './layout/placed'
import { boxedNote } from './notes'
import type { MakePdfRequest, MakePdfResult, PdfProgress } from './pdf-work'
import { problemOf } from './problem'
import { compareTexts } from './read-back/compare-texts'
import { expectedInPlan, expectedInSiroPack } from './read-back/expected-texts'
import { readPdf } from './read-back/read-structure'

/** Never throws: what goes wrong comes back as a problem. The same request gives the same bytes. */
export async function makePdfHere(
  request: MakePdfRequest,
  report: (progress: PdfProgress) => void = () => undefined,
): Promise<MakePdfResult> {
  try {
    const { plan } = request
    report({ stage: 'laying out' })
    const fonts = new FontSet(request.fonts)
    const laidOut = layOut(request, fonts)
    report({ stage: 'writing' })
    const bytes = await writeDocument(laidOut, fonts)
    report({ stage: 'reading back' })
    const read = readPdf(bytes)
    const expected = request.document === 'plan' ? expectedInPlan(plan) : expectedInSiroPack(plan, request.comment)
    const boxed = boxedNote(laidOut)
    return {
      ok: true,
      bytes,
      receipt: {
        sha256: sha256Hex(bytes),
        comparedValues: expected.length,
        differences: compareTexts(read.text, expected),
        pages: read.pages,
        items: plan.items.length,
        actions: plan.items.reduce((sum, item) => sum + item.actions.length, 0),
        notes: [...laidOut.notes, ...(boxed === null ? [] : [boxed])],
      },
    }
  } catch (error) {
    return { ok: false, problem: problemOf(error) }
  }
}

function layOut({ document, ...contents }: MakePdfRequest & Contents, fonts: FontSet): LaidOut {
  switch (document) {
    case 'plan':
      return layOutPlan(contents, fonts)
    case 'siro-pack':
      return layOutSiroPack(contents, fonts)
  }
}
