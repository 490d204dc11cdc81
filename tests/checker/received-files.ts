/** Files as the checker receives them: fixtures, texts typed in a test, and plans as plan files. */
import { calendarDate } from '~/domain/calendar-date'
import type { Plan } from '~/domain/plan'
import { encodePlan } from '~/formats/plan-file/encode'
import { cellOf } from '~/checker/received/messages'
import { receiveFile, type ReceiveContext } from '~/checker/received/receive-file'
import { startingOptions } from '~/checker/received/judge'
import type { Received, ReceivedPlan } from '~/checker/received/received'
import { fixture, type FixtureFolder } from '../formats/spreadsheet/fixtures'

export const options = startingOptions(calendarDate('2021-07-05'))

type Context = Partial<ReceiveContext>

export function receiveBytes(bytes: Uint8Array, name: string, context: Context = {}): Promise<Received> {
  const file = { id: name, name, path: name, size: bytes.length }
  return receiveFile(bytes, file, { options, mappings: [], ...context })
}

export function receiveText(text: string, name = 'plan.csv', context: Context = {}): Promise<Received> {
  return receiveBytes(new TextEncoder().encode(text), name, context)
}

export function receiveFixture(folder: FixtureFolder, name: string, context: Context = {}): Promise<Received> {
  const { bytes, name: file } = fixture(folder, name)
  return receiveBytes(bytes, file, context)
}

/** A test that asks for a plan fails where the file gives none. */
export async function planIn(received: Promise<Received>): Promise<ReceivedPlan> {
  const result = await received
  if (result.outcome === 'fault') throw new Error(JSON.stringify(result.problem))
  return result
}

export function receivePlan(plan: Plan, name = `${plan.id}.json`, context: Context = {}): Promise<ReceivedPlan> {
  return planIn(receiveText(encodePlan(plan), name, context))
}

/** Every finding as "level code cell". */
export function findingKeys(received: ReceivedPlan): string[] {
  return received.judgement.findings.map(({ level, code, path }) =>
    [level, code, cellOf(received, path)?.cell ?? '-'].join(' '),
  )
}
