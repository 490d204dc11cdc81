/** The worker of a reviewer's page: it reads lists of organisations and writes registers, neither of which a plan needs. */
import { readOrganisationFile } from './organisations/read-organisation-file'
import { makeRegisterHere } from './register/make-register'
import type { ReviewReply, ReviewRequest } from './review-work'

// `postMessage` is that of the worker; the page's, which TypeScript knows, takes the same options.
function send(reply: ReviewReply, transfer: Transferable[] = []): void {
  postMessage(reply, { transfer })
}

addEventListener('message', (event: MessageEvent<ReviewRequest>) => {
  void answer(event.data)
})

async function answer(message: ReviewRequest): Promise<void> {
  if (message.work === 'organisations') {
    send({ reply: 'progress', progress: { stage: 'reading' } })
    send({ reply: 'organisations', result: await readOrganisationFile(message.request) })
    return
  }
  const result = await makeRegisterHere(message.request, (progress) => {
    send({ reply: 'progress', progress })
  })
  send({ reply: 'register', result }, result.ok ? [result.bytes.buffer] : [])
}
