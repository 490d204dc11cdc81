/**
 * Where everything stands on the picture of due dates. Pure, so that it is tested without a browser. Across, places are per
 * cent of the picture's width, so that it fits any window and any sheet of paper; down, they are CSS pixels.
 */
import { shownDay, type AgendaEntry } from '~/domain/agenda'
import { daysBetween, formatDate, type CalendarDate } from '~/domain/calendar-date'
import { shortMonth } from '~/domain/calendar-month'
import { monthAxis, type MonthAxis } from '~/domain/month-axis'
import type { ShownGroup } from './dates-view'
import { measuresOf, rowOf, type ActionRow, type Lines, type Measures } from './timeline-row'

/** The months are written again above so many rows: they stay in view, and two parts fit on a sheet of A4. */
const mostRows = 12
/** Today is left off the picture where it lies further from every date than this, as in an old plan: in days. */
const nearby = 184

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

/** Months that have a line, named or not, where there are more of them than names. */
const mostLines = 40

/** The picture; null where no action has a day. */
export function layOutTimeline({ groups, today, limit, isNarrow }: TimelineRequest): Timeline | null {
  const measures = measuresOf(isNarrow)
  const days = groups.flatMap(({ entries }) => entries.flatMap(daysOf))
  if (days.length === 0) return null
  const dates = limit === null ? days : [...days, limit]
  const isTodayNear = isNear(today, dates)
  if (isTodayNear) dates.push(today)
  const axis = monthAxis(dates, measures)
  const lines = monthAxis(dates, { ...measures, mostTicks: mostLines })?.ticks ?? []
  if (axis === null) return null
  const marked = limit === null ? null : markedDay('Limit', limit, axis)
  return {
    panes: panesOf(groups, axis, { measures, limit: marked?.position ?? null }),
    ticks: ticksOf(axis),
    lines: lines.map(({ position }) => position),
    today: isTodayNear ? markedDay('Today', today, axis) : null,
    limit: marked,
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
function panesOf(groups: readonly ShownGroup[], axis: MonthAxis, lines: Lines): TimelinePane[] {
  const { measures } = lines
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
      place(rowOf(entry, axis, lines, pane.height), measures.row)
      pane.actions += 1
    })
  }
  return panes
}
