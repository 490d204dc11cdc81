/** One part of the picture of due dates, as an SVG of its own: it prints on one sheet, under months of its own. */
import type { MarkedDay, Timeline, TimelinePane as Pane } from './timeline-layout'
import { percent, TimelineRow } from './TimelineRow'
import type { ActionRow } from './timeline-row'

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
      {/* Chromium gives what is inside an image to screen readers too, who would hear every name twice. */}
      <g aria-hidden="true">
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
          <TimelineRow key={row.top} row={row} measures={measures} nameOf={nameOf} />
        ))}
      </g>
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

function across(position: number) {
  return { x1: percent(position), x2: percent(position) }
}
