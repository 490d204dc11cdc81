import { Ajv2020 } from 'ajv/dist/2020.js'
import { fullFormats } from 'ajv-formats/dist/formats.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodePlan } from '~/formats/plan-file/decode'
import { encodePlan } from '~/formats/plan-file/encode'
import { jsonSchemaFileName, planFileJsonSchema } from '~/formats/plan-file/json-schema'
import { anyPlan } from '../../arbitraries/plan'
import { exampleNames, exampleText, planOf } from '../../plans'

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true })
ajv.addFormat('date', fullFormats.date)
const fits = ajv.compile(planFileJsonSchema())

function parsed(text: string): unknown {
  return JSON.parse(text)
}

describe('the JSON Schema of plan files', () => {
  test('has the version in its file name', () => {
    expect(jsonSchemaFileName).toBe('dspt-improvement-plan-2.json')
  })

  test('fits the examples', () => {
    for (const name of exampleNames) expect(fits(parsed(exampleText(name))), name).toBe(true)
  })

  test('fits every plan that the tool writes', () => {
    fc.assert(fc.property(anyPlan, (plan) => fits(parsed(encodePlan(plan)))))
  })

  test('refuses what the tool refuses', () => {
    const whole = encodePlan(planOf())
    const broken = [
      whole.replace('"dspt-improvement-plan"', '"another"'),
      whole.replace('"schemaVersion": 2', '"schemaVersion": 3'),
      whole.replace('"revision": 1', '"revision": 0'),
      whole.replace('"status": "not-started"', '"status": "done"'),
      whole.replace('"2021-08-27"', '"27/08/2021"'),
      whole.replace('"id": "item-1"', '"id": ""'),
      whole.replace('"items": [', '"entries": ['),
    ]
    for (const text of broken) {
      expect(text).not.toBe(whole)
      expect(decodePlan(text).ok).toBe(false)
      expect(fits(parsed(text))).toBe(false)
    }
  })

  test('describes every part that it names', () => {
    const { $defs } = planFileJsonSchema()
    expect(Object.keys($defs ?? {}).toSorted()).toEqual([
      'action',
      'dueDate',
      'earlierRevision',
      'historyEntry',
      'item',
      'organisation',
      'owner',
      'recordedChange',
      'signOff',
      'slip',
      'yearFigures',
    ])
    for (const part of Object.values($defs ?? {})) expect(part).toHaveProperty('description')
  })
})
