import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { currentSchemaVersion } from '~/domain/plan-values'
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
