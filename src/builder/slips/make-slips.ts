/** Makes slips as spreadsheets, one or all of them in a zip file; each is read back before it is handed over. */
import type { CalendarDate } from '~/domain/calendar-date'
import type { Edition } from '~/domain/editions'
import { ownerName, slipFor } from '~/domain/owner-slip'
import type { Owner, Plan } from '~/domain/plan'
import { slipsFileName } from '~/formats/file-name'
import { sha256Hex } from '~/formats/sha-256'
import { counted, handOver, type FileState, type MadeFile } from '../screens/file-state'
import { makeSpreadsheetFile } from '../screens/make-file'
import { newId } from '../state/clock'
import { uniqueNames } from './unique-names'

interface Making {
  /** The whole plan. */
  plan: Plan
  edition: Edition
  today: CalendarDate
  /** The path under which the site lives, with a slash at its end. */
  base: string
}

type OnState = (state: FileState) => void

/** A slip as of today. */
export function makeSlip(plan: Plan, owner: Owner, today: CalendarDate): Plan {
  return slipFor(plan, owner, { id: newId(), madeOn: today })
}

export async function makeSlipFile(request: Making & { owner: Owner }, onState: OnState, signal: AbortSignal) {
  const made = await makeOne(request, onState, signal)
  if (made !== null) onState(handOver(made))
}

/** Every slip in one file. Stops at the first that can't be made. */
export async function makeAllSlips(
  { owners, ...making }: Making & { owners: readonly Owner[] },
  onState: OnState,
  signal: AbortSignal,
): Promise<void> {
  const files: MadeFile[] = []
  for (const [index, owner] of owners.entries()) {
    const words = `Making the slip for ${ownerName(owner)}, ${index + 1} of ${owners.length}…`
    const made = await makeOne(
      { ...making, owner },
      (state) => onState(state.kind === 'working' ? { kind: 'working', words } : state),
      signal,
    )
    if (made === null) return
    files.push(made)
  }
  const { writeZip } = await import('~/formats/spreadsheet/package/zip-write')
  if (signal.aborted) return
  const names = uniqueNames(files.map(({ fileName }) => fileName))
  const parts = new Map(files.map(({ bytes }, index) => [names[index] ?? '', bytes]))
  // Spreadsheets are packed already.
  const bytes = writeZip(parts, new Set(names))
  const receipts = files.map(({ receipt }) => receipt)
  onState(
    handOver({
      plan: making.plan,
      fileName: slipsFileName(making),
      mediaType: 'application/zip',
      bytes,
      receipt: {
        sha256: sha256Hex(bytes),
        contents: counted(files.length, 'slip'),
        comparedValues: receipts.reduce((sum, receipt) => sum + receipt.comparedValues, 0),
        differences: receipts.flatMap((receipt) => receipt.differences),
        notes: [...new Set(receipts.flatMap((receipt) => receipt.notes))],
      },
    }),
  )
}

/** The file of one slip, which grows old when the whole plan changes. */
async function makeOne(
  { plan, edition, today, base, owner }: Making & { owner: Owner },
  onState: OnState,
  signal: AbortSignal,
): Promise<MadeFile | null> {
  const slip = makeSlip(plan, owner, today)
  const made = await makeSpreadsheetFile(
    { kind: 'xlsx', plan: slip, edition, verdict: 'complete', base },
    onState,
    signal,
  )
  return made === null ? null : { ...made, plan }
}
