/** What applies to the organisation, each to be ticked as met or not met; what is not met becomes items of the plan. */
import { ColumnHeadings } from '~/components/parts/ColumnHeadings'
import type { ComponentChildren } from 'preact'
import { useMemo, useRef, useState } from 'preact/hooks'
import { categoryFor, gapList, type Category, type Gap } from '~/domain/catalogue'
import { organisationTypeNames } from '~/domain/organisation-types'
import { groupOf } from '~/domain/standards'
import type { KeptCatalogue } from '~/storage/catalogues'
import { Said } from '~/components/parts/Said'
import { newItems } from '../items/new-items'
import { useApp, useOpenPlan } from '../state/context'
import { fieldId, formatRoute, routeToField } from '../state/route'
import { CategoryChoice } from './CategoryChoice'

export function GapList({ kept }: { kept: KeptCatalogue }) {
  const open = useOpenPlan()
  const { commands, goTo, keepCatalogue } = useApp()
  const { plan, edition } = open
  const [chosen, setChosen] = useState<Category | null>(null)
  const known = categoryFor(plan.organisation.type, edition)
  const category = known ?? chosen
  const gaps = useMemo(() => gapList(kept.catalogue, plan, category), [kept.catalogue, plan, category])
  const [notMet, setNotMet] = useState<ReadonlySet<string>>(new Set())
  const [words, setWords] = useState('')
  const search = useRef<HTMLInputElement>(null)
  const [all, setAll] = useState(false)
  const shown = gaps.filter((gap) => (all || gap.mandatory !== false) && matches(gap, words))
  const toAdd = gaps.filter((gap) => notMet.has(gap.reference) && gap.item === null).map(({ reference }) => reference)

  const answer = (references: readonly string[], isMet: boolean) => {
    const met = new Set(kept.met)
    const open = new Set(notMet)
    for (const reference of references) {
      if (isMet) met.add(reference)
      else met.delete(reference)
      if (isMet) open.delete(reference)
      else open.add(reference)
    }
    setNotMet(open)
    void keepCatalogue({ ...kept, met })
  }
  const add = () => {
    const items = newItems(toAdd, open)
    const label = items.length === 1 ? '1 evidence item added' : `${items.length} evidence items added`
    commands.edit({ type: 'add-items', items }, { label, notice: label })
    setNotMet(new Set())
    const [first] = items
    goTo(
      first === undefined
        ? { screen: 'items' }
        : { screen: 'items', itemId: first.id, focus: fieldId({ part: 'item', itemId: first.id, field: 'gap' }) },
    )
  }
  const { type } = plan.organisation
  if (type === null)
    return <NothingListed>Choose your type of organisation to see what is mandatory for you.</NothingListed>
  const choice = known === null && <CategoryChoice value={chosen} onChange={setChosen} />
  if (category === null) return choice
  if (gaps.length === 0) {
    return (
      <>
        {choice}
        <NothingListed>
          There is nothing in the list for{' '}
          {known === null ? `category ${category}` : `your type of organisation: ${organisationTypeNames[type]}`}.
        </NothingListed>
      </>
    )
  }
  const undecided = shown.filter(
    ({ reference, item }) => item === null && !kept.met.has(reference) && !notMet.has(reference),
  )
  // What the list does not say is left for the person to judge, so it is shown with the mandatory items.
  const mandatory = gaps.filter((gap) => gap.mandatory !== false)
  const isSaid = gaps.some((gap) => gap.mandatory !== null)
  return (
    <section class="gaps" aria-labelledby="gaps-heading">
      {choice}
      <h2 class="section-heading" id="gaps-heading">
        What have you not met?
      </h2>
      <p>
        {isSaid
          ? `${mandatory.length} of ${gaps.length} items are mandatory for ${known === null ? 'that category' : 'your type of organisation'}.`
          : `Your list has ${gaps.length} items and does not say which are mandatory.`}{' '}
        {counted(kept, mandatory)}
      </p>
      <div class="view-controls">
        <div>
          <label class="nhsuk-label" for="gap-search">
            Find
          </label>
          <input
            class="nhsuk-input"
            id="gap-search"
            ref={search}
            type="text"
            value={words}
            autocomplete="off"
            onInput={({ currentTarget }) => setWords(currentTarget.value)}
          />
        </div>
        <div>
          <label class="nhsuk-label" for="gap-show">
            Show
          </label>
          <select
            class="nhsuk-select"
            id="gap-show"
            value={all ? 'all' : 'mandatory'}
            onChange={({ currentTarget }) => setAll(currentTarget.value === 'all')}
          >
            <option value="mandatory">Mandatory items</option>
            <option value="all">All that apply to you</option>
          </select>
        </div>
        {undecided.length > 0 && (
          <button
            type="button"
            class="link-button"
            onClick={() => {
              answer(
                undecided.map(({ reference }) => reference),
                true,
              )
              commands.say(`${undecided.length} marked as met`)
              // The button goes with the press.
              search.current?.focus()
            }}
          >
            Mark the {undecided.length} unanswered items as met
          </button>
        )}
      </div>
      <Said words={shown.length === 1 ? '1 item shown' : `${shown.length} items shown`} />
      <table role="table" class="plain-table gaps__table">
        <caption class="nhsuk-u-visually-hidden">Evidence items to mark as met or not met</caption>
        <ColumnHeadings headings={['Reference', 'Evidence item', 'Is it met?']} />
        <tbody role="rowgroup">
          {shown.map((gap) => (
            <GapRow
              key={gap.reference}
              gap={gap}
              met={kept.met.has(gap.reference) ? true : notMet.has(gap.reference) ? false : null}
              onAnswer={(isMet) => answer([gap.reference], isMet)}
            />
          ))}
        </tbody>
      </table>
      {shown.length === 0 && <p>No items contain “{words}”.</p>}
      <div class="gaps__foot">
        <button type="button" class="nhsuk-button" disabled={toAdd.length === 0} onClick={add}>
          {toAdd.length === 0
            ? 'Add the items not met to the plan'
            : `Add ${toAdd.length} ${toAdd.length === 1 ? 'item' : 'items'} to the plan`}
        </button>
      </div>
    </section>
  )
}

function matches({ reference, text }: Gap, words: string): boolean {
  const wanted = words.trim().toLowerCase()
  return wanted === '' || reference.startsWith(wanted) || text.toLowerCase().includes(wanted)
}

function counted(kept: KeptCatalogue, mandatory: readonly Gap[]): string {
  const met = mandatory.filter(({ reference }) => kept.met.has(reference)).length
  const inPlan = mandatory.filter(({ item }) => item !== null).length
  return `${met} marked as met, ${inPlan} in the plan.`
}

function GapRow({ gap, met, onAnswer }: { gap: Gap; met: boolean | null; onAnswer(isMet: boolean): void }) {
  const { reference, text, mandatory, item } = gap
  const group = groupOf(reference)
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        {reference}
      </th>
      <td role="cell">
        {text}
        <span class="items__detail">
          {group?.name}
          {mandatory === false && ' · not mandatory'}
        </span>
      </td>
      <td role="cell" class="gaps__answer">
        {item !== null ? (
          <a href={formatRoute(routeToField({ part: 'item', itemId: item.id, field: 'gap' }))}>
            In the plan<span class="nhsuk-u-visually-hidden">: {reference}</span>
          </a>
        ) : (
          <fieldset class="inline-choice">
            <legend class="nhsuk-u-visually-hidden">Is {reference} met?</legend>
            {([true, false] as const).map((isMet) => (
              <label key={String(isMet)}>
                <input
                  type="radio"
                  name={`gap-${reference}`}
                  checked={met === isMet}
                  onChange={() => onAnswer(isMet)}
                />
                {isMet ? 'Met' : 'Not met'}
              </label>
            ))}
          </fieldset>
        )}
      </td>
    </tr>
  )
}

function NothingListed({ children }: { children: ComponentChildren }) {
  return (
    <p class="panel">
      {children}{' '}
      <a href={formatRoute(routeToField({ part: 'organisation', field: 'type' }))}>Choose the type of organisation</a>
    </p>
  )
}
