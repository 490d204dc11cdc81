/** Measures a run of the checker: files per second, the most memory that it takes, and what the results keep. */
import { statSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { registerOf } from '~/checker/out/register'
import { zipReplies } from '~/checker/out/replies'
import { startingOptions } from '~/checker/received/judge'
import type { Received } from '~/checker/received/received'
import { resultRow, sortRows } from '~/checker/results/result-row'
import { checkFiles, type FileToCheck } from '~/checker/run/check-files'
import { compareRounds } from '~/domain/across/compare-rounds'
import { missedItems } from '~/domain/across/missed-items'
import { sharedWording } from '~/domain/across/shared-wording'
import { calendarDate } from '~/domain/calendar-date'
import { makeRegisterHere } from '~/formats/spreadsheet/register/make-register'
import { makeFiles } from './make-files'
import { threadWorkers } from './thread-worker'

const count = 1500
const options = startingOptions(calendarDate('2021-07-05'))
const megabyte = 1024 * 1024

export async function benchCheck(folder: string, worker: string): Promise<void> {
  globalThis.Worker = threadWorkers(worker)
  const names = makeFiles(folder, count)
  const bytes = names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
  console.log(`\nChecking ${count} received files (${(bytes / megabyte).toFixed(0)} MB), Node.js ${process.version}`)
  let received: Received[] = []
  for (const workers of new Set([1, 2, Math.min(cpus().length, 8)])) {
    received = await measureRun(folder, names, workers)
  }
  printOutcomes(received)
  await timeTheRest(received)
}

async function measureRun(folder: string, names: readonly string[], workers: number): Promise<Received[]> {
  const before = { rss: process.memoryUsage().rss, heap: heapUsed() }
  let peak = before.rss
  let half = 0
  const received: Received[] = []
  const started = performance.now()
  const startedCpu = process.cpuUsage()
  const { kind, unchecked } = await checkFiles(
    names.map((name, index) => fileToCheck(folder, name, index)),
    {
      ...{ options, mappings: [], workers },
      onResults(results, { done }) {
        received.push(...results)
        peak = Math.max(peak, process.memoryUsage().rss)
        if (done <= count / 2) half = peak
      },
    },
  )
  const seconds = (performance.now() - started) / 1000
  const cpu = cpuSeconds(startedCpu)
  if (kind !== 'finished' || unchecked.length > 0) throw new Error(`${kind}, ${unchecked.length} unchecked`)
  const kept = heapUsed() - before.heap
  const lines = [
    `${(count / seconds).toFixed(0)} files a second, ${((cpu / count) * 1000).toFixed(1)} ms of processor time each`,
    `${((peak - before.rss) / megabyte).toFixed(0)} MB more than before at the most (${((half - before.rss) / megabyte).toFixed(0)} MB at half)`,
    `${(kept / megabyte).toFixed(0)} MB kept, ${(kept / count / 1024).toFixed(0)} KB a file`,
  ]
  console.log(`  ${String(workers)} ${workers === 1 ? 'worker ' : 'workers'}  ${lines.join('; ')}`)
  return received
}

function fileToCheck(folder: string, name: string, index: number): FileToCheck {
  const location = join(folder, name)
  const file: unknown = { name, size: statSync(location).size, location }
  return { id: String(index), path: name, file: file as File }
}

function printOutcomes(received: readonly Received[]): void {
  const outcomes = Map.groupBy(received, (each) => (each.outcome === 'plan' ? each.judgement.verdict : 'no plan'))
  const words = Array.from(outcomes, ([outcome, list]) => `${outcome} ${list.length}`)
  console.log(`  ${words.toSorted().join(', ')}`)
}

/** Of all threads. Where others use the machine too, this says more than the time that went by. */
function cpuSeconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1_000_000
}

/** What the page does with the results, once each: the time that went by, and processor time. */
async function timeTheRest(received: readonly Received[]): Promise<void> {
  const plans = received.filter((each) => each.outcome === 'plan').map(({ file, plan }) => ({ id: file.id, plan }))
  const rows = received.map(resultRow)
  const register = registerOf(received, options)
  const work: [string, () => unknown][] = [
    ['rows of results', () => received.map(resultRow)],
    ['sorting them', () => sortRows(rows, { key: 'organisation', descending: false })],
    ['most-missed items', () => missedItems(plans)],
    ['shared wording', () => sharedWording(plans)],
    ['comparing with an earlier round', () => compareRounds(plans, plans, options.today)],
    ['all replies in a zip', () => zipReplies(received, options)],
    ['register .xlsx, in a worker', () => makeRegisterHere({ register, kind: 'xlsx' })],
    ['register .ods, in a worker', () => makeRegisterHere({ register, kind: 'ods' })],
    ['register .csv, in a worker', () => makeRegisterHere({ register, kind: 'csv' })],
  ]
  for (const [name, run] of work) {
    const started = performance.now()
    const startedCpu = process.cpuUsage()
    await run()
    const times = [performance.now() - started, cpuSeconds(startedCpu) * 1000]
    console.log(`  ${name.padEnd(34)}${times.map((time) => `${time.toFixed(0)} ms`.padStart(10)).join('')}`)
  }
}

/** Bytes, once everything that can be let go has been. */
function heapUsed(): number {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  if (typeof collect === 'function') Reflect.apply(collect, undefined, [])
  return process.memoryUsage().heapUsed
}
