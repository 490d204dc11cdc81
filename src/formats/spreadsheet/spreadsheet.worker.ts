/** The spreadsheet worker: one request, progress while it lasts, one result. The page ends it when it is done or too slow. */
import { fillTemplateHere, makeSpreadsheetHere } from './make-spreadsheet'
import { readWorkbook } from './read/read-any'
import type { WorkProgress, WorkReply, WorkRequest } from './spreadsheet-work'

// `postMessage` is that of the worker; the page's, which TypeScript knows, takes the same options.
function send(reply: WorkReply, transfer: Transferable[] = []): void {
  postMessage(reply, { transfer })
}

addEventListener('message', (event: MessageEvent<WorkRequest>) => {
  void answer(event.data)
})

async function answer(message: WorkRequest): Promise<void> {
  if (message.work === 'read') {
    send({ reply: 'progress', progress: { stage: 'reading' } })
    send({ reply: 'read', result: await readWorkbook(message.request.bytes, message.request.name) })
    return
  }
  const report = (progress: WorkProgress) => {
    send({ reply: 'progress', progress })
  }
  if (message.work === 'fill') {
    const result = await fillTemplateHere(message.request, report)
    send({ reply: 'filled', result }, result.ok ? [result.bytes.buffer] : [])
    return
  }
  const result = await makeSpreadsheetHere(message.request, report)
  send({ reply: 'made', result }, result.ok ? [result.bytes.buffer] : [])
}
