/** One action on the picture of due dates: its mark, the day that was agreed, and the words beside them. */
import { shownDay, type AgendaEntry } from '~/domain/agenda'
import type { MonthAxis } from '~/domain/month-axis'
import { noDayWords, shortDay } from './agenda-words'

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
const narrow: Measures = { ...common, isNarrow: true, from: 2, to: 78, label: 22, mostTicks: 6, row: 46, middle: 33 }

export function measuresOf(isNarrow: boolean): Measures {
  return isNarrow ? narrow : wide
}

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

export interface Lines {
  measures: Measures
  /** Where the limit stands; null where it is not known. */
  limit: number | null
}

/** `top` is where the row begins, in CSS pixels. */
export function rowOf(entry: AgendaEntry, axis: MonthAxis, { measures, limit }: Lines, top: number): ActionRow {
  const day = shownDay(entry)
  const agreed = entry.agreedDay === null ? null : axis.positionOf(entry.agreedDay)
  const row = { kind: 'action' as const, entry, top, agreed }
  if (day === null) return { ...row, mark: null, words: wordsOf(entry, agreed, measures) }
  const position = axis.positionOf(day)
  const label = { text: shortDay(day), ...placeOfLabel(position, { agreed, limit }, measures) }
  return { ...row, mark: { kind: kindOf(entry), position, label }, words: null }
}

/** The share of the dates' room that the longest words take, on a phone: "12 months after BAU". */
const roomForWords = 0.65

/** The words leave the room to the day that was agreed. */
function wordsOf(entry: AgendaEntry, agreed: number | null, { from, to }: Measures): RowWords {
  const isInTheWay = agreed !== null && agreed < from + (to - from) * roomForWords
  return { text: noDayWords(entry), at: isInTheWay ? 'end' : 'start' }
}

/**
 * After the mark, unless the line to the day that was agreed goes there, or the line of the limit: then before it. Where there
 * is no room, after the line to the agreed day, and across that of the limit.
 */
function placeOfLabel(
  position: number,
  { agreed, limit }: { agreed: number | null; limit: number | null },
  { from, label }: Measures,
): Omit<MarkLabel, 'text'> {
  const leadsOn = agreed !== null && agreed > position
  const isCrossed = limit !== null && limit > position && limit < position + label
  if (!leadsOn && !isCrossed) return { position, side: 'after' }
  if (position - from >= label) return { position, side: 'before' }
  return { position: leadsOn ? agreed : position, side: 'after' }
}

function kindOf({ timing }: AgendaEntry): MarkKind {
  return timing === 'complete' || timing === 'overdue' ? timing : 'due'
}
