/** One row of the results for each file: what the table shows, sorts and filters by. */
import type { CalendarDate } from '~/domain/calendar-date'
import { verdicts, type FindingCode, type Level, type Verdict } from '~/domain/finding'
import { organisationTypeNames, organisationTypes, type OrganisationType } from '~/domain/organisation-types'
import { comparable } from '~/domain/text'
import { describeReceivedProblem, type ReceivedMessage } from '../received/messages'
import type { Received } from '../received/received'

export interface ResultRow {
  /** Of the file. */
  id: string
  path: string
  organisation: string
  odsCode: string
  type: OrganisationType | null
  /** Null for a file that gave no plan, as all that follows. */
  items: number | null
  outstanding: number | null
  actions: number | null
  verdict: Verdict | null
  counts: Record<Level, number> | null
  /** How many findings there are, good practice left out. */
  findings: number | null
  codes: ReadonlySet<FindingCode>
  firstDue: CalendarDate | null
  lastDue: CalendarDate | null
  /** The columns were guessed with little confidence. */
  isUnsure: boolean
  /** Why there is no plan. */
  fault: ReceivedMessage | null
}

export function resultRow(received: Received): ResultRow {
  const { id, path } = received.file
  if (received.outcome === 'fault') {
    return {
      ...{ id, path, organisation: '', odsCode: '', type: null, items: null, outstanding: null, actions: null },
      ...{ verdict: null, counts: null, findings: null, codes: new Set(), firstDue: null, lastDue: null },
      ...{ isUnsure: false, fault: describeReceivedProblem(received.problem) },
    }
  }
  const { plan, judgement, layout } = received
  const { items, outstanding, actions, verdict, counts, firstDue, lastDue, findings } = judgement
  return {
    ...{ id, path, organisation: plan.organisation.name, odsCode: plan.organisation.odsCode.trim().toUpperCase() },
    ...{ type: plan.organisation.type, items, outstanding, actions, verdict, counts, firstDue, lastDue },
    findings: counts.refused + counts.required + counts.queried,
    codes: new Set(findings.map(({ code }) => code)),
    ...{ isUnsure: layout !== null && layout.doubts.length > 0, fault: null },
  }
}

/** A result is never changed in place, so its row is worked out once. */
const rows = new WeakMap<Received, ResultRow>()

export function rowOf(received: Received): ResultRow {
  const known = rows.get(received)
  if (known !== undefined) return known
  const row = resultRow(received)
  rows.set(received, row)
  return row
}

export type SortKey =
  | 'path'
  | 'organisation'
  | 'odsCode'
  | 'type'
  | 'items'
  | 'outstanding'
  | 'actions'
  | 'verdict'
  | 'findings'
  | 'firstDue'
  | 'lastDue'

export interface SortOrder {
  key: SortKey
  descending: boolean
}

/** A new list. What has no value comes last either way; rows that are equal stay in the order of their paths. */
export function sortRows(rows: readonly ResultRow[], { key, descending }: SortOrder): ResultRow[] {
  const direction = descending ? -1 : 1
  return rows.toSorted((a, b) => {
    const left = sortValue(a, key)
    const right = sortValue(b, key)
    if (left === null || right === null) {
      return Number(left === null) - Number(right === null) || collator.compare(a.path, b.path)
    }
    return direction * compareValues(left, right) || collator.compare(a.path, b.path)
  })
}

/** Names as a person sorts them: "Plan 2" before "Plan 10", capitals no different. */
const collator = new Intl.Collator('en-GB', { numeric: true })

function sortValue(row: ResultRow, key: SortKey): string | number | null {
  switch (key) {
    case 'verdict':
      return row.verdict === null ? null : verdicts.indexOf(row.verdict)
    case 'type':
      return row.type === null ? null : organisationTypeNames[row.type]
    case 'organisation':
    case 'odsCode':
      return row[key] === '' ? null : row[key]
    default:
      return row[key]
  }
}

function compareValues(left: string | number, right: string | number): number {
  return typeof left === 'number' && typeof right === 'number'
    ? left - right
    : collator.compare(String(left), String(right))
}

export interface RowFilter {
  /** Words that must all stand in the organisation, its code or the path. */
  text: string
  /** Any of these; `fault` is a file that gave no plan. Empty for all. */
  verdicts: ReadonlySet<Verdict | 'fault'>
  /** Of this kind; null for all. */
  type: OrganisationType | null
  /** Only plans with a finding of this level; null for all. */
  level: Level | null
  /** Only plans with this finding, under its short name; null for all. */
  finding: { code: FindingCode; name: string } | null
  /** Only plans whose columns were guessed. */
  unsureOnly: boolean
}

export const noFilter: RowFilter = {
  ...{ text: '', verdicts: new Set(), type: null },
  ...{ level: null, finding: null, unsureOnly: false },
}

export function filterRows(rows: readonly ResultRow[], filter: RowFilter): ResultRow[] {
  const words = comparable(filter.text).split(' ')
  return rows.filter((row) => {
    const text = comparable(`${row.organisation} ${row.odsCode} ${row.path}`)
    return (
      words.every((word) => text.includes(word)) &&
      (filter.verdicts.size === 0 || filter.verdicts.has(row.verdict ?? 'fault')) &&
      (filter.type === null || row.type === filter.type) &&
      (filter.level === null || (row.counts?.[filter.level] ?? 0) > 0) &&
      (filter.finding === null || row.codes.has(filter.finding.code)) &&
      (!filter.unsureOnly || row.isUnsure)
    )
  })
}

/** Which rows are looked at, and in which order. */
export interface Listing {
  filter: RowFilter
  order: SortOrder
  /** From 0. */
  page: number
  /** The file whose row is open; null while none is. */
  open: string | null
}

export const startingListing: Listing = {
  filter: noFilter,
  order: { key: 'verdict', descending: false },
  page: 0,
  open: null,
}

/** The types of organisation that occur, in the order of the list of kinds. */
export function typesIn(rows: readonly ResultRow[]): OrganisationType[] {
  const found = new Set(rows.map(({ type }) => type))
  return organisationTypes.filter((type) => found.has(type))
}
