/** How many actions there are of each kind, at a glance. */
import { timings, type Timing } from '~/domain/agenda'
import { timingNames } from './agenda-words'

export function AgendaCounts({ counts }: { counts: Record<Timing, number> }) {
  // Few plans have dates that wait for the return; all can lack a date.
  const shown = timings.filter((timing) => timing !== 'after-bau' || counts[timing] > 0)
  return (
    <dl class="agenda-counts">
      {shown.map((timing) => (
        <div key={timing} class={counts[timing] > 0 ? `agenda-counts__${timing}` : undefined}>
          <dt>{timingNames[timing]}</dt>
          <dd>{counts[timing]}</dd>
        </div>
      ))}
    </dl>
  )
}
