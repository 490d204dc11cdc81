/** What a PDF problem says in plain English: what is wrong, and what to do next. */
import type { PdfProblem, PdfProblemCode } from './problem'

export interface PdfMessage {
  /** What is wrong, one sentence. */
  problem: string
  /** What to do next, one or two sentences. */
  remedy: string
}

const wording: Record<PdfProblemCode, (values: PdfProblem['values']) => PdfMessage> = {
  'fonts.unavailable': () => ({
    problem: 'The fonts for the PDF did not load.',
    remedy: 'Check your connection and try again. Your plan is not affected.',
  }),
  'fonts.damaged': () => ({
    problem: 'The fonts for the PDF were damaged when they loaded.',
    remedy: 'Reload the page and try again. If that does not help, print the plan from the print view.',
  }),
  'work.stopped': () => ({ problem: 'This was stopped.', remedy: 'Start it again when you are ready.' }),
  'work.time-limit': ({ seconds }) => ({
    problem: `The PDF took more than ${seconds} seconds, so we stopped.`,
    remedy: 'Close other programs and try again, or print the plan from the print view.',
  }),
  'work.fault': () => ({
    problem: 'Something went wrong in this tool.',
    remedy:
      'Print the plan from the print view instead. Your plan is not affected, but save a plan file (.json) to be safe.',
  }),
}

/** The words for a problem. Every code has some; the compiler sees to it. */
export function describePdfProblem(problem: PdfProblem): PdfMessage {
  return wording[problem.code](problem.values)
}
