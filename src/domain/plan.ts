/**
 * The plan: the contract between the builder, the rules and every file format. A plan under way has gaps, so text that is
 * not given yet is '' and anything else that is not given is null; the rules say what is missing, the schema does not.
 */
import * as z from 'zod/mini'
import { parseIsoDate, type CalendarDate } from './calendar-date'
import { longestTimeAfterBau } from './due-date'
import { organisationTypes } from './organisation-types'
import { actionStatuses, currentSchemaVersion, planLimits, textLimits } from './plan-values'

const calendarDateSchema = z.custom<CalendarDate>(
  (value) => typeof value === 'string' && parseIsoDate(value) !== null,
  'must be a day that exists, written as YYYY-MM-DD',
)

export const dueDateSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('date'), date: calendarDateSchema }),
  z.object({
    kind: z.literal('after-bau'),
    count: z.int().check(z.gte(1), z.lte(longestTimeAfterBau)),
    unit: z.enum(['weeks', 'months']),
  }),
])

const line = z._default(z.string().check(z.maxLength(textLimits.line)), '')
const paragraph = z._default(z.string().check(z.maxLength(textLimits.paragraph)), '')
const optionalDate = z._default(z.nullable(calendarDateSchema), null)
const id = z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/))

export const ownerSchema = z.object({ name: line, role: line, email: line })

export const actionSchema = z.object({
  id,
  description: paragraph,
  owner: ownerSchema,
  due: z._default(z.nullable(dueDateSchema), null),
  status: z._default(z.enum(actionStatuses), 'not-started'),
  completedOn: optionalDate,
  /** The due date as it was when the plan was agreed; null before. */
  agreedDue: z._default(z.nullable(dueDateSchema), null),
  changeReason: paragraph,
  progress: paragraph,
  evidence: paragraph,
  /** Ids of actions that must be complete first. */
  dependsOn: z._default(z.array(id), []),
})

export const itemSchema = z.object({
  id,
  reference: line,
  title: paragraph,
  gap: paragraph,
  covid: z.object({ impacted: z._default(z.nullable(z.boolean()), null), explanation: paragraph }),
  actions: z.array(actionSchema).check(z.maxLength(planLimits.actionsPerItem)),
})

export const organisationSchema = z.object({
  name: line,
  odsCode: line,
  type: z._default(z.nullable(z.enum(organisationTypes)), null),
  contact: z.object({ name: line, email: line }),
})

export const signOffSchema = z.object({
  siroName: line,
  jobTitle: line,
  signedOn: optionalDate,
  statement: paragraph,
})

/** One thing that happened to the plan, for the record: who it went to, when it was agreed. */
export const historyEntrySchema = z.object({
  on: calendarDateSchema,
  revision: z.int().check(z.gte(1)),
  event: z.enum(['prepared', 'signed-off', 'submitted', 'agreed', 'updated']),
  note: paragraph,
})

export const planSchema = z.object({
  schemaVersion: z.literal(currentSchemaVersion),
  id,
  edition: z.string().check(z.regex(/^[A-Za-z0-9-]{1,40}$/)),
  revision: z.int().check(z.gte(1)),
  preparedOn: optionalDate,
  organisation: organisationSchema,
  signOff: signOffSchema,
  items: z.array(itemSchema).check(z.maxLength(planLimits.items)),
  returnedToBauOn: optionalDate,
  history: z.array(historyEntrySchema).check(z.maxLength(planLimits.history)),
})

export type Plan = z.infer<typeof planSchema>
export type Organisation = z.infer<typeof organisationSchema>
export type SignOff = z.infer<typeof signOffSchema>
export type Item = z.infer<typeof itemSchema>
export type Action = z.infer<typeof actionSchema>
export type Owner = z.infer<typeof ownerSchema>
export type HistoryEntry = z.infer<typeof historyEntrySchema>
