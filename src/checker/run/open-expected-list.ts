/** Opens the reviewer's list of the organisations that plans are expected from. */
import type { ExpectedOrganisation } from '~/domain/across/expected-organisations'
import { readOrganisationList } from '~/formats/spreadsheet/review-client'
import { describeReceivedProblem, type ReceivedMessage } from '../received/messages'
import { bytesOfFile } from './bytes-of-file'

export type OpenedList =
  { ok: true; organisations: ExpectedOrganisation[]; notes: string[] } | ({ ok: false } & ReceivedMessage)

/** Never rejects. */
export async function openExpectedList(file: File, signal?: AbortSignal): Promise<OpenedList> {
  const bytes = await bytesOfFile(file)
  if (!(bytes instanceof Uint8Array)) return { ok: false, ...describeReceivedProblem(bytes) }
  const options = signal === undefined ? {} : { signal }
  const read = await readOrganisationList({ bytes, name: file.name }, options)
  if (!read.ok) return { ok: false, ...describeReceivedProblem({ from: 'spreadsheet', problem: read.problem }) }
  return { ok: true, organisations: read.organisations, notes: read.notes }
}
