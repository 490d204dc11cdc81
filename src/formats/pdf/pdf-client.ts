/**
 * The page's side of the PDF worker. Every call starts a worker of its own and ends it afterwards, so that stopping always
 * works and a large plan leaves no memory behind.
 */
import { fontAddress, fontNames, type FontFiles, type FontName } from './fonts/font-files'
import type { MakePdfRequest, MakePdfResult, PdfProgress, PdfReply } from './pdf-work'
import { pdfProblem } from './problem'

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
  const worker = (spare ??= startWorker())
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
export function makePdf(request: MakePdfRequest, { signal, onProgress }: PdfOptions = {}): Promise<MakePdfResult> {
  return new Promise((resolve) => {
    if (signal?.aborted === true) {
      resolve({ ok: false, problem: pdfProblem('work.stopped') })
      return
    }
    const worker = takeWorker()
    let timer: ReturnType<typeof setTimeout> | undefined
    const finish = (result: MakePdfResult) => {
      clearTimeout(timer)
      worker.terminate()
      signal?.removeEventListener('abort', stop)
      resolve(result)
    }
    const stop = () => {
      finish({ ok: false, problem: pdfProblem('work.stopped') })
    }
    const allowMoreTime = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        finish({ ok: false, problem: pdfProblem('work.time-limit', { seconds: workSeconds }) })
      }, workSeconds * 1000)
    }
    signal?.addEventListener('abort', stop)
    worker.addEventListener('message', ({ data }: MessageEvent<PdfReply>) => {
      if (data.reply === 'made') {
        finish(data.result)
        return
      }
      allowMoreTime()
      onProgress?.(data.progress)
    })
    worker.addEventListener('error', (event) => {
      finish({ ok: false, problem: pdfProblem('work.fault', { detail: event.message }) })
    })
    worker.addEventListener('messageerror', () => {
      finish({ ok: false, problem: pdfProblem('work.fault') })
    })
    allowMoreTime()
    worker.postMessage(request)
  })
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
