/** What was typed but can't be taken into the plan yet: no rule sees it, so the builder says where it is. */
import type { Action, Item, Plan } from '~/domain/plan'
import { sameValue } from '~/domain/same-value'
import { readDateEntry, type DateEntry } from '~/components/form/date-entry'
import { isTimeEntry, type Entries, type Entry } from '../state/entries'
import type { Route } from '../state/route'
import { itemLimitFieldId, itemLimitProblem } from '../state/read-year-entry'
import { problemOfTime } from '../state/time-entry'

export interface UnkeptEntry {
  /** Of the field. */
  id: string
  text: string
  /** What the plan has meanwhile. */
  remedy: string
  /** What it is of: "Signed off on", "3.2.1, action 2". */
  where: string
  /** The item whose editor holds it; null where no item does. */
  itemId: string | null
  route: Route
}

/** Entries of fields that are gone are left out. */
export function unkeptEntries(entries: Entries, plan: Plan): UnkeptEntry[] {
  return Array.from(entries).flatMap(([id, entry]) => {
    const fault = faultOf(id, entry)
    const place = fault === null ? null : placeOf(id, plan)
    return fault === null || place === null
      ? []
      : [{ id, ...place, text: `${place.where}: ${fault.text}`, remedy: fault.remedy }]
  })
}

/** What is said at the top of a form: a finding about a field whose entry the plan does not have is not true of that entry. */
export function withUnkept<Said extends { id: string }>(unkept: readonly UnkeptEntry[], said: readonly Said[]) {
  return [...unkept, ...said.filter(({ id }) => !unkept.some((entry) => entry.id === id))]
}

function faultOf(id: string, entry: Entry): { text: string; remedy: string } | null {
  if (id === itemLimitFieldId) return { text: itemLimitProblem, remedy: 'Until this is fixed, there is no limit.' }
  if (typeof entry === 'string') {
    return { text: 'This text is too long', remedy: 'Until you shorten it, the plan keeps what was here before.' }
  }
  const text = isTimeEntry(entry) ? problemOfTime(entry) : problemOfDate(entry)
  return text === null ? null : { text, remedy: 'Until this is fixed, it counts as no date.' }
}

function problemOfDate(entry: DateEntry): string | null {
  const read = readDateEntry(entry)
  return read.kind === 'wrong' ? read.message : null
}

type Place = Pick<UnkeptEntry, 'where' | 'itemId' | 'route'>

/** Fields outside the items, by their screen and the words for them. */
const singleFields: readonly [id: string, screen: Route['screen'], where: string][] = [
  ['f-organisation-name', 'organisation', 'Name of your organisation'],
  ['f-organisation-odsCode', 'organisation', 'ODS code'],
  ['f-organisation-contact', 'organisation', 'Who a reviewer can ask'],
  ['f-organisation-contact-email', 'organisation', 'Email address'],
  ['f-plan-preparedOn', 'organisation', 'Plan prepared on'],
  ['f-plan-publishBy', 'organisation', 'Last day to publish'],
  ['f-plan-completeBy', 'organisation', 'Last day for actions'],
  [itemLimitFieldId, 'organisation', 'Limit on outstanding items'],
  ['f-plan-uploadItem', 'organisation', 'Where the plan is uploaded'],
  ['f-plan-returnedToBauOn', 'items', 'Returned to business as usual on'],
  ['f-sign-off-siroName', 'sign-off', 'Name of your SIRO'],
  ['f-sign-off-jobTitle', 'sign-off', 'Job title'],
  ['f-sign-off-signedOn', 'sign-off', 'Signed off on'],
  ['f-sign-off-statement', 'sign-off', 'What the SIRO said'],
]
/** Fields of an item and of an action, by the end of their ids, with what the plan has there. */
const itemFields: Record<string, (item: Item) => unknown> = {
  reference: (item) => item.reference,
  title: (item) => item.title,
  gap: (item) => item.gap,
  'covid-explanation': (item) => item.covid.explanation,
}
const actionFields: Record<string, (action: Action) => unknown> = {
  description: (action) => action.description,
  owner: (action) => action.owner.name,
  'owner-role': (action) => action.owner.role,
  due: (action) => action.due,
  completedOn: (action) => action.completedOn,
  changeReason: (action) => action.changeReason,
  progress: (action) => action.progress,
  evidence: (action) => action.evidence,
}

function placeOf(id: string, plan: Plan): Place | null {
  const single = singleFields.find(([known]) => known === id)
  if (single !== undefined) {
    const [, screen, where] = single
    return { where, itemId: null, route: { screen, itemId: null, focus: id } }
  }
  for (const item of plan.items) {
    const where = whereIn(item, id)
    if (where !== null) return { where, itemId: item.id, route: { screen: 'items', itemId: item.id, focus: id } }
  }
  return null
}

/** Ids are compared whole: that of one action may be the beginning of another's. */
function whereIn(item: Item, id: string): string | null {
  const name = item.reference || 'Item without reference'
  if (Object.keys(itemFields).some((field) => id === `f-item-${item.id}-${field}`)) return name
  const index = item.actions.findIndex((action) =>
    Object.keys(actionFields).some((field) => id === `f-action-${action.id}-${field}`),
  )
  return index === -1 ? null : `${name}, action ${index + 1}`
}

/**
 * The ids of the entries whose fields have another value after a change that was not typed there, such as the merge of a slip:
 * what was half typed gives way to what was given since. Only fields of items and actions are looked at.
 */
export function overruledEntries(entries: Entries, before: Plan, after: Plan): string[] {
  if (entries.size === 0) return []
  const old = valuesOf(before)
  const now = valuesOf(after)
  return [...entries.keys()].filter((id) => old.has(id) && now.has(id) && !sameValue(old.get(id), now.get(id)))
}

/** What the plan has in the fields of its items and actions, by the ids of the fields. */
function valuesOf({ items }: Plan): Map<string, unknown> {
  const values = new Map<string, unknown>()
  for (const item of items) {
    for (const [field, of] of Object.entries(itemFields)) values.set(`f-item-${item.id}-${field}`, of(item))
    for (const action of item.actions)
      for (const [field, of] of Object.entries(actionFields)) values.set(`f-action-${action.id}-${field}`, of(action))
  }
  return values
}
