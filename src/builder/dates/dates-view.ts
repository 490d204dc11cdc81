/** What the screen of dates and owners shows: how it is grouped, whose actions, and whether completed ones. */
import { groupByMonth, groupByOwner, type AgendaEntry, type MonthGroup } from '~/domain/agenda'
import { formatMonth } from '~/domain/calendar-month'
import type { Owner } from '~/domain/plan'
import { ownerKey } from '~/domain/progress'
import { isBlank } from '~/domain/text'
import { timingNames } from './agenda-words'

export const groupings = ['owner', 'month'] as const
export type Grouping = (typeof groupings)[number]

export interface DatesView {
  by: Grouping
  /** Id of an action of the owner whose actions are shown; null for everybody's. */
  ownerOf: string | null
  hideComplete: boolean
}

export const plainView: DatesView = { by: 'owner', ownerOf: null, hideComplete: false }

export interface ShownGroup {
  /** Unlike that of any other group on the screen. */
  id: string
  name: string
  /** The owner's job title where the name is another; that a month is this one. */
  detail: string
  entries: readonly AgendaEntry[]
}

export interface OwnerChoice {
  /** Id of the first action that is theirs. */
  ownerOf: string
  name: string
}

/**
 * The view that an address such as `#/dates?by=month&owner=4f&hide=complete` names. An owner is named by an action of theirs:
 * the names of colleagues do not belong in addresses, and the choice survives a change of the name.
 */
export function readView(hash: string): DatesView {
  const query = new URLSearchParams(hash.split('?')[1] ?? '')
  const by = groupings.find((grouping) => grouping === query.get('by')) ?? plainView.by
  return { by, ownerOf: query.get('owner'), hideComplete: query.get('hide') === 'complete' }
}

export function viewAddress({ by, ownerOf, hideComplete }: DatesView): string {
  const query = new URLSearchParams()
  if (by !== plainView.by) query.set('by', by)
  if (ownerOf !== null) query.set('owner', ownerOf)
  if (hideComplete) query.set('hide', 'complete')
  return query.size === 0 ? '#/dates' : `#/dates?${query.toString()}`
}

/** Everybody whose actions can be looked at alone, by name; what nobody owns yet comes last. */
export function ownerChoices(entries: readonly AgendaEntry[]): OwnerChoice[] {
  const first = new Map<string, AgendaEntry>()
  for (const entry of entries) {
    const key = ownerKey(entry.action.owner)
    if (!first.has(key)) first.set(key, entry)
  }
  return [...first]
    .sort(([a], [b]) => (a === '' || b === '' ? Number(a === '') - Number(b === '') : a.localeCompare(b, 'en-GB')))
    .map(([, { action }]) => ({ ownerOf: action.id, name: nameOfOwner(action.owner) }))
}

/** The choice that a view stands for: any action of an owner stands for all of them. Null for everybody. */
export function chosenOwner(entries: readonly AgendaEntry[], { ownerOf }: DatesView): OwnerChoice | null {
  const chosen = entries.find(({ action }) => action.id === ownerOf)
  if (chosen === undefined) return null
  const key = ownerKey(chosen.action.owner)
  const first = entries.find(({ action }) => ownerKey(action.owner) === key) ?? chosen
  return { ownerOf: first.action.id, name: nameOfOwner(first.action.owner) }
}

/** The entries that a view shows, in its groups. */
export function groupsOf(entries: readonly AgendaEntry[], view: DatesView): ShownGroup[] {
  const shown = entriesOf(entries, view)
  return view.by === 'owner'
    ? groupByOwner(shown).map(({ owner, entries: own }) => ({
        id: `owner-${own[0]?.action.id ?? ''}`,
        name: nameOfOwner(owner),
        detail: owner === null || isBlank(owner.name) ? '' : owner.role,
        entries: own,
      }))
    : groupByMonth(shown).map((group) => ({ ...nameOfMonth(group), entries: group.entries }))
}

export function nameOfOwner(owner: Owner | null): string {
  if (owner === null || ownerKey(owner) === '') return 'No owner yet'
  return isBlank(owner.name) ? owner.role : owner.name
}

function entriesOf(entries: readonly AgendaEntry[], { ownerOf, hideComplete }: DatesView): readonly AgendaEntry[] {
  const chosen = entries.find(({ action }) => action.id === ownerOf)
  const key = chosen === undefined ? null : ownerKey(chosen.action.owner)
  return entries.filter(
    ({ action, timing }) =>
      (key === null || ownerKey(action.owner) === key) && !(hideComplete && timing === 'complete'),
  )
}

function nameOfMonth(group: MonthGroup): Omit<ShownGroup, 'entries'> {
  if (group.kind !== 'month') return { id: `month-${group.kind}`, name: timingNames[group.kind], detail: '' }
  const isThisMonth = group.entries[0]?.timing === 'this-month'
  return { id: `month-${group.month}`, name: formatMonth(group.month), detail: isThisMonth ? 'This month' : '' }
}
