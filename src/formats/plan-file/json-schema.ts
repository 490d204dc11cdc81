/**
 * The JSON Schema of plan files, made from the schema that the tool itself reads them by. For the build only: it takes the
 * part of zod that the browser is spared.
 */
import * as z from 'zod/mini'
import {
  actionSchema,
  dueDateSchema,
  earlierRevisionSchema,
  historyEntrySchema,
  itemSchema,
  organisationSchema,
  ownerSchema,
  planSchema,
  recordedChangeSchema,
  signOffSchema,
  slipSchema,
  yearFiguresSchema,
} from '~/domain/plan'
import { currentSchemaVersion } from '~/domain/plan-values'
import { planFileFormat } from './encode'

export const jsonSchemaFileName = `dspt-improvement-plan-${currentSchemaVersion}.json`

/** Parts that are named in the schema, with what a reader should know of each. */
const parts = z.registry<{ id: string; description: string }>()
parts.add(organisationSchema, { id: 'organisation', description: 'Who the plan is from.' })
parts.add(signOffSchema, { id: 'signOff', description: 'The sign-off by the senior information risk owner (SIRO).' })
parts.add(itemSchema, { id: 'item', description: 'An evidence item with a gap. Its id is unique in the plan.' })
parts.add(actionSchema, { id: 'action', description: 'Who does what by when. Its id is unique in the plan.' })
parts.add(ownerSchema, { id: 'owner', description: 'Who owns an action.' })
parts.add(dueDateSchema, {
  id: 'dueDate',
  description: 'A day, or a time after the organisation’s return to business as usual.',
})
parts.add(historyEntrySchema, { id: 'historyEntry', description: 'One thing that happened to the plan.' })
parts.add(recordedChangeSchema, { id: 'recordedChange', description: 'One change of an update, in words.' })
parts.add(earlierRevisionSchema, {
  id: 'earlierRevision',
  description: 'The plan as it was when the update was started. Changes are counted from it.',
})
parts.add(slipSchema, { id: 'slip', description: 'Marks a part of a plan, made for one owner.' })
parts.add(yearFiguresSchema, {
  id: 'yearFigures',
  description: 'Figures that the user entered for a toolkit year, where the tool does not know them.',
})

/** JSON Schema, draft 2020-12, of a plan file of this version. What may be left out is not required. */
export function planFileJsonSchema(): Record<string, unknown> {
  const { $schema, properties, required, $defs, type } = z.toJSONSchema(planSchema, {
    io: 'input',
    metadata: parts,
    // The only schema that zod can't put into JSON Schema is the one for days.
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === 'custom') Object.assign(jsonSchema, { type: 'string', format: 'date' })
    },
  })
  return {
    $schema,
    title: 'DSPT improvement plan',
    description: `A plan file, version ${currentSchemaVersion}. Days are ISO 8601, YYYY-MM-DD. Keys that are not listed are left out when the file is opened.`,
    type,
    properties: { format: { const: planFileFormat }, ...properties },
    required: ['format', ...(required ?? [])],
    $defs,
  }
}
