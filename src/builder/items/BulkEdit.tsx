/** One change for all items that are chosen in the overview: an owner, a due date, the Covid answer, or to remove them. */
import { useState } from 'preact/hooks'
import { emptyDateEntry, readDateEntry, type DateEntry } from '~/components/form/date-entry'
import { DateInput } from '~/components/form/DateInput'
import { Said } from '~/components/parts/Said'
import { SelectInput } from '~/components/form/SelectInput'
import { TextInput } from '~/components/form/TextInput'
import { planConcernsCovid } from '~/domain/covid'
import type { Item } from '~/domain/plan'
import { ownersOf } from '~/domain/progress'
import { comparable, isBlank } from '~/domain/text'
import { selectBrought } from '../fields/select-brought'
import { useApp, useOpenPlan } from '../state/context'
import { editBesideFields } from './edit-beside-fields'
import { countProblem, emptyTimeEntry, readTimeEntry } from '../state/time-entry'
import { bulkEdits, type BulkChange, type Reach } from './bulk-edit'
import { OwnerNames } from './OwnerNames'
import { TimeAfterBauInput } from './TimeAfterBauInput'

type Kind = BulkChange['kind'] | 'after-bau'

const kindNames: Record<Kind, string> = {
  owner: 'Give an owner',
  due: 'Give a due date',
  'after-bau': 'Give a time after BAU',
  covid: 'Answer the Covid question',
  remove: 'Remove from the plan',
}

type CovidAnswer = 'no' | 'yes'

/** What is wrong with what was entered, and the id of the field in which to mend it. */
interface Problem {
  field: string
  words: string
}

interface BulkEditProps {
  /** What is chosen, in the order of the list. */
  items: readonly Item[]
  onDone(): void
}

export function BulkEdit({ items, onDone }: BulkEditProps) {
  const words = items.length === 1 ? '1 item chosen' : `${items.length} items chosen`
  return (
    <>
      <Said words={items.length === 0 ? '' : `${words}. Change them together below the list`} />
      {items.length > 0 && <BulkForm items={items} words={words} onDone={onDone} />}
    </>
  )
}

/** The first field of the form, for what leads to it. */
export const bulkEditId = 'bulk-kind'

const ids = {
  kind: bulkEditId,
  reach: 'bulk-reach',
  name: 'bulk-name',
  role: 'bulk-role',
  due: 'bulk-due',
  time: 'bulk-time',
  covid: 'bulk-covid',
  owners: 'bulk-owners',
}

function BulkForm({ items, words, onDone }: BulkEditProps & { words: string }) {
  const app = useApp()
  const { plan, edition } = useOpenPlan()
  const [asked, setKind] = useState<Kind>('owner')
  const [reach, setReach] = useState<Reach>('missing')
  const [name, setName] = useState('')
  const [role, setRole] = useState('')
  const [due, setDue] = useState<DateEntry>(emptyDateEntry)
  const [time, setTime] = useState(emptyTimeEntry)
  const [covid, setCovid] = useState<CovidAnswer>('no')
  const [problem, setProblem] = useState<Problem | null>(null)
  const problemOf = (field: string) => (problem?.field === field ? problem.words : null)
  const heldUp = edition.covidDates ? items.filter((item) => item.covid.impacted === true).length : 0
  const isOffered: Partial<Record<Kind, boolean>> = {
    'after-bau': heldUp > 0,
    covid: planConcernsCovid(edition, plan),
  }
  const kinds = (['owner', 'due', 'after-bau', 'covid', 'remove'] as const).filter((each) => isOffered[each] ?? true)
  // What was asked for may not be offered any more: other items are chosen.
  const kind = kinds.includes(asked) ? asked : 'owner'

  /** A name that the plan knows brings its job title along; not before: "Sam" on the way to "Samantha" is another person. */
  const bringRole = () => {
    const known = ownersOf(plan).find(({ owner }) => comparable(owner.name) === comparable(name))
    if (known === undefined || !isBlank(role)) return
    setRole(known.owner.role)
    selectBrought(ids.role, known.owner.role)
  }
  const readChange = (): BulkChange | Problem => {
    switch (kind) {
      case 'owner':
        if (name.trim() === '') return { field: ids.name, words: 'Enter the name of the owner' }
        return { kind, owner: { name: name.trim(), role: role.trim() }, reach }
      case 'due': {
        const read = readDateEntry(due)
        if (read.kind === 'date') return { kind, due: { kind: 'date', date: read.date }, reach }
        return { field: ids.due, words: read.kind === 'wrong' ? read.message : 'Enter a due date' }
      }
      case 'after-bau': {
        const read = readTimeEntry(time)
        return read === null ? { field: ids.time, words: countProblem } : { kind: 'due', due: read, reach }
      }
      case 'covid':
        return { kind, impacted: covid === 'yes', reach }
      case 'remove':
        return { kind }
    }
  }
  const apply = () => {
    const change = readChange()
    const edits = 'field' in change ? [] : bulkEdits(items, change)
    if ('field' in change || edits.length === 0) {
      const found = 'field' in change ? change : { field: ids.reach, words: nothingToChange(change, reach) }
      setProblem(found)
      document.getElementById(found.field)?.focus()
      return
    }
    setProblem(null)
    const label = whatWasDone(change, edits.length)
    editBesideFields(app, { type: 'batch', edits }, { label, notice: label })
    if (change.kind !== 'remove') return
    onDone()
    app.goTo({ screen: 'items' })
  }
  return (
    <section class="bulk" aria-labelledby="bulk-heading">
      <div class="bulk__head">
        <h2 class="bulk__heading" id="bulk-heading">
          {words}
        </h2>
        <button type="button" class="link-button" onClick={onDone}>
          Choose none
        </button>
      </div>
      <form
        class="bulk__form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          apply()
        }}
      >
        <SelectInput
          id={ids.kind}
          label="What to do"
          value={kind}
          options={kinds.map((each) => [each, kindNames[each]] as const)}
          onChange={(next) => {
            setKind(next)
            setProblem(null)
          }}
        />
        {kind === 'owner' && (
          <>
            <OwnerNames id={ids.owners} />
            <TextInput
              id={ids.name}
              label="Name"
              value={name}
              list={ids.owners}
              error={problemOf(ids.name)}
              onChange={setName}
              onBlur={bringRole}
            />
            <TextInput id={ids.role} label="Job title (optional)" value={role} onChange={setRole} />
          </>
        )}
        {kind === 'due' && (
          <DateInput id={ids.due} legend="Due date" entry={due} error={problemOf(ids.due)} onChange={setDue} />
        )}
        {kind === 'after-bau' && (
          <TimeAfterBauInput
            id={ids.time}
            entry={time}
            error={problemOf(ids.time)}
            remedy=""
            remarks={[]}
            onChange={setTime}
            hint={heldUp === items.length ? '' : `Only items affected by Covid: ${heldUp} of ${items.length}`}
          />
        )}
        {kind === 'covid' && (
          <SelectInput<CovidAnswer>
            id={ids.covid}
            label="Did Covid affect the items?"
            value={covid}
            options={[
              ['no', 'No'],
              ['yes', 'Yes'],
            ]}
            onChange={(answer) => setCovid(answer)}
          />
        )}
        {kind !== 'remove' && (
          <SelectInput
            id={ids.reach}
            label="Where"
            value={reach}
            options={[
              ['missing', 'Only where missing'],
              ['all', 'Replace what is there'],
            ]}
            onChange={(next) => {
              setReach(next)
              setProblem(null)
            }}
          />
        )}
        <div class="bulk__button">
          <button type="submit" class="nhsuk-button nhsuk-button--secondary">
            {kind === 'remove' ? 'Remove' : 'Change'} {items.length === 1 ? '1 item' : `${items.length} items`}
          </button>
        </div>
      </form>
      <p class="bulk__problem" role="alert">
        {problemOf(ids.reach)}
      </p>
    </section>
  )
}

/** Why a change would change nothing, and what to do. */
function nothingToChange({ kind }: BulkChange, reach: Reach): string {
  if (reach === 'missing') return 'Nothing is missing in these items. Choose “Replace what is there” to change them.'
  return kind === 'covid' ? 'No item is chosen.' : 'These items have no action that is not complete.'
}

function whatWasDone(change: BulkChange, count: number): string {
  const actions = count === 1 ? '1 action' : `${count} actions`
  const items = count === 1 ? '1 item' : `${count} items`
  switch (change.kind) {
    case 'owner':
      return `${change.owner.name} made the owner of ${actions}`
    case 'due':
      return `Due date given to ${actions}`
    case 'covid':
      return `Covid question answered ${change.impacted ? 'Yes' : 'No'} for ${items}`
    case 'remove':
      return `${items} removed`
  }
}
