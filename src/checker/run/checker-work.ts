/** What the page asks of a checker's worker, and what comes back. */
import type { CheckOptions, ConfirmedMapping, FileAnswers, Received } from '../received/received'

/** One file. The worker reads its bytes itself, so that they never pass through the page. */
export interface CheckRequest {
  id: string
  path: string
  file: File
  options: CheckOptions
  mappings: readonly ConfirmedMapping[]
  answers: FileAnswers | null
}

/** The worker says that it is ready once, and answers every request once. */
export type CheckReply = { reply: 'ready' } | { reply: 'received'; received: Received }
