import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { currentSchemaVersion } from '~/domain/plan-values'
import { decodePlan } from '~/formats/plan-file/decode'
import { encodePlan } from '~/formats/plan-file/encode'
import { migrate, migrationSteps, type MigrationStep } from '~/formats/plan-file/migrate'

/** Three invented versions: "who" became "owner", and "owner" became an object. */
const steps = new Map<number, MigrationStep>([
  [1, ({ who, ...rest }) => ({ ...rest, owner: who })],
  [2, ({ owner, ...rest }) => ({ ...rest, owner: { name: owner } })],
])

describe('migration', () => {
  test('goes through every version in between', () => {
    expect(migrate({ schemaVersion: 1, who: 'Anna' }, 1, { steps, to: 3 })).toEqual({
      schemaVersion: 3,
      owner: { name: 'Anna' },
    })
    expect(migrate({ schemaVersion: 2, owner: 'Anna' }, 2, { steps, to: 3 })).toEqual({
      schemaVersion: 3,
      owner: { name: 'Anna' },
    })
  })

  test('leaves content that is up to date as it is', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (content) => {
        expect(migrate(content, 3, { steps, to: 3 })).toBe(content)
        expect(migrate(content, currentSchemaVersion)).toBe(content)
      }),
    )
  })

  test('gives the same in one go as version by version', () => {
    const content = { schemaVersion: 1, who: 'Anna' }
    const second = migrate(content, 1, { steps, to: 2 })
    expect(migrate(second, 2, { steps, to: 3 })).toEqual(migrate(content, 1, { steps, to: 3 }))
  })

  test('does not skip a step that is missing', () => {
    expect(() => migrate({}, 1, { steps: new Map(), to: 2 })).toThrow('No migration from version 1')
  })

  test('has a step for every version before this one', () => {
    expect([...migrationSteps.keys()]).toEqual(
      Array.from({ length: currentSchemaVersion - 1 }, (_, index) => index + 1),
    )
  })
})

describe('a file of an old version', () => {
  const fixtures = new URL('../../fixtures/plan-files/', import.meta.url)
  const old = readdirSync(fixtures)

  test('is kept for every version before this one', () => {
    expect(old).toEqual(Array.from({ length: currentSchemaVersion - 1 }, (_, index) => `version-${index + 1}`))
  })

  for (const version of old) {
    for (const name of readdirSync(new URL(`${version}/`, fixtures))) {
      test(`opens: ${version}, ${name}`, () => {
        const text = readFileSync(new URL(`${version}/${name}`, fixtures), 'utf8')
        const decoded = decodePlan(text)
        expect(decoded).toMatchObject({ ok: true, notes: [] })
        if (!decoded.ok) return
        // Everything that the old file says is still there, and saved again it is a file of today.
        const { schemaVersion, ...content } = z.parse(z.record(z.string(), z.unknown()), JSON.parse(text))
        expect(schemaVersion).toBeLessThan(currentSchemaVersion)
        expect(JSON.parse(encodePlan(decoded.plan))).toMatchObject(content)
        expect(decodePlan(encodePlan(decoded.plan))).toEqual({ ok: true, plan: decoded.plan, notes: [] })
      })
    }
  }
})
