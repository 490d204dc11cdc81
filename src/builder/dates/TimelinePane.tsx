/** One part of the picture of due dates, as an SVG of its own: it prints on one sheet, under months of its own. */
import { shorten } from '~/domain/text'
import { actionWords } from './agenda-words'
import type {
  ActionRow,
  MarkedDay,
  MarkKind,
  MarkLabel,
  Timeline,
  TimelinePane as Pane,
  TimelineRow,
} from './timeline-layout'
import { TimelineMark } from './TimelineMark'

/** The longest name of an action; the picture cuts it where there is less room. */
const longestName = 90

const todayBaseline = 15
const limitBaseline = 34

interface TimelinePaneProps {
  timeline: Timeline
  pane: Pane
  label: string
  /** Id of the text that says where the same stands in words. */
  describedBy: string
  nameOf(row: ActionRow): string
}

export function TimelinePane({ timeline, pane, label, describedBy, nameOf }: TimelinePaneProps) {
  const { ticks, lines, today, limit, measures } = timeline
  const bottom = pane.height
  return (
    <svg
      class="timeline__pane"
      role="img"
      aria-label={label}
      aria-describedby={describedBy}
      width="100%"
      height={bottom + 8}
    >
      {lines.map((position) => (
        <line key={position} class="timeline__month" {...across(position)} y1={measures.head - 8} y2={bottom} />
      ))}
      {limit !== null && (
        <line class="timeline__limit" {...across(limit.position)} y1={limitBaseline + 4} y2={bottom} />
      )}
      {today !== null && (
        <line class="timeline__today" {...across(today.position)} y1={todayBaseline + 4} y2={bottom} />
      )}
      {ticks.map(({ position, month, year }) => (
        <text key={position} class="timeline__tick" x={percent(position)} y={measures.head - 30}>
          {month}
          <tspan x={percent(position)} dy="16">
            {year}
          </tspan>
        </text>
      ))}
      {limit !== null && <DayWords day={limit} baseline={limitBaseline} />}
      {today !== null && <DayWords day={today} baseline={todayBaseline} />}
      {pane.rows.map((row) => (
        <Row key={row.top} row={row} timeline={timeline} nameOf={nameOf} />
      ))}
    </svg>
  )
}

/** The words above the line of a day, on the side where there is room for them. */
function DayWords({ day: { position, words }, baseline }: { day: MarkedDay; baseline: number }) {
  const anchor = position < 30 ? 'start' : position > 70 ? 'end' : 'middle'
  return (
    <text class="timeline__day" x={percent(position)} y={baseline} text-anchor={anchor}>
      {words}
    </text>
  )
}

function Row({ row, timeline, nameOf }: { row: TimelineRow; timeline: Timeline; nameOf(row: ActionRow): string }) {
  const { measures } = timeline
  if (row.kind === 'group') {
    return <Name words={row.name} top={row.top + 8} width="100%" className="timeline__name timeline__name--group" />
  }
  const width = measures.isNarrow ? '100%' : percent(measures.from - 2)
  const middle = row.top + measures.middle
  return (
    <>
      <line class="timeline__row" x1="0" x2="100%" y1={row.top} y2={row.top} />
      <Name
        words={shorten(`${nameOf(row)} ${actionWords(row.entry)}`, longestName)}
        top={row.top + 4}
        width={width}
        className="timeline__name"
      />
      <Marks row={row} middle={middle} from={measures.from} />
    </>
  )
}

/** HTML within the picture, because only HTML cuts a text with an ellipsis where the room ends. */
function Name({ words, top, width, className }: { words: string; top: number; width: string; className: string }) {
  return (
    <foreignObject x="0" y={top} width={width} height="22">
      <div class={className}>{words}</div>
    </foreignObject>
  )
}

function Marks({ row, middle, from }: { row: ActionRow; middle: number; from: number }) {
  const { mark, agreed, words } = row
  return (
    <>
      {agreed !== null && mark !== null && (
        <line class="timeline__moved" x1={percent(agreed)} x2={percent(mark.position)} y1={middle} y2={middle} />
      )}
      {agreed !== null && <At position={agreed} middle={middle} kind="agreed" />}
      {mark !== null && <At position={mark.position} middle={middle} kind={mark.kind} />}
      {mark !== null && <DayOfMark label={mark.label} middle={middle} />}
      {words !== null && (
        <text
          class="timeline__words"
          x={words.at === 'start' ? percent(from) : '100%'}
          y={middle + 5}
          text-anchor={words.at}
        >
          {words.text}
        </text>
      )}
    </>
  )
}

function DayOfMark({ label: { text, position, side }, middle }: { label: MarkLabel; middle: number }) {
  const isBefore = side === 'before'
  return (
    <text
      class="timeline__words"
      x={percent(position)}
      dx={isBefore ? -12 : 12}
      y={middle + 5}
      text-anchor={isBefore ? 'end' : 'start'}
    >
      {text}
    </text>
  )
}

function At({ position, middle, kind }: { position: number; middle: number; kind: MarkKind | 'agreed' }) {
  return (
    <svg x={percent(position)} y={middle} overflow="visible">
      <TimelineMark kind={kind} />
    </svg>
  )
}

function across(position: number) {
  return { x1: percent(position), x2: percent(position) }
}

function percent(position: number): string {
  return `${position.toFixed(3)}%`
}
