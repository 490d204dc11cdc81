/** The marks of the picture of due dates. Each has a shape of its own, so that they differ without colour and on paper. */
import type { MarkKind } from './timeline-row'

/** Drawn around the origin. */
export function TimelineMark({ kind }: { kind: MarkKind | 'agreed' }) {
  switch (kind) {
    case 'due':
      return <circle class="timeline__due" r="6" />
    case 'overdue':
      return <path class="timeline__overdue" d="M0-8 8 0 0 8-8 0Z" />
    case 'agreed':
      return <circle class="timeline__agreed" r="5" />
    case 'complete':
      return <path class="timeline__complete" d="M-7 0-2 5 7-6" />
  }
}
