/** What to know before a slip is merged: how it was tied to the plan, what its file says, what stays as it is. */
import { describeChange } from '~/domain/describe-change'
import { describeSlipPart } from '~/domain/describe-slip-part'
import type { SlipMerge } from '~/domain/merge-slip'
import { quote, shorten } from '~/domain/text'
import type { ReturnedSlip } from '../state/store'
import { counted, noBaseWords, notByIdsWords } from './merge-words'

interface MergeRemarksProps {
  merge: SlipMerge
  returned: ReturnedSlip
}

export function MergeRemarks({ merge, returned }: MergeRemarksProps) {
  const { notByIds, hasBase, aside, frozen, parts } = merge
  const why = notByIds === null ? (hasBase ? null : noBaseWords) : notByIdsWords[notByIds]
  const kept = parts.filter(({ outcome }) => outcome === 'kept')
  return (
    <>
      {why !== null && <p class="remark">{why}</p>}
      {returned.notes.map((note) => (
        <p class="remark" key={note}>
          {note}
        </p>
      ))}
      {aside.length > 0 && (
        <p class="remark">
          The slip also changes things the owner was not asked about. We will not merge these:{' '}
          {aside
            .map(describeChange)
            .map(({ what, to }) => `${what} to “${shorten(to, 80)}”`)
            .join('; ')}
          .
        </p>
      )}
      {frozen.length > 0 && (
        <p class="remark">
          The slip changes the agreed date of {frozen.map(({ description }) => quote(description)).join('; ')}. Agreed
          dates do not change. If there is a new date, put it in as the due date.
        </p>
      )}
      {kept.length > 0 && (
        <details class="nhsuk-details">
          <summary class="nhsuk-details__summary">
            <span class="nhsuk-details__summary-text">
              {counted(kept.length, 'change')} made in the plan since the slip was sent (kept)
            </span>
          </summary>
          <ul class="nhsuk-details__text nhsuk-list nhsuk-list--bullet">
            {kept.map((part) => {
              const { what, plan } = describeSlipPart(part)
              return (
                <li key={part.key}>
                  {part.item.reference} {what}: {plan === '' ? 'removed' : shorten(plan, 140)}
                </li>
              )
            })}
          </ul>
        </details>
      )}
    </>
  )
}
