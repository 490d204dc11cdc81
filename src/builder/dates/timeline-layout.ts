/**
 * Where everything stands on the picture of due dates. Pure, so that it is tested without a browser. Across, places are per
 * cent of the picture's width, so that it fits any window and any sheet of paper; down, they are CSS pixels.
 */
import { shownDay, type AgendaEntry } from '~/domain/agenda'
import { daysBetween, formatDate, type CalendarDate } from '~/domain/calendar-date'
import { monthAxis, type MonthAxis } from '~/domain/month-axis'
import { noDayWords, shortDay, shortMonth } from './agenda-words'
import type { ShownGroup } from './dates-view'

/** The months are written again above so many rows: they stay in view, and two parts fit on a sheet of A4. */
const mostRows = 12
/** Today is left off the picture where it lies further from every date than this, as in an old plan: in days. */
const nearby = 184

export type MarkKind = 'due' | 'overdue' | 'complete'

/** The day beside a mark, on the side of it that no line leads to. */
export interface MarkLabel {
  text: string
  position: number
  side: 'before' | 'after'
}

export interface ActionRow {
  kind: 'action'
  entry: AgendaEntry
  top: number
  /** Null where there is no day; `words` then say why. */
  mark: { kind: MarkKind; position: number; label: MarkLabel } | null
  /** Where the day stands that was agreed, where the action was moved from it. */
  agreed: number | null
  words: RowWords | null
}

/** What stands in place of a mark: where the dates begin, or at the end of the picture. */
export interface RowWords {
  text: string
  at: 'start' | 'end'
}

export type TimelineRow = ActionRow | { kind: 'group'; name: string; top: number }

/** A part of the picture that has its own line of months. */
export interface TimelinePane {
  height: number
  rows: TimelineRow[]
  actions: number
}

export interface TimelineTick {
  position: number
  month: string
  /** '' where it is that of the tick before. */
  year: string
}

/** A day that is marked from top to bottom. */
export interface MarkedDay {
  position: number
  words: string
}

export interface Timeline {
  panes: TimelinePane[]
  ticks: TimelineTick[]
  /** Where months begin, named or not. */
  lines: number[]
  /** Null where it is too far from every date to be on the picture. */
  today: MarkedDay | null
  /** Null where the edition's limit is not known. */
  limit: MarkedDay | null
  measures: Measures
}

export interface TimelineRequest {
  groups: readonly ShownGroup[]
  today: CalendarDate
  limit: CalendarDate | null
  /** True where names stand above their marks rather than beside them. */
  isNarrow: boolean
}

export interface Measures {
  isNarrow: boolean
  /** Where the dates begin, and where they end; after them there is room to name the last one. */
  from: number
  to: number
  /** Room for the name of a day. */
  label: number
  mostTicks: number
  /** Above the rows: today, the limit, and the months on two lines. */
  head: number
  group: number
  row: number
  /** From the top of a row to the middle of its marks. */
  middle: number
}

const common = { head: 82, group: 34 }
const wide: Measures = { ...common, isNarrow: false, from: 36, to: 91, label: 9, mostTicks: 12, row: 30, middle: 15 }
const narrow: Measures = { ...common, isNarrow: true, from: 2, to: 78, label: 22, mostTicks: 7, row: 46, middle: 33 }
const mostLines = 40

/** The picture; null where no action has a day. */
export function layOutTimeline({ groups, today, limit, isNarrow }: TimelineRequest): Timeline | null {
  const measures = isNarrow ? narrow : wide
  const days = groups.flatMap(({ entries }) => entries.flatMap(daysOf))
  if (days.length === 0) return null
  const dates = limit === null ? days : [...days, limit]
  const isTodayNear = isNear(today, dates)
  if (isTodayNear) dates.push(today)
  const axis = monthAxis(dates, measures)
  const lines = monthAxis(dates, { ...measures, mostTicks: mostLines })?.ticks ?? []
  if (axis === null) return null
  return {
    panes: panesOf(groups, axis, measures),
    ticks: ticksOf(axis),
    lines: lines.map(({ position }) => position),
    today: isTodayNear ? markedDay('Today', today, axis) : null,
    limit: limit === null ? null : markedDay('Limit', limit, axis),
    measures,
  }
}

function markedDay(name: string, day: CalendarDate, axis: MonthAxis): MarkedDay {
  return { position: axis.positionOf(day), words: `${name}, ${formatDate(day)}` }
}

function daysOf(entry: AgendaEntry): CalendarDate[] {
  return [shownDay(entry), entry.agreedDay].filter((day) => day !== null)
}

function isNear(today: CalendarDate, dates: readonly CalendarDate[]): boolean {
  const sorted = dates.toSorted()
  const [first = today] = sorted
  const last = sorted.at(-1) ?? today
  return daysBetween(today, first) <= nearby && daysBetween(last, today) <= nearby
}

function ticksOf({ ticks }: MonthAxis): TimelineTick[] {
  return ticks.map(({ position, month }, index) => {
    const year = month.slice(0, 4)
    return { position, month: shortMonth(month), year: ticks[index - 1]?.month.slice(0, 4) === year ? '' : year }
  })
}

/** The groups one after another, parted where the months are to be written again. No name stands without an action below it. */
function panesOf(groups: readonly ShownGroup[], axis: MonthAxis, measures: Measures): TimelinePane[] {
  const panes: TimelinePane[] = []
  let pane: TimelinePane = { height: measures.head, rows: [], actions: 0 }
  const place = (row: TimelineRow, height: number) => {
    pane.rows.push(row)
    pane.height += height
  }
  for (const { name, entries } of groups) {
    entries.forEach((entry, index) => {
      const isFirst = index === 0
      if (pane.rows.length === 0 || pane.rows.length + (isFirst ? 2 : 1) > mostRows) {
        pane = { height: measures.head, rows: [], actions: 0 }
        panes.push(pane)
      }
      if (isFirst || pane.rows.length === 0) {
        place({ kind: 'group', name: isFirst ? name : `${name}, continued`, top: pane.height }, measures.group)
      }
      place(rowOf(entry, axis, measures, pane.height), measures.row)
      pane.actions += 1
    })
  }
  return panes
}

function rowOf(entry: AgendaEntry, axis: MonthAxis, measures: Measures, top: number): ActionRow {
  const day = shownDay(entry)
  const agreed = entry.agreedDay === null ? null : axis.positionOf(entry.agreedDay)
  const row = { kind: 'action' as const, entry, top, agreed }
  if (day === null) return { ...row, mark: null, words: wordsOf(entry, agreed, measures) }
  const position = axis.positionOf(day)
  const label = { text: shortDay(day), ...placeOfLabel(position, agreed, measures) }
  return { ...row, mark: { kind: kindOf(entry), position, label }, words: null }
}

/** The words leave the room to the day that was agreed. */
function wordsOf(entry: AgendaEntry, agreed: number | null, { from, to }: Measures): RowWords {
  const isInTheWay = agreed !== null && agreed < from + (to - from) * 0.65
  return { text: noDayWords(entry), at: isInTheWay ? 'end' : 'start' }
}

/** After the mark, unless the line to the day that was agreed goes there: then before it, or else where that line ends. */
function placeOfLabel(position: number, agreed: number | null, { from, label }: Measures): Omit<MarkLabel, 'text'> {
  if (agreed === null || agreed <= position) return { position, side: 'after' }
  return position - from >= label ? { position, side: 'before' } : { position: agreed, side: 'after' }
}

function kindOf({ timing }: AgendaEntry): MarkKind {
  return timing === 'complete' || timing === 'overdue' ? timing : 'due'
}
