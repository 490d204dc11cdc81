/** What can stop the tool from making a PDF, as data. The wording lives in `messages.ts`. */

export const pdfProblemCodes = [
  'fonts.unavailable',
  'fonts.damaged',
  // Work that did not end
  'work.stopped',
  'work.time-limit',
  'work.fault',
] as const
export type PdfProblemCode = (typeof pdfProblemCodes)[number]

export interface PdfProblem {
  code: PdfProblemCode
  /** What the message needs to say it: a limit, or for us what went wrong. */
  values: Readonly<Record<string, string | number>>
}

export function pdfProblem(code: PdfProblemCode, values: PdfProblem['values'] = {}): PdfProblem {
  return { code, values }
}

/** Carries a problem up to the function that others call, which returns it as a value. It never leaves this folder. */
export class PdfError extends Error {
  readonly problem: PdfProblem

  constructor(code: PdfProblemCode, values: PdfProblem['values'] = {}) {
    super(code)
    this.problem = { code, values }
  }
}

export type Result<T> = ({ ok: true } & T) | { ok: false; problem: PdfProblem }

export function problemOf(error: unknown): PdfProblem {
  if (error instanceof PdfError) return error.problem
  return pdfProblem('work.fault', { detail: error instanceof Error ? error.message : String(error) })
}
