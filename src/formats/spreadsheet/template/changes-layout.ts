/** The sheet that lists what every update changed: its columns, and the values of its rows. */
import type { LoggedChange } from '~/domain/change-log'
import { limits } from '../limits'
import type { PlanValue } from '../plan-rows'

export const changesSheetName = 'Changes'
export const changesTableName = 'PlanChanges'

export const changeFields = ['revision', 'on', 'reference', 'action', 'what', 'from', 'to', 'reason'] as const
export type ChangeField = (typeof changeFields)[number]

export const changeHeadings: Record<ChangeField, string> = {
  revision: 'Revision',
  on: 'Update sent on',
  reference: 'Reference',
  action: 'Action',
  what: 'What changed',
  from: 'Before',
  to: 'Now',
  reason: 'Reason',
}

export const changeWidths: Record<ChangeField, number> = {
  revision: 10,
  on: 19,
  reference: 14,
  action: 32,
  what: 18,
  from: 32,
  to: 32,
  reason: 28,
}

export const changesHeaderRow = 4
/** Rows that the template has ready; more changes extend the table. */
export const changesReadyRows = 1
/** A plan of many years keeps all its changes, of which a sheet shows no more than this. */
export const mostChanges = limits.dataRows - 1000

export type ChangeValue = PlanValue | { kind: 'number'; number: number }

/** The cells of the sheet, row by row, as far as it goes. */
export function changeRows(changes: readonly LoggedChange[]): Record<ChangeField, ChangeValue>[] {
  const text = (value: string): PlanValue => (value === '' ? null : { kind: 'text', text: value })
  return changes.slice(0, mostChanges).map(({ revision, on, reference, action, what, from, to, reason }) => ({
    revision: { kind: 'number', number: revision },
    on: on === null ? null : { kind: 'date', date: on },
    reference: text(reference),
    action: text(action),
    what: text(what),
    from: text(from),
    to: text(to),
    reason: text(reason),
  }))
}
