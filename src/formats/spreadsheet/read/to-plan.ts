/** Makes a plan of what was read, once the user has seen it. What a plan cannot hold is said, never dropped in silence. */
import type { AsWritten, DateAsWritten } from '~/domain/as-written'
import type { CalendarDate } from '~/domain/calendar-date'
import type { DueDate } from '~/domain/due-date'
import type { Action, Item, Plan } from '~/domain/plan'
import { emptyAction, emptyItem, emptyPlan, planLimits, textLimits } from '~/domain/plan-values'
import { describeTaken } from './describe-reading'
import { ownerOf } from './owner-names'
import type { PlanReading, ReadingAction, ReadingItem } from './reading'

export interface ToPlanOptions {
  /** The edition of the plan, where the file does not name one. */
  edition: string
  newId: () => string
  /** The days that the user gave for texts that are no date, by the text as it was written. */
  dates?: ReadonlyMap<string, CalendarDate>
}

export interface TakenPlan {
  plan: Plan
  /** What could not be taken over as it stands, as sentences. */
  notes: string[]
  /** The words of the file for which the plan has no place. */
  asWritten: AsWritten
  /** The first row of each item and the row of each action, by id. */
  rows: Map<string, number>
  /** In which set of columns those stand that are in a further one, by id. */
  sets: Map<string, number>
}

export function toPlan(reading: PlanReading, { edition, newId, dates }: ToPlanOptions): TakenPlan {
  const notes: string[] = []
  const rows = new Map<string, number>()
  const sets = new Map<string, number>()
  const keepPlace = (id: string, { row, set = 0 }: ReadingAction | ReadingItem) => {
    rows.set(id, row)
    if (set > 0) sets.set(id, set)
  }
  const dues = new Map<string, DateAsWritten>()
  const covid = new Map<string, string>()
  const limited = (text: string, limit: number, what: string) => {
    if (text.length <= limit) return text
    notes.push(`${what} is longer than ${limit.toLocaleString('en-GB')} characters. We left out the rest.`)
    return text.slice(0, limit)
  }
  const line = (text: string, what: string) => limited(text, textLimits.line, what)
  const paragraph = (text: string, what: string) => limited(text, textLimits.paragraph, what)

  const takeAction = (action: ReadingAction): Action => {
    const owner = ownerOf(action)
    const at = `row ${action.row}`
    const given = action.due === null ? dates?.get(action.dueText) : undefined
    const due: DueDate | null = given === undefined ? action.due : { kind: 'date', date: given }
    const id = newId()
    keepPlace(id, action)
    const { dueText: text, dueReadings: readings } = action
    if (text !== '' && action.due !== null) {
      notes.push(describeTaken([text], action.due, ` in ${at}`))
      dues.set(id, { text, readings, isTaken: true })
    } else if (text !== '' && due === null) {
      notes.push(`“${text}” in ${at} is not one date, so the action has no due date yet.`)
      dues.set(id, { text, readings })
    }
    return {
      ...emptyAction({ id }),
      description: paragraph(action.description, `The action in ${at}`),
      owner: {
        name: line(owner.name, `The owner in ${at}`),
        role: line(owner.role, `The owner’s job title in ${at}`),
        email: line(owner.email, `The owner’s email in ${at}`),
      },
      due,
      agreedDue: action.agreedDue,
      changeReason: paragraph(action.changeReason, `The reason for a new date in ${at}`),
      status: action.status,
      completedOn: action.completedOn,
      progress: paragraph(action.progress, `The comment in ${at}`),
      evidence: paragraph(action.evidence, `The evidence in ${at}`),
    }
  }
  const takeItem = (item: ReadingItem): Item => {
    const at = `row ${item.row}`
    if (item.actions.length > planLimits.actionsPerItem)
      notes.push(`The item in ${at} has more actions than a plan can hold.`)
    const id = newId()
    keepPlace(id, item)
    if (item.covid.unclear) covid.set(id, item.covid.asWritten)
    return {
      ...emptyItem({ id, reference: line(item.reference, `The reference in ${at}`) }),
      title: paragraph(item.title, `The evidence item in ${at}`),
      gap: paragraph(item.gap, `The current position in ${at}`),
      covid: {
        impacted: item.covid.impacted,
        explanation: paragraph(item.covid.explanation, `The Covid answer in ${at}`),
      },
      actions: item.actions.slice(0, planLimits.actionsPerItem).map(takeAction),
    }
  }

  const { organisation, signOff, cover } = reading
  if (cover !== null)
    notes.push(
      `The plan’s sheet does not say everything about the organisation and the sign-off. We took the rest from “${cover}”.`,
    )
  const plan = emptyPlan({ id: newId(), edition: reading.edition ?? edition, preparedOn: reading.preparedOn })
  plan.organisation.name = line(organisation.name, 'The organisation’s name')
  plan.organisation.odsCode = line(organisation.odsCode, 'The ODS code')
  plan.organisation.type = organisation.type
  plan.signOff.siroName = line(signOff.siroName, 'The SIRO’s name')
  plan.signOff.jobTitle = line(signOff.jobTitle, 'The SIRO’s job title')
  plan.signOff.signedOn = signOff.signedOn
  plan.returnedToBauOn = reading.returnedToBauOn
  plan.items = reading.items.slice(0, planLimits.items).map(takeItem)
  if (reading.items.length > planLimits.items)
    notes.push(`The file has more than ${planLimits.items} items. We left out the rest.`)
  return { plan, notes, asWritten: { dues, covid, signedOn: signOff.signedOnAsWritten }, rows, sets }
}
