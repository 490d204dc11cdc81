/** The checker's worker: one file at a time, read, checked and let go. The page ends it when a file takes too long. */
import { largestFile } from '~/formats/detect-file'
import { spreadsheetProblem } from '~/formats/spreadsheet/problem'
import { receiveFile } from '../received/receive-file'
import type { Received, ReceivedFile, ReceivedProblem } from '../received/received'
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
  if (file.size > largestFile) {
    const megabyte = 1024 * 1024
    const values = { megabytes: Math.ceil(file.size / megabyte), limit: largestFile / megabyte }
    return fault(given, { from: 'spreadsheet', problem: spreadsheetProblem('file.too-large', values) })
  }
  const bytes = await file.arrayBuffer().catch(() => null)
  if (bytes === null) return fault(given, { from: 'run', code: 'unreadable' })
  return receiveFile(new Uint8Array(bytes), given, { options, mappings, ...(answers === null ? {} : { answers }) })
}

function fault(file: Omit<ReceivedFile, 'sha256'>, problem: ReceivedProblem): Received {
  return { outcome: 'fault', file: { ...file, sha256: null }, problem, shape: null }
}

send({ reply: 'ready' })
