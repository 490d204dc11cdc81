/** The PDF worker: one request, progress while it lasts, one result. The page ends it when it is done or too slow. */
import { makePdfHere } from './make-pdf'
import type { MakePdfRequest, PdfReply } from './pdf-work'

// `postMessage` is that of the worker; the page's, which TypeScript knows, takes the same options.
function send(reply: PdfReply, transfer: Transferable[] = []): void {
  postMessage(reply, { transfer })
}

addEventListener('message', (event: MessageEvent<MakePdfRequest>) => {
  void answer(event.data)
})

async function answer(request: MakePdfRequest): Promise<void> {
  const result = await makePdfHere(request, (progress) => {
    send({ reply: 'progress', progress })
  })
  send({ reply: 'made', result }, result.ok ? [result.bytes.buffer] : [])
}
