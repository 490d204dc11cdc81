/** The verdict in words and, for other tools, in `data-verdict`. Colour only repeats what the words say. */
import { verdictNames, type Verdict } from '~/domain/finding'

export function VerdictTag({ verdict }: { verdict: Verdict }) {
  return (
    <strong class={`level-tag level-tag--${verdict}`} data-verdict={verdict}>
      {verdictNames[verdict]}
    </strong>
  )
}
