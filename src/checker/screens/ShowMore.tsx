/** The first rows of a long list, and the rest on demand. */
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'

const atFirst = 10
const atATime = 50

interface ShowMoreProps<Row> {
  rows: readonly Row[]
  children(rows: readonly Row[]): ComponentChildren
}

export function ShowMore<Row>({ rows, children }: ShowMoreProps<Row>) {
  const [count, setCount] = useState(atFirst)
  const left = rows.length - count
  return (
    <div class="show-more">
      {children(rows.slice(0, count))}
      {left > 0 && (
        <button type="button" class="link-button" onClick={() => setCount(count + atATime)}>
          {left <= atATime ? `Show the other ${left}` : `Show ${atATime} more of ${left}`}
        </button>
      )}
    </div>
  )
}
