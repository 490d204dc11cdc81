/** The checker's worker: one file at a time, read, checked and let go. The page ends it when a file takes too long. */
import { receiveFile } from '../received/receive-file'
import type { Received } from '../received/received'
import { bytesOfFile } from './bytes-of-file'
import type { CheckReply, CheckRequest } from './checker-work'

function send(reply: CheckReply): void {
  postMessage(reply)
}

addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  void answer(data).then((received) => {
    send({ reply: 'received', received })
  })
})

async function answer({ id, path, file, options, mappings, answers }: CheckRequest): Promise<Received> {
  const given = { id, path, name: file.name, size: file.size }
  const bytes = await bytesOfFile(file)
  if (!(bytes instanceof Uint8Array)) {
    return { outcome: 'fault', file: { ...given, sha256: null }, problem: bytes, shape: null }
  }
  return receiveFile(bytes, given, { options, mappings, ...(answers === null ? {} : { answers }) })
}

send({ reply: 'ready' })
