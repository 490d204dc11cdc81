/** Where columns were guessed with little confidence, or not understood: why, and a way to say what they are. */
import { describeDoubt } from '../received/messages'
import type { Received } from '../received/received'
import { shapeOf } from '../received/shape-of'
import { useSession } from '../session/use-session'
import { ConfirmColumns } from './ConfirmColumns'

export function GuessedColumns({ received }: { received: Received }) {
  const { results } = useSession()
  const shape = shapeOf(received)
  const layout = received.outcome === 'plan' ? received.layout : null
  if (shape === null || (layout !== null && layout.doubts.length === 0)) return null
  const files = [...results.values()].filter((each) => shapeOf(each) === shape).length
  return (
    <section class="guessed-columns">
      <h4 class="findings__heading">
        {layout === null ? 'We could not tell what the columns are' : 'We guessed the columns'}
      </h4>
      {layout !== null && (
        <ul class="guessed-columns__doubts">
          {layout.doubts.map((doubt) => (
            <li key={JSON.stringify(doubt)}>{describeDoubt(doubt)}</li>
          ))}
        </ul>
      )}
      <ConfirmColumns
        key={shape}
        fileId={received.file.id}
        shape={shape}
        files={files}
        mapping={layout?.mapping ?? null}
      />
    </section>
  )
}
