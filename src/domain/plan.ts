/**
 * The plan: the contract between the builder, the rules and every file format. A plan under way has gaps, so text that is
 * not given yet is '' and anything else that is not given is null; the rules say what is missing, the schema does not.
 *
 * Each schema is lazy: it is built when the first plan is read. Built as the page loads, they would hold up a first screen that
 * reads none.
 */
import * as z from 'zod/mini'
import { parseIsoDate, type CalendarDate } from './calendar-date'
import { dueUnits, longestTimeAfterBau } from './due-date'
import { organisationTypes } from './organisation-types'
import { actionStatuses, currentSchemaVersion, historyEvents, planLimits, textLimits } from './plan-values'

const calendarDateSchema = z.custom<CalendarDate>(
  (value) => typeof value === 'string' && parseIsoDate(value) !== null,
  'must be a day that exists, written as YYYY-MM-DD',
)

export const dueDateSchema = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('date'), date: calendarDateSchema }),
    z.object({
      kind: z.literal('after-bau'),
      count: z.int().check(z.gte(1), z.lte(longestTimeAfterBau)),
      unit: z.enum(dueUnits),
    }),
  ]),
)

const line = z._default(z.string().check(z.maxLength(textLimits.line)), '')
const paragraph = z._default(z.string().check(z.maxLength(textLimits.paragraph)), '')
const optionalDate = z._default(z.nullable(calendarDateSchema), null)
const id = z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/))

export const ownerSchema = z.lazy(() => z.object({ name: line, role: line, email: line }))

export const actionSchema = z.lazy(() =>
  z.object({
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
  }),
)

const editionId = z.string().check(z.regex(/^[A-Za-z0-9-]{1,40}$/))

export const itemSchema = z.lazy(() =>
  z.object({
    id,
    reference: line,
    title: paragraph,
    gap: paragraph,
    covid: z.object({ impacted: z._default(z.nullable(z.boolean()), null), explanation: paragraph }),
    actions: z.array(actionSchema).check(z.maxLength(planLimits.actionsPerItem)),
    /** The item in an earlier toolkit year, where it came along from one. References change from year to year. */
    carriedFrom: z._default(
      z.nullable(z.object({ edition: editionId, reference: line, confirmed: z._default(z.boolean(), false) })),
      null,
    ),
  }),
)

export const organisationSchema = z.lazy(() =>
  z.object({
    name: line,
    odsCode: line,
    type: z._default(z.nullable(z.enum(organisationTypes)), null),
    contact: z.object({ name: line, email: line }),
  }),
)

export const signOffSchema = z.lazy(() =>
  z.object({
    siroName: line,
    jobTitle: line,
    signedOn: optionalDate,
    statement: paragraph,
  }),
)

/** One change from one revision to the next, as it was said when the update was sent: see `change-record.ts`. */
export const recordedChangeSchema = z.lazy(() =>
  z.object({
    reference: line,
    action: paragraph,
    what: line,
    from: paragraph,
    to: paragraph,
    reason: paragraph,
  }),
)

/** One thing that happened to the plan, for the record: when it was sent, when it was agreed. */
export const historyEntrySchema = z.lazy(() =>
  z.object({
    on: calendarDateSchema,
    revision: z.int().check(z.gte(1)),
    event: z.enum(historyEvents),
    note: paragraph,
    /** What an update changed since the revision before it. */
    changes: z._default(z.array(recordedChangeSchema).check(z.maxLength(planLimits.recordedChanges)), []),
  }),
)

/** Figures of the toolkit year that the user gave, because the tool does not know them. An edition's own figures win. */
export const yearFiguresSchema = z.lazy(() =>
  z.object({
    publishBy: optionalDate,
    completeBy: optionalDate,
    itemLimit: z._default(z.nullable(z.int().check(z.gte(1), z.lte(planLimits.items))), null),
    uploadItem: line,
  }),
)

const items = z.array(itemSchema).check(z.maxLength(planLimits.items))

/** The plan as it stood when its last revision was finished: what changes are counted from. */
export const earlierRevisionSchema = z.lazy(() =>
  z.object({
    revision: z.int().check(z.gte(1)),
    on: calendarDateSchema,
    organisation: organisationSchema,
    signOff: signOffSchema,
    items,
  }),
)

/** Marks a part of a plan that was made for one owner, to be sent back and merged. */
export const slipSchema = z.lazy(() =>
  z.object({
    owner: ownerSchema,
    /** Null where the slip came back without it. */
    madeOn: optionalDate,
    /** The plan that it was made from; null where another program lost it. A slip has an id of its own. */
    planId: z._default(z.nullable(id), null),
  }),
)

export const planSchema = z.lazy(() =>
  z.object({
    schemaVersion: z.literal(currentSchemaVersion),
    id,
    edition: editionId,
    revision: z.int().check(z.gte(1)),
    preparedOn: optionalDate,
    yearFigures: yearFiguresSchema,
    organisation: organisationSchema,
    signOff: signOffSchema,
    items,
    returnedToBauOn: optionalDate,
    history: z.array(historyEntrySchema).check(z.maxLength(planLimits.history)),
    /** The revision before this one; for a slip, the plan as it was when the slip was made. Null while there is none. */
    previous: z._default(z.nullable(earlierRevisionSchema), null),
    /** Null for a whole plan. */
    slip: z._default(z.nullable(slipSchema), null),
  }),
)

export type Plan = z.infer<typeof planSchema>
export type Organisation = z.infer<typeof organisationSchema>
export type SignOff = z.infer<typeof signOffSchema>
export type Item = z.infer<typeof itemSchema>
export type Action = z.infer<typeof actionSchema>
export type Owner = z.infer<typeof ownerSchema>
export type HistoryEntry = z.infer<typeof historyEntrySchema>
export type RecordedChange = z.infer<typeof recordedChangeSchema>
export type YearFigures = z.infer<typeof yearFiguresSchema>
export type EarlierRevision = z.infer<typeof earlierRevisionSchema>
export type Slip = z.infer<typeof slipSchema>
/** What a plan says, without what happened to it: what is compared, and what a revision keeps. */
export type PlanContent = Pick<Plan, 'organisation' | 'signOff' | 'items'>
