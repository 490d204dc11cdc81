/** Makes a calendar of the plan, or of one owner's actions, and hands it over. Its code is fetched when it is asked for. */
import type { Owner, Plan } from '~/domain/plan'
import type { CalendarNote } from '~/formats/calendar/calendar-entries'
import { ownerFileName, planFileName } from '~/formats/file-name'
import { saveFile } from '../parts/save-file'
import type { OpenPlan } from '../state/context'

export type CalendarState =
  | { kind: 'none' }
  | { kind: 'working' }
  | { kind: 'made'; plan: Plan; fileName: string; events: number; notes: readonly CalendarNote[] }
  /** No action has a day, so there is no file. */
  | { kind: 'empty'; plan: Plan; notes: readonly CalendarNote[] }
  /** The code that writes calendars could not be fetched. */
  | { kind: 'failed' }

/** Of everybody's actions where the owner is null. */
export async function makeCalendarFile(
  { plan, edition, check }: Pick<OpenPlan, 'plan' | 'edition' | 'check'>,
  owner: Owner | null,
): Promise<CalendarState> {
  const writer = await fetchWriter()
  if (writer === null) return { kind: 'failed' }
  const { text, events, notes } = writer.makeCalendar({ plan, owner, madeAt: Date.now() })
  if (text === null) return { kind: 'empty', plan, notes }
  const naming = { plan, edition, verdict: check.verdict, extension: 'ics' }
  const fileName = owner === null ? planFileName(naming) : ownerFileName({ ...naming, owner })
  saveFile(text, 'text/calendar;charset=utf-8', fileName)
  return { kind: 'made', plan, fileName, events, notes }
}

async function fetchWriter() {
  try {
    return await import('~/formats/calendar/make-calendar')
  } catch {
    return null
  }
}
