/** The span to an item's last due date, drawn against the limit. The words beside it say the same, so it is hidden. */
import type { Item, Plan } from '~/domain/plan'
import { dueMarks, scaleWidth, type DueScale } from './due-scale'

const height = 16
const middle = height / 2

interface DueSpanProps {
  item: Item
  /** Where the plan says when it returned to business as usual. */
  plan: Pick<Plan, 'returnedToBauOn'>
  scale: DueScale
}

export function DueSpan({ item, plan, scale }: DueSpanProps) {
  const { dates, end, relative } = dueMarks(item, plan, scale)
  const limit = scale.limit === null ? null : scale.position(scale.limit)
  const solid = end === null ? 0 : limit === null ? end : Math.min(end, limit)
  return (
    <svg class="due-span" viewBox={`0 0 ${scaleWidth} ${height}`} aria-hidden="true" focusable="false">
      <rect class="due-span__track" x="0" y={middle - 4} width={scaleWidth} height="8" rx="4" />
      {relative !== null && (
        <line class="due-span__relative" x1="3" x2={Math.max(6, relative)} y1={middle} y2={middle} />
      )}
      {solid > 0 && <rect class="due-span__bar" x="0" y={middle - 4} width={Math.max(8, solid)} height="8" rx="4" />}
      {end !== null && limit !== null && end > limit && (
        <rect class="due-span__late" x={limit} y={middle - 4} width={Math.max(6, end - limit)} height="8" rx="2" />
      )}
      {dates.map((position, index) => (
        <circle
          key={index}
          class="due-span__action"
          cx={Math.max(4, Math.min(scaleWidth - 4, position))}
          cy={middle}
          r="2.2"
        />
      ))}
      {limit !== null && <line class="due-span__limit" x1={limit} x2={limit} y1="0" y2={height} />}
    </svg>
  )
}
