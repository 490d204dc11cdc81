/** One file's result, whose words are fetched once the page stands: nothing has to be said before a file is chosen. */
import { LaterPart } from './LaterPart'
import { useLater } from './use-later'

export async function loadOpenResult() {
  return (await import('./OpenResult')).OpenResult
}

export function LaterResult({ id }: { id: string }) {
  const later = useLater(loadOpenResult)
  return later.kind === 'ready' ? <later.value id={id} /> : <LaterPart kind={later.kind} />
}
