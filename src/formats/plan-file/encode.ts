/** A plan as the text of a plan file. */
import type { DueDate } from '~/domain/due-date'
import type { Action, HistoryEntry, Item, Plan } from '~/domain/plan'

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
  const { organisation, signOff } = plan
  return {
    schemaVersion: plan.schemaVersion,
    id: plan.id,
    edition: plan.edition,
    revision: plan.revision,
    preparedOn: plan.preparedOn,
    organisation: {
      name: organisation.name,
      odsCode: organisation.odsCode,
      type: organisation.type,
      contact: { name: organisation.contact.name, email: organisation.contact.email },
    },
    signOff: {
      siroName: signOff.siroName,
      jobTitle: signOff.jobTitle,
      signedOn: signOff.signedOn,
      statement: signOff.statement,
    },
    returnedToBauOn: plan.returnedToBauOn,
    items: plan.items.map(orderedItem),
    history: plan.history.map(orderedEntry),
  } satisfies Plan
}

function orderedItem(item: Item) {
  return {
    id: item.id,
    reference: item.reference,
    title: item.title,
    gap: item.gap,
    covid: { impacted: item.covid.impacted, explanation: item.covid.explanation },
    actions: item.actions.map(orderedAction),
  } satisfies Item
}

function orderedAction(action: Action) {
  return {
    id: action.id,
    description: action.description,
    owner: { name: action.owner.name, role: action.owner.role, email: action.owner.email },
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
  return { on: entry.on, revision: entry.revision, event: entry.event, note: entry.note } satisfies HistoryEntry
}
