/** What stands in place of a part that is still being fetched, or that could not be. */
export function LaterPart({ kind }: { kind: 'loading' | 'failed' }) {
  return kind === 'loading' ? (
    <p class="checker__loading">Opening…</p>
  ) : (
    <p class="panel" role="alert">
      This part did not load. Your results are not affected. Check your connection, then choose it again.
    </p>
  )
}
