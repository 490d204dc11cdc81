/** What the page asks of the PDF worker, and what comes back. */
import type { PlanCheck } from '~/domain/check-plan'
import type { Edition } from '~/domain/editions'
import type { Plan } from '~/domain/plan'
import type { FontFiles } from './fonts/font-files'
import type { Result } from './problem'
import type { PdfDocument, PdfReceipt } from './receipt'

export interface MakePdfRequest {
  document: PdfDocument
  plan: Plan
  edition: Edition
  /** The findings and the verdict: what is not complete is marked Draft and lists what is open. */
  check: PlanCheck
  /** The comment for the item of the upload, which the SIRO pack shows; '' leaves it out. */
  comment: string
  /** The bytes of the files that `fontFileNames` names. */
  fonts: FontFiles
}

export type MakePdfResult = Result<{ bytes: Uint8Array; receipt: PdfReceipt }>

export interface PdfProgress {
  stage: 'laying out' | 'writing' | 'reading back'
}

export type PdfReply = { reply: 'progress'; progress: PdfProgress } | { reply: 'made'; result: MakePdfResult }
