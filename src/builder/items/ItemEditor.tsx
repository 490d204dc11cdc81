/** One evidence item, edited in its place in the overview: what is missing, why, and the actions that will mend it. */
import { useMemo, useRef } from 'preact/hooks'
import { useAfterPicture } from '~/components/parts/use-after-picture'
import { giveReference } from '~/domain/carried-reference'
import { concernsCovid } from '~/domain/covid'
import { mustBeFixed } from '~/domain/finding'
import { describeFinding } from '~/domain/messages'
import type { Item } from '~/domain/plan'
import { groupOf, normaliseReference, referenceExample } from '~/domain/standards'
import { TextField } from '../fields/TextField'
import { ErrorSummary, useFailedAttempts, type SummaryError } from '../parts/ErrorSummary'
import { MoveButtons } from '../parts/MoveButtons'
import { newId } from '~/components/parts/clock'
import { useApp, useBuilderState, useOpenPlan } from '../state/context'
import { fieldId, fieldToMend } from '../state/route'
import { ErrorMessage, groupClass, Remarks } from '~/components/form/Field'
import { useRemarks } from '../fields/use-remarks'
import type { ItemChange } from '~/domain/edit-plan'
import { ActionEditor, addActionId, ownerListId } from './ActionEditor'
import { CarriedFrom } from './CarriedFrom'
import { CovidQuestion } from './CovidQuestion'
import { itemKeyShortcuts } from './item-key'
import type { ItemFacts } from './item-order'
import { KeyHelp } from './KeyHelp'
import { firstToFill, nextToMend } from './next-to-mend'
import { OwnerNames } from './OwnerNames'
import { unkeptEntries, withUnkept } from './unkept-entries'
import { useItemKeys } from './use-item-keys'

interface ItemEditorProps {
  item: Item
  /** The items in the order of the list, those that it does not show last: work goes on from one to the next. */
  items: readonly Item[]
  /** Of all items. */
  findings: ItemFacts['findings']
}

export function ItemEditor({ item, items, findings: findingsOf }: ItemEditorProps) {
  const { commands, goTo } = useApp()
  const { plan, edition } = useOpenPlan()
  const entries = useBuilderState((state) => state.entries)
  const editor = useRef<HTMLDivElement>(null)
  const id = (field: Extract<Parameters<typeof fieldId>[0], { part: 'item' }>['field']) =>
    fieldId({ part: 'item', itemId: item.id, field })
  const name = item.reference || 'this item'
  const asksCovid = concernsCovid(edition, item)
  const change = (field: string, changes: ItemChange) =>
    commands.edit(
      { type: 'change-item', itemId: item.id, change: changes },
      { label: `changed ${name}`, mergeKey: `${item.id} ${field}` },
    )
  const addAction = () => {
    const actionId = newId()
    commands.edit({ type: 'add-action', itemId: item.id, actionId }, { label: `added an action to ${name}` })
    goTo({
      screen: 'items',
      itemId: item.id,
      focus: fieldId({ part: 'action', itemId: item.id, actionId, field: 'description' }),
    })
  }

  const findings = findingsOf.get(item.id) ?? []
  const errors: SummaryError[] = withUnkept(
    unkeptEntries(entries, plan).filter(({ itemId }) => itemId === item.id),
    findings.filter(mustBeFixed).map((finding) => ({
      id: fieldId(fieldToMend(finding, plan)),
      text: describeFinding(finding, plan, edition).problem,
    })),
  )
  // The fields of an action that is added come with the next picture: the button has answered by then.
  const ids = item.actions.map((action) => action.id)
  const drawn = useAfterPicture(useMemo(() => new Set(ids), [ids.join(' ')]))
  const [attempt, fail] = useFailedAttempts(errors)
  const close = () => goTo({ screen: 'items', focus: rowLinkId(item) })
  const next = nextToMend(items, findingsOf, item.id)
  const goOn = () => {
    if (next !== null) {
      const first = firstToFill(next, plan, edition, findingsOf.get(next.id) ?? [])
      // What is wrong is said at once; that an empty field is empty goes without saying until it is left.
      if (!first.isEmpty) commands.visitField(first.id)
      goTo({ screen: 'items', itemId: next.id, focus: first.id })
      return
    }
    commands.say('No item has anything left to fix')
    goTo({ screen: 'items', focus: goOnId })
  }
  const finish = (then: () => void) => {
    commands.visitFields([
      ...findings.map((finding) => fieldId(fieldToMend(finding, plan))),
      ...errors.map((error) => error.id),
    ])
    if (errors.length === 0) then()
    else fail()
  }

  useItemKeys(editor, { 'add-action': addAction, 'next-item': () => finish(goOn) })

  return (
    // Who is taken from one item to the next hears in which one the focus is.
    <div class="item-editor" role="group" aria-label={`Edit ${name}`} ref={editor}>
      {attempt > 0 && (
        <ErrorSummary errors={errors} attempt={attempt}>
          <p>
            You can come back to this later:{' '}
            <button type="button" class="link-button" onClick={close}>
              close {name} as it is
            </button>
          </p>
        </ErrorSummary>
      )}
      <OwnerNames id={ownerListId} />
      <div class="item-editor__head">
        <TextField
          id={id('reference')}
          label="Reference"
          hint={groupOf(item.reference)?.label ?? `Such as ${referenceExample(edition.references)}`}
          width={10}
          spellcheck={false}
          value={item.reference}
          onChange={(reference) => change('reference', giveReference(item, normaliseReference(reference)))}
        />
        <TextField
          id={id('title')}
          label="Evidence item"
          hint="Its title or text, as your toolkit shows it"
          long
          value={item.title}
          onChange={(title) => change('title', { title })}
        />
      </div>
      <CarriedFrom item={item} onChange={change} />
      <div class={asksCovid ? 'item-editor__head item-editor__head--even' : undefined}>
        <TextField
          id={id('gap')}
          label="Current position"
          hint="Where you are now, and what is missing to meet the standard"
          rows={4}
          value={item.gap}
          onChange={(gap) => change('gap', { gap })}
        />
        {asksCovid && <CovidQuestion item={item} onChange={change} />}
      </div>
      <h2 class="item-editor__heading">Actions</h2>
      {item.actions.length === 0 && <p>No actions yet. Say who will do what, and by when.</p>}
      {item.actions.map(
        (action, index) =>
          drawn.has(action.id) && <ActionEditor key={action.id} item={item} action={action} index={index} />,
      )}
      <AboutActions item={item} />
      <div class="item-editor__foot">
        <button
          type="button"
          class="nhsuk-button nhsuk-button--secondary"
          id={addActionId(item)}
          aria-describedby={`${addActionId(item)}-about`}
          aria-keyshortcuts={itemKeyShortcuts['add-action']}
          onClick={addAction}
        >
          {item.actions.length === 0 ? 'Add an action' : 'Add another action'}
        </button>
        <button type="button" class="nhsuk-button" onClick={() => finish(close)}>
          Done with {name}
        </button>
        {next !== null && (
          <button
            type="button"
            class="nhsuk-button nhsuk-button--secondary"
            aria-keyshortcuts={itemKeyShortcuts['next-item']}
            onClick={() => finish(goOn)}
          >
            Done, open {next.reference || 'the next item'}
          </button>
        )}
      </div>
      <KeyHelp />
      <ItemToolbar item={item} name={name} />
    </div>
  )
}

/** What the rules say of the actions as a whole, above the button that adds one. */
function AboutActions({ item }: { item: Item }) {
  const id = addActionId(item)
  const { error, remedy, remarks } = useRemarks(id)
  return (
    <div id={`${id}-about`} class={error === null && remarks.length === 0 ? undefined : groupClass(error)}>
      <ErrorMessage id={id} error={error} remedy={remedy} />
      <Remarks id={id} remarks={remarks} />
    </div>
  )
}

function ItemToolbar({ item, name }: { item: Item; name: string }) {
  const { commands, goTo } = useApp()
  const { plan } = useOpenPlan()
  const index = plan.items.findIndex((other) => other.id === item.id)
  const move = (to: number) => {
    commands.edit({ type: 'move-item', itemId: item.id, to }, { label: `moved ${name}` })
    commands.say(`${name} moved to place ${to + 1} of ${plan.items.length}`, true)
  }
  const duplicate = () => {
    const ids = [newId(), ...item.actions.map(newId)]
    commands.edit(
      { type: 'duplicate-item', itemId: item.id, ids },
      { label: `duplicated ${name}`, notice: `${name} duplicated` },
    )
    const [copyId = ''] = ids
    goTo({ screen: 'items', itemId: copyId, focus: fieldId({ part: 'item', itemId: copyId, field: 'reference' }) })
  }
  const named = item.reference || item.title || 'Item without a reference'
  const remove = () => {
    commands.edit({ type: 'remove-item', itemId: item.id }, { label: `removed ${named}`, notice: `${named} removed` })
    // The focus would fall to the top of the page with the editor that is gone.
    const neighbour = plan.items[index + 1] ?? plan.items[index - 1]
    goTo({ screen: 'items', ...(neighbour !== undefined && { focus: rowLinkId(neighbour) }) })
  }
  return (
    <div class="toolbar toolbar--item" role="group" aria-label={`Change the place of ${name}, duplicate or remove it`}>
      <MoveButtons
        index={index}
        count={plan.items.length}
        up={<>Move {name} up</>}
        down={<>Move {name} down</>}
        onMove={move}
      />
      <button type="button" onClick={duplicate}>
        Duplicate {name}
      </button>
      <button type="button" onClick={remove}>
        Remove {name}
      </button>
    </div>
  )
}

/** The id of the link at the end of the overview, to the next step. */
export const goOnId = 'items-go-on'

/** The id of the button that opens an item in the overview. */
export function rowLinkId(item: Item): string {
  return `open-${item.id}`
}
