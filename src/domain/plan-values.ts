/**
 * What a plan is made of besides its schema: limits, words, and plans, items and actions with nothing in them yet. Kept apart
 * from the schema so that code which only needs these does not load the schema's library too.
 */
import type { Action, Item, Plan, YearFigures } from './plan'

export const currentSchemaVersion = 2

/** Longest texts that a plan may hold, in UTF-16 code units. A spreadsheet cell holds 32,767. */
export const textLimits = { line: 300, paragraph: 10_000 } as const
/** More than any real plan: a reader refuses more rather than let a damaged file fill the memory. */
export const planLimits = { items: 1000, actionsPerItem: 200, history: 200, recordedChanges: 5000 } as const

export const actionStatuses = ['not-started', 'in-progress', 'complete'] as const
export type ActionStatus = (typeof actionStatuses)[number]

export const actionStatusNames: Record<ActionStatus, string> = {
  'not-started': 'Not started',
  'in-progress': 'In progress',
  complete: 'Complete',
}

/** What can happen to a plan, in the order in which it usually does. */
export const historyEvents = [
  'prepared',
  'signed-off',
  'submitted',
  'published',
  'agreed',
  'updated',
  'standards-met',
] as const
export type HistoryEvent = (typeof historyEvents)[number]

export const noYearFigures: YearFigures = { publishBy: null, completeBy: null, itemLimit: null, uploadItem: '' }

/** A plan with nothing in it yet. The caller makes the id and says what day it is: the domain knows neither. */
export function emptyPlan(values: { id: string; edition: string; preparedOn: Plan['preparedOn'] }): Plan {
  return {
    schemaVersion: currentSchemaVersion,
    id: values.id,
    edition: values.edition,
    revision: 1,
    preparedOn: values.preparedOn,
    yearFigures: noYearFigures,
    organisation: { name: '', odsCode: '', type: null, contact: { name: '', email: '' } },
    signOff: { siroName: '', jobTitle: '', signedOn: null, statement: '' },
    items: [],
    returnedToBauOn: null,
    history: [],
    previous: null,
    slip: null,
  }
}

export function emptyItem(values: { id: string; reference: string }): Item {
  return { ...values, title: '', gap: '', covid: { impacted: null, explanation: '' }, actions: [], carriedFrom: null }
}

export function emptyAction(values: { id: string }): Action {
  return {
    ...values,
    description: '',
    owner: { name: '', role: '', email: '' },
    due: null,
    status: 'not-started',
    completedOn: null,
    agreedDue: null,
    changeReason: '',
    progress: '',
    evidence: '',
    dependsOn: [],
  }
}
