/** Makes a PDF of the plan and hands it over only when its text reads back as the plan says. */
import { planFileName, siroPackFileName } from '~/formats/file-name'
import { siroComment } from '~/formats/letters/siro-comment'
import type { FontFiles } from '~/formats/pdf/fonts/font-files'
import { describePdfProblem } from '~/formats/pdf/messages'
import { fetchFonts, makePdf, prepareWorker, type PdfProgress } from '~/formats/pdf/pdf-client'
import { pdfProblem } from '~/formats/pdf/problem'
import type { PdfDocument, PdfReceipt } from '~/formats/pdf/receipt'
import type { OpenPlan } from '../state/context'
import { counted, handOver, type FileState, type Receipt } from './file-state'

const stageWords: Record<PdfProgress['stage'], string> = {
  'laying out': 'Laying out the pages…',
  writing: 'Writing the PDF…',
  'reading back': 'Checking it…',
}

export interface MakePdfFileRequest {
  document: PdfDocument
  open: OpenPlan
  /** The path under which the site lives, with a slash at its end. */
  base: string
}

/** The fonts, once they have been fetched. */
let kept: FontFiles | null = null

/** Fetches what PDFs need ahead of the first one. Gives the function that lets go of what was not used. */
export function preparePdf(base: string): () => void {
  void fontsOf(base)
  return prepareWorker()
}

export async function makePdfFile(
  { document, open, base }: MakePdfFileRequest,
  onState: (state: FileState) => void,
  signal: AbortSignal,
): Promise<void> {
  const { plan, edition, check } = open
  const stopped = () => signal.aborted
  onState({ kind: 'working', words: 'Loading the fonts…' })
  const fonts = await fontsOf(base)
  if (stopped()) return
  if (fonts === null) {
    onState({ kind: 'failed', ...describePdfProblem(pdfProblem('fonts.unavailable')) })
    return
  }
  const comment = siroComment(plan, edition).text
  const made = await makePdf(
    { document, plan, edition, check: { findings: check.findings, verdict: check.verdict }, comment, fonts },
    { signal, onProgress: ({ stage }) => onState({ kind: 'working', words: stageWords[stage] }) },
  )
  if (stopped()) return
  if (!made.ok) {
    onState({ kind: 'failed', ...describePdfProblem(made.problem) })
    return
  }
  const naming = { plan, edition, verdict: check.verdict, extension: 'pdf' }
  const fileName = document === 'plan' ? planFileName(naming) : siroPackFileName(naming)
  const { bytes, receipt } = made
  onState(handOver({ plan, fileName, mediaType: 'application/pdf', bytes, receipt: receiptOf(receipt) }))
}

async function fontsOf(base: string): Promise<FontFiles | null> {
  kept ??= await fetchFonts(base)
  return kept
}

function receiptOf(receipt: PdfReceipt): Receipt {
  return {
    ...receipt,
    contents: counted(receipt.pages, 'page'),
    differences: receipt.differences.map(({ field, expected, found }) => ({ place: field, expected, found })),
  }
}
