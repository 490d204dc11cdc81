/** Reads a plan file. Whatever the text is, the answer is a plan or a problem: nothing is thrown at the user. */
import * as z from 'zod/mini'
import { planSchema, type Plan } from '~/domain/plan'
import { currentSchemaVersion } from '~/domain/plan-values'
import { planFileFormat } from './encode'
import { faultOf } from './field-fault'
import { leftOut } from './left-out'
import { migrate } from './migrate'
import type { BrokenField, PlanFileNote, PlanFileProblem } from './problem'
import { renewRepeatedIds } from './repeated-ids'

/** Bytes. Far above a plan of 15 items, which takes some 20 KB. */
export const planFileLimit = 10 * 1024 * 1024

/** Enough to see what is wrong; a file of another shape would list thousands. */
const listed = 5

export type DecodedPlan =
  { ok: true; plan: Plan; notes: readonly PlanFileNote[] } | { ok: false; problem: PlanFileProblem }

/**
 * The plan in the text of a plan file, or why there is none. A byte order mark is accepted. Keys that this version does not
 * know are left out and named in `notes`, as are ids that stood twice and were renewed: nothing goes silently.
 */
export function decodePlan(text: string): DecodedPlan {
  const bytes = byteLength(text)
  if (bytes > planFileLimit) return refuse({ kind: 'too-large', bytes, limit: planFileLimit })
  const json = text.replace(/^\uFEFF/, '')
  if (json.trim() === '') return refuse({ kind: 'empty' })
  const content = parseJson(json)
  if (content === undefined) return refuse({ kind: 'not-json' })
  if (!isRecord(content) || content['format'] !== planFileFormat) return refuse({ kind: 'another-kind-of-file' })

  const version = content['schemaVersion']
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return refuse({
      kind: 'broken-fields',
      fields: [{ path: ['schemaVersion'], fault: { kind: 'wrong-kind', expected: 'number' } }],
      more: 0,
    })
  }
  if (version > currentSchemaVersion) return refuse({ kind: 'newer-version', version, known: currentSchemaVersion })

  const body = Object.entries(content).filter(([key]) => key !== 'format')
  const migrated = migrate(Object.fromEntries(body), version)
  const parsed = z.safeParse(planSchema, migrated)
  if (!parsed.success) {
    const fields = parsed.error.issues.map((issue) => brokenField(issue, migrated))
    return refuse({ kind: 'broken-fields', fields: fields.slice(0, listed), more: Math.max(0, fields.length - listed) })
  }

  const { plan, renewed } = renewRepeatedIds(parsed.data)
  const unknown = leftOut(migrated, parsed.data)
  const notes: PlanFileNote[] = []
  if (unknown.length > 0) {
    notes.push({ kind: 'left-out', paths: unknown.slice(0, listed), more: Math.max(0, unknown.length - listed) })
  }
  if (renewed.length > 0) notes.push({ kind: 'ids-renewed', ids: renewed })
  return { ok: true, plan, notes }
}

function refuse(problem: PlanFileProblem): DecodedPlan {
  return { ok: false, problem }
}

/** Text is at most three bytes for each code unit, so short text need not be counted. */
function byteLength(text: string): number {
  return text.length * 3 <= planFileLimit ? text.length : new TextEncoder().encode(text).length
}

/** Undefined where the text is not JSON; JSON itself has no undefined. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function brokenField(issue: z.core.$ZodIssue, content: unknown): BrokenField {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))
  return { path, fault: faultOf(issue, valueAt(content, path)) }
}

function valueAt(content: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step) ? Reflect.get(value, step) : undefined,
    content,
  )
}
