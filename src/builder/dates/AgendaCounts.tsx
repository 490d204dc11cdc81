/** How many actions there are of each kind, at a glance. */
import { timings, type Timing } from '~/domain/agenda'
import { timingNames } from './agenda-words'

export function AgendaCounts({ counts }: { counts: Record<Timing, number> }) {
  return (
    <dl class="agenda-counts">
      {timings.map((timing) => (
        <div key={timing} class={counts[timing] > 0 ? `agenda-counts__${timing}` : undefined}>
          <dt>{timingNames[timing]}</dt>
          <dd>{counts[timing]}</dd>
        </div>
      ))}
    </dl>
  )
}
