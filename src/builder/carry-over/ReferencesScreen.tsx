/** Confirms the references of items that came from another year: the same as before, or another one, item by item. */
import { ColumnHeadings } from '~/components/parts/ColumnHeadings'
import type { PlanEdit } from '~/domain/edit-plan'
import { findEdition, type Edition } from '~/domain/editions'
import { giveReference, isToConfirm, mayStaySame } from '~/domain/carried-reference'
import { matchInCatalogue } from '~/domain/match-catalogue'
import type { Item } from '~/domain/plan'
import { capitalised, countInWords } from '~/domain/text'
import { Heading } from '../parts/Heading'
import { useApp, useOpenPlan } from '../state/context'
import { formatRoute } from '../state/route'
import { ReferenceRow } from './ReferenceRow'

export function ReferencesScreen() {
  const { plan, edition, kept } = useOpenPlan()
  const carried = plan.items.filter((item) => item.carriedFrom !== null)
  const left = carried.filter(isToConfirm)
  const before = [...new Set(carried.flatMap(({ carriedFrom }) => carriedFrom?.edition ?? []))]
  if (carried.length === 0) {
    return (
      <>
        <Heading>Confirm the references</Heading>
        <p class="panel">No items in this plan came from another year.</p>
        <ToItems />
      </>
    )
  }
  return (
    <>
      <Heading>Confirm the references</Heading>
      <p class="screen-lead">
        References change from year to year. Give each item its reference in the {edition.id} toolkit.{' '}
        {kept === null && (
          <>
            If you have the requirements workbook of that year,{' '}
            <a href={formatRoute({ screen: 'catalogue' })}>open it</a> to see its wording beside each item.
          </>
        )}
      </p>
      <p class="references__count" role="status">
        {left.length === 0
          ? 'Every reference is confirmed.'
          : `${carried.length - left.length} of ${carried.length} confirmed.`}
      </p>
      {left.length > 0 && <AtOnce left={left} />}
      <table class="plain-table references" role="table">
        <caption class="nhsuk-u-visually-hidden">Items that came from another year, with their references</caption>
        <ColumnHeadings
          headings={[before.length === 1 ? `In ${before.join('')}` : 'Before', 'Evidence item', `In ${edition.id}`]}
        />
        <tbody role="rowgroup">
          {carried.map((item) => (
            <ReferenceRow key={item.id} item={item} showsYear={before.length > 1} />
          ))}
        </tbody>
      </table>
      <ToItems />
    </>
  )
}

function ToItems() {
  return (
    <a class="nhsuk-button" href={formatRoute({ screen: 'items' })}>
      Go on to Evidence items
    </a>
  )
}

/** Confirms several at once, where their form says that they may be the same, or where the user's own list says so. */
function AtOnce({ left }: { left: readonly Item[] }) {
  const { commands } = useApp()
  const { plan, edition, kept } = useOpenPlan()
  const unchanged = left.filter((item) => mayBeKept(item, edition))
  const sameForm = unchanged.filter((item) => hasSameForm(item, edition))
  const listed =
    kept === null
      ? []
      : unchanged.filter((item) => matchInCatalogue(item, kept.catalogue, plan.organisation, edition).sameWords)
  const confirm = (items: readonly Item[]) => {
    const edits = items.map((item): PlanEdit => ({
      type: 'change-item',
      itemId: item.id,
      change: giveReference(item, item.reference),
    }))
    const words = `${countInWords(items.length, 'reference', 'references')} confirmed`
    const notice = capitalised(words)
    commands.edit({ type: 'batch', edits }, { label: words, notice })
  }
  if (sameForm.length === 0 && listed.length === 0) return null
  return (
    <div class="button-row references__at-once">
      {listed.length > 0 && (
        <button type="button" class="nhsuk-button nhsuk-button--secondary" onClick={() => confirm(listed)}>
          Confirm {listed.length === 1 ? 'the reference' : `the ${listed.length} references`} with the same wording in
          your list
        </button>
      )}
      {sameForm.length > 0 && (
        <button type="button" class="nhsuk-button nhsuk-button--secondary" onClick={() => confirm(sameForm)}>
          {sameForm.length === 1 ? 'The reference is the same' : `All ${sameForm.length} references are the same`}
        </button>
      )}
    </div>
  )
}

/** Nobody has typed another one, and the old one has a form that the year knows. */
function mayBeKept({ reference, carriedFrom }: Item, { references }: Edition): boolean {
  return carriedFrom !== null && reference === carriedFrom.reference && mayStaySame(reference, references)
}

/** Both years are known to name the same kind of thing. Of a year that the tool does not know, nothing is said for all at once. */
function hasSameForm({ carriedFrom }: Item, { references }: Edition): boolean {
  return carriedFrom !== null && references !== 'either' && findEdition(carriedFrom.edition)?.references === references
}
