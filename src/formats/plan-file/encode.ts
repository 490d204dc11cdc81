/** A plan as the text of a plan file. */
import type { DueDate } from '~/domain/due-date'
import type {
  Action,
  EarlierRevision,
  HistoryEntry,
  Item,
  Organisation,
  Owner,
  Plan,
  SignOff,
  Slip,
} from '~/domain/plan'

/** Tells a plan file from any other JSON. */
export const planFileFormat = 'dspt-improvement-plan'

/**
 * The text of the file: JSON with two spaces, keys always in the same order and a line break at the end, so that the same
 * plan gives the same bytes and two versions can be compared line by line. `decodePlan` gives the same plan back.
 */
export function encodePlan(plan: Plan): string {
  return `${JSON.stringify({ format: planFileFormat, ...orderedPlan(plan) }, null, 2)}\n`
}

// Each part is written out key by key: a plan that was edited has its keys in any order, and `satisfies` makes the compiler
// stop a field that is added to the plan and forgotten here.
function orderedPlan(plan: Plan) {
  return {
    schemaVersion: plan.schemaVersion,
    id: plan.id,
    edition: plan.edition,
    revision: plan.revision,
    preparedOn: plan.preparedOn,
    yearFigures: {
      publishBy: plan.yearFigures.publishBy,
      completeBy: plan.yearFigures.completeBy,
      itemLimit: plan.yearFigures.itemLimit,
      uploadItem: plan.yearFigures.uploadItem,
    },
    organisation: orderedOrganisation(plan.organisation),
    signOff: orderedSignOff(plan.signOff),
    returnedToBauOn: plan.returnedToBauOn,
    items: plan.items.map(orderedItem),
    history: plan.history.map(orderedEntry),
    previous: plan.previous === null ? null : orderedRevision(plan.previous),
    slip: plan.slip === null ? null : orderedSlip(plan.slip),
  } satisfies Plan
}

function orderedRevision(earlier: EarlierRevision) {
  return {
    revision: earlier.revision,
    on: earlier.on,
    organisation: orderedOrganisation(earlier.organisation),
    signOff: orderedSignOff(earlier.signOff),
    items: earlier.items.map(orderedItem),
  } satisfies EarlierRevision
}

function orderedOrganisation({ name, odsCode, type, contact }: Organisation) {
  return { name, odsCode, type, contact: { name: contact.name, email: contact.email } } satisfies Organisation
}

function orderedSignOff({ siroName, jobTitle, signedOn, statement }: SignOff) {
  return { siroName, jobTitle, signedOn, statement } satisfies SignOff
}

function orderedOwner({ name, role, email }: Owner) {
  return { name, role, email } satisfies Owner
}

function orderedSlip({ owner, madeOn, planId }: Slip) {
  return { owner: orderedOwner(owner), madeOn, planId } satisfies Slip
}

function orderedItem(item: Item) {
  return {
    id: item.id,
    reference: item.reference,
    title: item.title,
    gap: item.gap,
    covid: { impacted: item.covid.impacted, explanation: item.covid.explanation },
    actions: item.actions.map(orderedAction),
    carriedFrom:
      item.carriedFrom === null
        ? null
        : {
            edition: item.carriedFrom.edition,
            reference: item.carriedFrom.reference,
            confirmed: item.carriedFrom.confirmed,
          },
  } satisfies Item
}

function orderedAction(action: Action) {
  return {
    id: action.id,
    description: action.description,
    owner: orderedOwner(action.owner),
    due: orderedDue(action.due),
    status: action.status,
    completedOn: action.completedOn,
    agreedDue: orderedDue(action.agreedDue),
    changeReason: action.changeReason,
    progress: action.progress,
    evidence: action.evidence,
    dependsOn: action.dependsOn,
  } satisfies Action
}

function orderedDue(due: DueDate | null): DueDate | null {
  if (due === null) return null
  return due.kind === 'date' ? { kind: due.kind, date: due.date } : { kind: due.kind, count: due.count, unit: due.unit }
}

function orderedEntry(entry: HistoryEntry) {
  return {
    on: entry.on,
    revision: entry.revision,
    event: entry.event,
    note: entry.note,
    changes: entry.changes.map(({ reference, action, what, from, to, reason }) => ({
      reference,
      action,
      what,
      from,
      to,
      reason,
    })),
  } satisfies HistoryEntry
}
