/** Plans of many organisations, written into templates and formats of every kind, with a few files that are none. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { addDays, calendarDate } from '~/domain/calendar-date'
import { defaultEdition } from '~/domain/editions'
import type { Action, Item, Plan } from '~/domain/plan'
import { emptyAction, emptyItem, emptyPlan } from '~/domain/plan-values'
import { encodePlan } from '~/formats/plan-file/encode'
import { fillOwnTemplate } from '~/formats/spreadsheet/fill/fill-own-template'
import { fillTemplate } from '~/formats/spreadsheet/fill/fill-template'
import { makeOpenDocument } from '~/formats/spreadsheet/open-document/make-open-document'
import { planRows } from '~/formats/spreadsheet/plan-rows'
import { proposeLayout } from '~/formats/spreadsheet/read/propose-layout'
import { readXlsx } from '~/formats/spreadsheet/read/read-workbook'
import { headings } from '~/formats/spreadsheet/template/own-layout'
import { makeOwnTemplate } from '~/formats/spreadsheet/template/make-own-template'
import { columnFields } from '~/formats/spreadsheet/layout'

const fixtures = join(process.cwd(), 'tests/fixtures/spreadsheets')
const day = calendarDate('2021-07-01')

/** Always the same numbers, so that two runs measure the same files. */
function numbers(seed: number): (below: number) => number {
  let state = seed + 1
  return (below) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

const words =
  'agree approve review publish patch restore test train record report remove extend renew servers staff accounts suppliers contracts policies backups laptops alerts scans certificates registers logs devices across both sites by the end of each month with evidence for the board and the information governance group'.split(
    ' ',
  )

function planOf(number: number): Plan {
  const next = numbers(number)
  const sentence = (length: number) => Array.from({ length }, () => words[next(words.length)]).join(' ')
  const action = (index: number): Action => ({
    ...emptyAction({ id: `a${index}` }),
    description: sentence(8 + next(10)),
    owner: { name: `Owner ${next(6)} of ${number}`, role: 'Information Governance Lead', email: '' },
    due: next(20) === 0 ? null : { kind: 'date', date: addDays(day, next(180)) ?? day },
    status: next(6) === 0 ? 'complete' : 'not-started',
  })
  const items = Array.from({ length: 3 + next(13) }, (_, index): Item => ({
    ...emptyItem({ id: `i${index}`, reference: `${(index % 10) + 1}.${1 + next(4)}.${1 + next(6)}` }),
    title: sentence(6),
    gap: sentence(12 + next(12)),
    covid: { impacted: next(4) === 0, explanation: '' },
    actions: Array.from({ length: 1 + next(3) }, (__, place) => action(index * 10 + place)),
  }))
  return {
    ...emptyPlan({ id: `plan-${number}`, edition: defaultEdition.id, preparedOn: day }),
    organisation: {
      name: `Organisation ${number} NHS Trust`,
      odsCode: `R${number.toString(36).toUpperCase().padStart(3, '0')}`,
      type: 'nhs-trust',
      contact: { name: '', email: '' },
    },
    signOff: { siroName: 'Margaret Oyelaran', jobTitle: '', signedOn: day, statement: '' },
    items,
  }
}

type Writer = (plan: Plan) => { ending: string; bytes: Uint8Array }

function writers(): Writer[] {
  const own = makeOwnTemplate(defaultEdition)
  const others = readdirSync(join(fixtures, 'templates'))
    .filter((name) => name.endsWith('.xlsx'))
    .map((name): Writer => {
      const template = new Uint8Array(readFileSync(join(fixtures, 'templates', name)))
      const read = readXlsx(template)
      const [mapping] = proposeLayout(read.ok ? read.grids : [])
      return (plan) => {
        const filled =
          mapping === undefined ? null : fillTemplate(template, mapping, plan, { rowsPer: 'action', draft: false })
        return { ending: 'xlsx', bytes: filled?.ok === true ? filled.bytes : template }
      }
    })
  return [
    ...others,
    (plan) => {
      const filled = fillOwnTemplate({
        ...{ template: own, plan, planFile: encodePlan(plan), changes: [] },
        ...{ edition: plan.edition, draft: false },
      })
      if (!filled.ok) throw new Error(filled.problem.code)
      return { ending: 'xlsx', bytes: filled.bytes }
    },
    (plan) => ({
      ending: 'ods',
      bytes: makeOpenDocument({ plan, changes: [], edition: defaultEdition, draft: false }),
    }),
    (plan) => ({ ending: 'json', bytes: new TextEncoder().encode(encodePlan(plan)) }),
    (plan) => ({ ending: 'csv', bytes: new TextEncoder().encode(asText(plan)) }),
  ]
}

function asText(plan: Plan): string {
  const rows = planRows(plan).map((row) =>
    columnFields.map((field) => {
      const value = row[field]
      const text = value === null ? '' : value.kind === 'date' ? value.date : value.text
      return `"${text.replaceAll('"', '""')}"`
    }),
  )
  return [columnFields.map((field) => headings[field]), ...rows].map((row) => row.join(',')).join('\r\n')
}

/** Names of the files that were written. One in forty is a file made to cause harm. */
export function makeFiles(folder: string, count: number): string[] {
  const write = writers()
  const hostile = readdirSync(join(fixtures, 'hostile'))
  return Array.from({ length: count }, (_, number) => {
    const harmful = number % 40 === 39 ? hostile[Math.floor(number / 40) % hostile.length] : undefined
    const made =
      harmful === undefined
        ? write[number % write.length]?.(planOf(number))
        : {
            ending: harmful.replace(/^.*\./, ''),
            bytes: new Uint8Array(readFileSync(join(fixtures, 'hostile', harmful))),
          }
    const name = `plan-${number}.${made?.ending ?? 'xlsx'}`
    writeFileSync(join(folder, name), made?.bytes ?? new Uint8Array())
    return name
  })
}
