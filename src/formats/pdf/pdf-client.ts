/**
 * The page's side of the PDF worker. Every call starts a worker of its own and ends it afterwards, so that stopping always
 * works and a large plan leaves no memory behind.
 */
import { fontAddress, fontNames, type FontFiles, type FontName } from './fonts/font-files'
import type { MakePdfRequest, MakePdfResult, PdfProgress, PdfReply } from './pdf-work'
import { pdfProblem, type PdfProblem } from './problem'
import { runWorker, type WorkStopped } from '../run-worker'

export type { MakePdfRequest, MakePdfResult, PdfProgress } from './pdf-work'

export interface PdfOptions {
  signal?: AbortSignal
  onProgress?: (progress: PdfProgress) => void
}

/** Seconds that the worker may take without progress. A plan of 1,000 items takes a few. */
const workSeconds = 60

/** A worker that has not been asked for anything yet. */
let spare: Worker | null = null

function startWorker(): Worker {
  return new Worker(new URL('./pdf.worker.ts', import.meta.url), { type: 'module' })
}

/** Starts a worker for the next PDF, so that its code is there when it is asked for. Gives the function that ends it. */
export function prepareWorker(): () => void {
  let worker: Worker
  try {
    worker = spare ??= startWorker()
  } catch {
    // The browser starts none here: that is said once a PDF is asked for.
    return () => undefined
  }
  const letGo = () => {
    worker.terminate()
    if (spare === worker) spare = null
  }
  // One whose code could not be fetched would never answer.
  worker.addEventListener('error', letGo, { once: true })
  return () => {
    if (spare === worker) letGo()
  }
}

function takeWorker(): Worker {
  const worker = spare ?? startWorker()
  spare = null
  return worker
}

/**
 * Makes a PDF and reads it back before it is offered. Never rejects: stopping, running out of time and faults come back as
 * problems, which `messages.ts` puts in words.
 */
export async function makePdf(
  request: MakePdfRequest,
  { signal, onProgress }: PdfOptions = {},
): Promise<MakePdfResult> {
  const outcome = await runWorker<PdfReply, MakePdfResult>({
    start: takeWorker,
    message: request,
    seconds: workSeconds,
    signal,
    take(reply) {
      if (reply.reply === 'made') return { kind: 'done', result: reply.result }
      onProgress?.(reply.progress)
      return { kind: 'goes-on', seconds: workSeconds }
    },
  })
  return outcome.kind === 'done' ? outcome.result : { ok: false, problem: problemOf(outcome) }
}

function problemOf(stopped: WorkStopped): PdfProblem {
  switch (stopped.kind) {
    case 'stopped':
      return pdfProblem('work.stopped')
    case 'time-limit':
      return pdfProblem('work.time-limit', { seconds: stopped.seconds })
    case 'fault':
      return pdfProblem('work.fault', stopped.detail === undefined ? {} : { detail: stopped.detail })
  }
}

/**
 * Fetches the fonts from the site; a browser that has them already answers from its cache. Gives null where one of them can't
 * be fetched. `base` is the path under which the site lives, with a slash at its end.
 */
export async function fetchFonts(base: string, signal?: AbortSignal): Promise<FontFiles | null> {
  try {
    const files = await Promise.all(fontNames.map((name) => fetchFont(base, name, signal)))
    const [regular, bold, symbols] = files
    return regular && bold && symbols ? { regular, bold, symbols } : null
  } catch {
    return null
  }
}

async function fetchFont(base: string, name: FontName, signal: AbortSignal | undefined): Promise<Uint8Array | null> {
  const response = await fetch(fontAddress(base, name), signal === undefined ? {} : { signal })
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : null
}
