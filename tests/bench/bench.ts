/**
 * Times the work that users wait for, beside other libraries in the same run. It tells and never fails for being slow: times
 * depend on the machine, ratios much less. Every result is checked value by value before its time counts.
 */
import { strFromU8, unzipSync } from 'fflate'
import { calendarDate, dateParts } from '~/domain/calendar-date'
import { checkPlan } from '~/domain/check-plan'
import { defaultEdition } from '~/domain/editions'
import type { Plan } from '~/domain/plan'
import { decodePlan } from '~/formats/plan-file/decode'
import { encodePlan } from '~/formats/plan-file/encode'
import { fillOwnTemplate } from '~/formats/spreadsheet/fill/fill-own-template'
import { makeSpreadsheetHere } from '~/formats/spreadsheet/make-spreadsheet'
import { readXlsx } from '~/formats/spreadsheet/read/read-workbook'
import { expectedCells } from '~/formats/spreadsheet/second-opinion/expected-cells'
import { compareWithGrids } from '~/formats/spreadsheet/second-opinion/own-opinion'
import { makeOwnTemplate } from '~/formats/spreadsheet/template/make-own-template'
import { planSheetName } from '~/formats/spreadsheet/template/own-layout'
import example from '~/content/examples/trust-at-the-limit.json'
import { benchTemplates } from './bench-templates'
import type { CellEdit, Contender } from './contender'
import type { Report, ReportTable } from './report'
import { timeInTurn, timingTable } from './timing'

const edition = defaultEdition
const template = makeOwnTemplate(edition)

/** @param codes what a browser fetches for each contender, as a table */
export async function runBenchmarks(peers: readonly Contender[], codes: ReportTable): Promise<Report> {
  const plan = examplePlan()
  return {
    id: 'spreadsheets',
    title: 'Checking a plan, filling spreadsheets',
    about: ['Ratios are to the first line of each table. Every file is read back and compared before its time counts.'],
    tables: [
      await benchCheck(plan),
      await benchFill(plan, peers, 30),
      await benchFill(enlarged(plan, 500), peers, 8),
      await benchTemplates(plan, peers),
      await benchMake(plan),
      codes,
    ],
  }
}

function examplePlan(): Plan {
  const decoded = decodePlan(JSON.stringify(example))
  if (!decoded.ok) throw new Error('The example plan does not open')
  return decoded.plan
}

/** The same items over and over, under references of their own. */
function enlarged(plan: Plan, count: number): Plan {
  const items = Array.from({ length: count }, (_, index) => {
    const item = plan.items[index % plan.items.length]
    if (item === undefined) throw new Error('The example plan has no items')
    return { ...item, id: `i${index}`, reference: `1.1.${index + 1}` }
  })
  return { ...plan, items }
}

async function benchCheck(plan: Plan): Promise<ReportTable> {
  const context = { plan, edition, today: calendarDate('2021-06-14'), catalogue: null }
  const run = (): unknown => checkPlan(context)
  const { verdict, findings } = checkPlan(context)
  const timings = await timeInTurn([{ name: 'checkPlan', run }], 500)
  return timingTable(`Checking a plan of ${plan.items.length} items`, timings, [
    `${verdict}, findings: ${findings.length}`,
  ])
}

async function benchFill(plan: Plan, peers: readonly Contender[], rounds: number): Promise<ReportTable> {
  const expected = expectedCells(plan, edition.id, false)
  const cells = expected.flatMap(({ position, kind, text }): CellEdit[] => {
    return kind === 'empty' ? [] : [{ ...position, value: kind === 'date' ? utcDate(text) : text }]
  })
  const own: Contender = {
    name: 'this project',
    fill() {
      const filled = fillOwnTemplate({
        template,
        plan,
        planFile: encodePlan(plan),
        changes: [],
        edition: edition.id,
        draft: false,
      })
      if (!filled.ok) throw new Error(`The template cannot be filled: ${filled.problem.code}`)
      return Promise.resolve(filled.bytes)
    },
  }
  const contenders = [own, ...peers]
  const outputs = await Promise.all(contenders.map(({ fill }) => fill(template, planSheetName, cells)))
  const notes = outputs.map((bytes) => {
    const read = readXlsx(bytes)
    const { comparedValues, differences } = compareWithGrids(read.ok ? read.grids : [], expected)
    const right = `${comparedValues - differences.length} of ${comparedValues} values right`
    return `${right}; ${untouchedParts(bytes)} parts untouched; ${(bytes.length / 1024).toFixed(0)} KB`
  })
  const candidates = contenders.map(({ name, fill }) => ({ name, run: () => fill(template, planSheetName, cells) }))
  return timingTable(
    `Filling the template with ${plan.items.length} items`,
    await timeInTurn(candidates, rounds),
    notes,
  )
}

/** "7 of 9": parts of the template that the output still has byte for byte. */
function untouchedParts(bytes: Uint8Array): string {
  const before = Object.entries(unzipSync(template))
  const after = unzipSync(bytes)
  const same = before.filter(([name, content]) => {
    const written = after[name]
    return written !== undefined && strFromU8(written, true) === strFromU8(content, true)
  })
  return `${same.length} of ${before.length}`
}

async function benchMake(plan: Plan): Promise<ReportTable> {
  const kinds = ['xlsx', 'ods'] as const
  const planFile = encodePlan(plan)
  const make = (kind: (typeof kinds)[number]): ReturnType<typeof makeSpreadsheetHere> =>
    makeSpreadsheetHere({ kind, plan, planFile, changes: [], edition, draft: false, template })
  const notes = await Promise.all(
    kinds.map(async (kind) => {
      const made = await make(kind)
      return made.ok
        ? `${made.receipt.comparedValues} values compared, different: ${made.receipt.differences.length}`
        : 'failed'
    }),
  )
  const timings = await timeInTurn(
    kinds.map((kind) => ({ name: kind, run: () => make(kind) })),
    30,
  )
  return timingTable('Making the file that the user gets, read back by both readers', timings, notes)
}

function utcDate(text: string): Date {
  const { year, month, day } = dateParts(calendarDate(text))
  return new Date(Date.UTC(year, month - 1, day))
}
