/** One item that came from another year: its reference then, its words, and its reference now. */
import { giveReference, isToConfirm, mayStaySame } from '~/domain/carried-reference'
import type { ItemChange } from '~/domain/edit-plan'
import { matchInCatalogue } from '~/domain/match-catalogue'
import type { Item } from '~/domain/plan'
import { normaliseReference, parseReferenceOf } from '~/domain/standards'
import { quote, shorten } from '~/domain/text'
import { TextField } from '../fields/TextField'
import { useApp, useOpenPlan } from '../state/context'
import { fieldId } from '../state/route'

interface ReferenceRowProps {
  item: Item
  /** Whether the row says which year it came from: where not all came from one. */
  showsYear: boolean
}

export function ReferenceRow({ item, showsYear }: ReferenceRowProps) {
  const { commands } = useApp()
  const { edition } = useOpenPlan()
  const { carriedFrom } = item
  if (carriedFrom === null) return null
  const before = carriedFrom.reference
  const name = before || shorten(item.title, 40) || 'this item'
  const isSame = carriedFrom.confirmed && normaliseReference(item.reference) === normaliseReference(before)
  const isDone = !isToConfirm(item) && parseReferenceOf(edition.references, item.reference) !== null
  const id = fieldId({ part: 'item', itemId: item.id, field: 'reference' })
  const change = (changes: ItemChange) =>
    commands.edit(
      { type: 'change-item', itemId: item.id, change: changes },
      { label: `changed the reference of ${name}`, mergeKey: `${item.id} reference` },
    )
  return (
    <tr role="row">
      <th role="rowheader" scope="row" class="references__before">
        {before || <em>none</em>}
        {showsYear && <span class="items__detail">{carriedFrom.edition}</span>}
      </th>
      <td role="cell" class="references__item">
        {item.title || <em>No title</em>}
        <ListedWords item={item} onReference={(reference) => change(giveReference(item, reference))} />
      </td>
      <td role="cell">
        <div class="references__now">
          {mayStaySame(before, edition.references) && (
            <label class="tick">
              <input
                type="checkbox"
                checked={isSame}
                onChange={({ currentTarget }) =>
                  change(
                    currentTarget.checked
                      ? giveReference(item, before)
                      : { carriedFrom: { ...carriedFrom, confirmed: false } },
                  )
                }
              />
              <span>
                Same as before<span class="nhsuk-u-visually-hidden">: {name}</span>
              </span>
            </label>
          )}
          <TextField
            id={id}
            label={
              <>
                Reference in {edition.id}
                <span class="nhsuk-u-visually-hidden"> of {name}</span>
              </>
            }
            width={10}
            spellcheck={false}
            value={item.reference}
            onChange={(reference) => change(giveReference(item, normaliseReference(reference)))}
          />
          <span class={`level-tag level-tag--${isDone ? 'complete' : 'required'}`}>
            {isDone ? 'Confirmed' : 'To confirm'}
          </span>
        </div>
      </td>
    </tr>
  )
}

/** What the user's own list of the year has at the reference, and where it has the item's words. */
function ListedWords({ item, onReference }: { item: Item; onReference(reference: string): void }) {
  const { plan, edition, kept } = useOpenPlan()
  if (kept === null) return null
  const { listed, sameWords, elsewhere } = matchInCatalogue(item, kept.catalogue, plan.organisation, edition)
  return (
    <>
      {item.reference !== '' && (
        <span class="items__detail">
          {listed === null
            ? `${item.reference} is not in your list.`
            : sameWords
              ? `Your list has the same wording at ${item.reference}.`
              : `At ${item.reference}, your list says ${quote(listed, 160)}`}
        </span>
      )}
      {!sameWords &&
        elsewhere.slice(0, 2).map((reference) => (
          <span class="items__detail" key={reference}>
            It has this item’s wording at {reference}.{' '}
            <button type="button" class="link-button" onClick={() => onReference(reference)}>
              {' '}
              Use {reference}{' '}
            </button>
          </span>
        ))}
    </>
  )
}
