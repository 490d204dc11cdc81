/** The picture of due dates, with its key. The tables below it say the same in words. */
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { formatDate } from '~/domain/calendar-date'
import { nameItem } from '~/domain/messages'
import { counted } from '../screens/file-state'
import { useApp, useOpenPlan } from '../state/context'
import type { ShownGroup } from './dates-view'
import { layOutTimeline, type Timeline as Layout } from './timeline-layout'
import type { ActionRow, MarkKind } from './timeline-row'
import { TimelineMark } from './TimelineMark'
import { TimelinePane } from './TimelinePane'

const descriptionId = 'timeline-description'

/** The narrowest picture, in CSS pixels, with room for names beside the dates. */
const narrowestWide = 600

const markNames: Record<MarkKind | 'agreed', string> = {
  due: 'Due',
  overdue: 'Overdue',
  agreed: 'Agreed date',
  complete: 'Complete',
}

export function Timeline({ groups }: { groups: readonly ShownGroup[] }) {
  const { today } = useApp()
  const { plan, edition } = useOpenPlan()
  const { figure, isNarrow } = useNarrowness()
  const limit = edition.completeBy
  const timeline = useMemo(() => layOutTimeline({ groups, today, limit, isNarrow }), [groups, today, limit, isNarrow])
  const nameOf = ({ entry }: ActionRow) => nameItem(entry.item, plan)
  return (
    <section class="card timeline" aria-labelledby="timeline-heading">
      <h2 id="timeline-heading">Timeline</h2>
      <div ref={figure}>
        {timeline === null ? (
          <p>None of these actions has a date yet. Give each one a due date to see it here.</p>
        ) : (
          <>
            <p class="app-quiet timeline__about" id={descriptionId}>
              One line for each action. The tables below give the same dates in words.
              {timeline.today === null &&
                ` Today, ${formatDate(today)}, is not marked as it is more than six months from every date.`}
            </p>
            <Key timeline={timeline} />
            {timeline.panes.map((pane, index) => (
              <TimelinePane
                key={index}
                timeline={timeline}
                pane={pane}
                label={labelOf(pane.actions, index, timeline.panes.length)}
                describedBy={descriptionId}
                nameOf={nameOf}
              />
            ))}
          </>
        )}
      </div>
    </section>
  )
}

/** What the marks that are on the picture stand for. For the eye: a screen reader is given the tables. */
function Key({ timeline }: { timeline: Layout }) {
  const rows = timeline.panes.flatMap((pane) => pane.rows).filter((row) => row.kind === 'action')
  const kinds = new Set([
    ...rows.flatMap(({ mark }) => (mark === null ? [] : [mark.kind])),
    ...(rows.some(({ agreed }) => agreed !== null) ? (['agreed'] as const) : []),
  ])
  return (
    <ul class="timeline__key" aria-hidden="true">
      {(['overdue', 'due', 'agreed', 'complete'] as const)
        .filter((kind) => kinds.has(kind))
        .map((kind) => (
          <li key={kind}>
            <svg width="20" height="20" viewBox="-10 -10 20 20" focusable="false">
              <TimelineMark kind={kind} />
            </svg>
            {markNames[kind]}
          </li>
        ))}
    </ul>
  )
}

function labelOf(actions: number, index: number, parts: number): string {
  const count = counted(actions, 'action')
  return parts === 1 ? `Timeline of ${count}` : `Timeline, part ${index + 1} of ${parts}: ${count}`
}

/** Whether the picture is too narrow for names beside the dates, as it is now. */
function useNarrowness() {
  const figure = useRef<HTMLDivElement>(null)
  const [isNarrow, setNarrow] = useState(false)
  useLayoutEffect(() => {
    const element = figure.current
    if (element === null) return
    const measure = () => setNarrow(element.clientWidth < narrowestWide)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { figure, isNarrow }
}
