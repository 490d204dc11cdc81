/** Says what the schema's complaint about a field means to the person who has the file. */
import type * as z from 'zod/mini'
import type { FieldFault } from './problem'

/** `value` is what stands in the file; undefined where nothing does. */
export function faultOf(issue: z.core.$ZodIssue, value: unknown): FieldFault {
  if (value === undefined) return { kind: 'missing' }
  switch (issue.code) {
    case 'invalid_type':
      return { kind: 'wrong-kind', expected: issue.expected }
    case 'too_big':
      if (issue.origin === 'string') return { kind: 'too-long', limit: Number(issue.maximum) }
      return issue.origin === 'array' ? { kind: 'too-many', limit: Number(issue.maximum) } : { kind: 'not-allowed' }
    case 'invalid_value':
    case 'invalid_union':
      return { kind: 'not-a-choice' }
    case 'custom':
      // The one check of ours that is not one of zod's own: a calendar date.
      return { kind: 'not-a-date' }
    case 'invalid_format':
    case 'too_small':
    case 'not_multiple_of':
    case 'unrecognized_keys':
    case 'invalid_key':
    case 'invalid_element':
      return { kind: 'not-allowed' }
  }
}
