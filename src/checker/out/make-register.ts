/** The register as a file to keep: a workbook, an open document, or a table of text. */
import type { Register } from '~/formats/spreadsheet/register/register'
import type { RegisterReceipt } from '~/formats/spreadsheet/register/make-register'
import { makeRegisterFile } from '~/formats/spreadsheet/review-client'
import { describeReceivedProblem, type ReceivedMessage } from '../received/messages'
import type { CheckOptions, Received } from '../received/received'
import { registerOf } from './register'

/** A .csv holds one table, so that there are two of them. */
export const registerKinds = ['xlsx', 'ods', 'plans-csv', 'findings-csv'] as const
export type RegisterFileKind = (typeof registerKinds)[number]

export type MadeRegister =
  | { ok: true; name: string; mediaType: string; bytes: Uint8Array; receipt: RegisterReceipt }
  | ({ ok: false } & ReceivedMessage)

/** Written and read back in a worker. Never rejects. */
export async function makeRegister(
  received: readonly Received[],
  options: CheckOptions,
  kind: RegisterFileKind,
  signal?: AbortSignal,
): Promise<MadeRegister> {
  const whole = registerOf(received, options)
  const { extension, mediaType, part } = files[kind]
  const request = { register: partOf(whole, part), kind: extension }
  const made = await makeRegisterFile(request, signal === undefined ? {} : { signal })
  if (!made.ok) return { ok: false, ...describeReceivedProblem({ from: 'spreadsheet', problem: made.problem }) }
  const name = `DSPT-plans-received_${options.today}${part === null ? '' : `_${part}`}.${extension}`
  return { ok: true, name, mediaType, bytes: made.bytes, receipt: made.receipt }
}

const files = {
  xlsx: {
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    part: null,
  },
  ods: { extension: 'ods', mediaType: 'application/vnd.oasis.opendocument.spreadsheet', part: null },
  'plans-csv': { extension: 'csv', mediaType: 'text/csv', part: 'plans' },
  'findings-csv': { extension: 'csv', mediaType: 'text/csv', part: 'findings' },
} as const satisfies Record<RegisterFileKind, unknown>

function partOf(register: Register, part: 'plans' | 'findings' | null): Register {
  const [plans, findings] = register.sheets
  const sheet = part === 'plans' ? plans : part === 'findings' ? findings : undefined
  return sheet === undefined ? register : { ...register, sheets: [sheet] }
}
