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
import type { Report } from '../report'
import { makeFiles } from './make-files'
import { threadWorkers } from './thread-worker'

const count = 1500
const options = startingOptions(calendarDate('2021-07-05'))
const megabyte = 1024 * 1024

export async function benchCheck(folder: string, worker: string): Promise<Report> {
  globalThis.Worker = threadWorkers(worker)
  const names = makeFiles(folder, count)
  const bytes = names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
  let received: Received[] = []
  const runs: string[][] = []
  for (const workers of new Set([1, 2, Math.min(cpus().length, 8)])) {
    const run = await measureRun(folder, names, workers)
    received = run.received
    runs.push(run.row)
  }
  return {
    id: 'check',
    title: 'Checking what was received',
    about: [
      `${count} files (${(bytes / megabyte).toFixed(0)} MB) of every kind that is read, on threads of Node.js. No other program checks such plans, so one worker is the peer of several.`,
    ],
    tables: [
      {
        title: 'A run',
        headings: ['workers', 'files a second', 'ratio', 'processor time a file', 'memory at most', 'kept a file'],
        rows: runs.map((row) => withRatio(row, Number(runs[0]?.[1]))),
        notes: [outcomesOf(received)],
      },
      {
        title: 'What the page does with the results, once each',
        headings: ['', 'time', 'processor time'],
        rows: await timeTheRest(received),
      },
    ],
  }
}

/** Files a second as a multiple of one worker's. */
function withRatio([workers = '', rate = '', ...others]: readonly string[], alone: number): string[] {
  return [workers, rate, `${(Number(rate) / alone).toFixed(1)} ×`, ...others]
}

async function measureRun(
  folder: string,
  names: readonly string[],
  workers: number,
): Promise<{ received: Received[]; row: string[] }> {
  const before = { rss: process.memoryUsage().rss, heap: heapUsed() }
  let peak = before.rss
  const received: Received[] = []
  const started = performance.now()
  const startedCpu = process.cpuUsage()
  const { kind, unchecked } = await checkFiles(
    names.map((name, index) => fileToCheck(folder, name, index)),
    {
      ...{ options, mappings: [], workers },
      onResults(results) {
        received.push(...results)
        peak = Math.max(peak, process.memoryUsage().rss)
      },
    },
  )
  const seconds = (performance.now() - started) / 1000
  const cpu = cpuSeconds(startedCpu)
  if (kind !== 'finished' || unchecked.length > 0) throw new Error(`${kind}, ${unchecked.length} unchecked`)
  const kept = heapUsed() - before.heap
  const row = [
    String(workers),
    (count / seconds).toFixed(0),
    `${((cpu / count) * 1000).toFixed(1)} ms`,
    `${((peak - before.rss) / megabyte).toFixed(0)} MB`,
    `${(kept / count / 1024).toFixed(0)} KB`,
  ]
  return { received, row }
}

function fileToCheck(folder: string, name: string, index: number): FileToCheck {
  const location = join(folder, name)
  const file: unknown = { name, size: statSync(location).size, location }
  return { id: String(index), path: name, file: file as File }
}

function outcomesOf(received: readonly Received[]): string {
  const outcomes = Map.groupBy(received, (each) => (each.outcome === 'plan' ? each.judgement.verdict : 'no plan'))
  const words = Array.from(outcomes, ([outcome, list]) => `${outcome} ${list.length}`)
  return `What came of them: ${words.toSorted().join(', ')}.`
}

/** Of all threads. Where others use the machine too, this says more than the time that went by. */
function cpuSeconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1_000_000
}

/** What the page does with the results, once each: the time that went by, and processor time. */
async function timeTheRest(received: readonly Received[]): Promise<string[][]> {
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
  const lines: string[][] = []
  for (const [name, run] of work) {
    const started = performance.now()
    const startedCpu = process.cpuUsage()
    await run()
    const times = [performance.now() - started, cpuSeconds(startedCpu) * 1000]
    lines.push([name, ...times.map((time) => `${time.toFixed(0)} ms`)])
  }
  return lines
}

/** Bytes, once everything that can be let go has been. */
function heapUsed(): number {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  if (typeof collect === 'function') Reflect.apply(collect, undefined, [])
  return process.memoryUsage().heapUsed
}
