/** Brings the content of an older plan file up to date, one version at a time. */
import { currentSchemaVersion, noYearFigures } from '~/domain/plan-values'

/** Turns the content of one version into that of the next. It must not fail: what it can't place it leaves as it is. */
export type MigrationStep = (content: Record<string, unknown>) => Record<string, unknown>

/** By the version that a step starts from. README.md says how to add one. */
export const migrationSteps: ReadonlyMap<number, MigrationStep> = new Map([[1, toVersion2]])

/** Version 2 has what the user says of a toolkit year that the tool does not know; its other new fields may be left out. */
function toVersion2(content: Record<string, unknown>): Record<string, unknown> {
  return { ...content, yearFigures: noYearFigures }
}

/**
 * The content as the version `to` has it. Every version in between is gone through, so that no step is skipped however old
 * the file is. Content that is up to date already comes back as it is. Throws where a step is not in the table: that is a
 * fault of ours, not of the file.
 */
export function migrate(
  content: Record<string, unknown>,
  from: number,
  {
    steps = migrationSteps,
    to = currentSchemaVersion,
  }: { steps?: ReadonlyMap<number, MigrationStep>; to?: number } = {},
): Record<string, unknown> {
  let migrated = content
  for (let version = from; version < to; version += 1) {
    const step = steps.get(version)
    if (step === undefined) throw new Error(`No migration from version ${version} of the plan file`)
    migrated = { ...step(migrated), schemaVersion: version + 1 }
  }
  return migrated
}
