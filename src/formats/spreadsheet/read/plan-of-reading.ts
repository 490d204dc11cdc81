/** What was read, as items of a plan. Answers that the user gave beside the cells take the place of what could not be read. */
import type { CalendarDate } from '~/domain/calendar-date'
import type { DueDate } from '~/domain/due-date'
import { emptyAction, emptyItem, emptyPlan, textLimits, type Action, type Item, type Plan } from '~/domain/plan'
import { ownerFrom } from './owner-names'
import type { PlanReading, ReadingAction, ReadingItem } from './reading'

export interface TakeOptions {
  /** The edition of the new plan, where the file does not name one. */
  edition: string
  newId: () => string
  /** What the user said of texts that are no date, by the text as it was written. */
  dates?: ReadonlyMap<string, CalendarDate>
}

/** A plan of its own, with everything that was read. */
export function planOfReading(reading: PlanReading, options: TakeOptions): Plan {
  const plan = emptyPlan({
    id: options.newId(),
    edition: reading.edition ?? options.edition,
    preparedOn: reading.preparedOn,
  })
  const { organisation, signOff } = reading
  return {
    ...plan,
    organisation: {
      ...plan.organisation,
      name: line(organisation.name),
      odsCode: line(organisation.odsCode),
      type: organisation.type,
    },
    signOff: {
      ...plan.signOff,
      siroName: line(signOff.siroName),
      jobTitle: line(signOff.jobTitle),
      signedOn: signOff.signedOn,
    },
    returnedToBauOn: reading.returnedToBauOn,
    items: itemsOfReading(reading, options),
  }
}

export function itemsOfReading(reading: PlanReading, options: TakeOptions): Item[] {
  return reading.items.map((item) => itemOf(item, options))
}

function itemOf(item: ReadingItem, options: TakeOptions): Item {
  return {
    ...emptyItem({ id: options.newId(), reference: line(item.reference) }),
    title: paragraph(item.title),
    gap: paragraph(item.gap),
    covid: { impacted: item.covid.impacted, explanation: paragraph(item.covid.explanation) },
    actions: item.actions.map((action) => actionOf(action, options)),
  }
}

function actionOf(action: ReadingAction, { newId, dates }: TakeOptions): Action {
  const owner = ownerFrom(action.owners)
  return {
    ...emptyAction({ id: newId() }),
    description: paragraph(action.description),
    owner: { name: line(owner.name), role: line(owner.role), email: line(owner.email) },
    due: action.due ?? dueFromAnswer(action.dueText, dates),
    status: action.status,
    completedOn: action.completedOn,
    progress: paragraph(action.progress),
    evidence: paragraph(action.evidence),
  }
}

function dueFromAnswer(text: string, dates: TakeOptions['dates']): DueDate | null {
  const date = text === '' ? undefined : dates?.get(text)
  return date === undefined ? null : { kind: 'date', date }
}

/** What is longer than a plan holds is cut; the reader has named its cell as a problem before. */
function line(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().slice(0, textLimits.line)
}

function paragraph(text: string): string {
  return text.slice(0, textLimits.paragraph)
}
