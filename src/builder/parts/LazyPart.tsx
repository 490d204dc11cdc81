/** A part of a screen that comes when its code is there; until then, and where it can't be fetched, there is nothing. */
import { useScreen, type LazyScreen } from '../lazy-screen'

interface LazyPartProps<Props> {
  part: LazyScreen<Props>
  given: Props
}

export function LazyPart<Props extends object>({ part, given }: LazyPartProps<Props>) {
  const loaded = useScreen(part)
  return loaded.kind === 'ready' ? <loaded.component {...given} /> : null
}
