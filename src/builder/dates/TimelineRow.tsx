/** One line of the picture of due dates: the name of a group, or an action with its marks. */
import { shorten } from '~/domain/text'
import { actionWords } from './agenda-words'
import type { TimelineRow as Row } from './timeline-layout'
import { TimelineMark } from './TimelineMark'
import type { ActionRow, MarkKind, MarkLabel, Measures } from './timeline-row'

/** The longest name of an action; the picture cuts it where there is less room. */
const longestName = 90

interface TimelineRowProps {
  row: Row
  measures: Measures
  nameOf(row: ActionRow): string
}

export function TimelineRow({ row, measures, nameOf }: TimelineRowProps) {
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

/** A place across the picture, as SVG writes it. */
export function percent(position: number): string {
  return `${position.toFixed(3)}%`
}
