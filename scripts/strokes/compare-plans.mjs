/** Whether the plan that was typed says what the example says: otherwise the count would be of something else. */
import assert from 'node:assert/strict'

/** What the builder names by itself, differently in each plan. */
const ownNames = new Set(['id', 'dependsOn'])

/**
 * Throws where they differ, with what does.
 *
 * @param {string} typed a plan file
 * @param {string} example a plan file
 */
export function assertSamePlan(typed, example) {
  assert.deepEqual(contentOf(typed), contentOf(example))
}

/** @param {string} planFile @returns {unknown} */
function contentOf(planFile) {
  return JSON.parse(planFile, (key, /** @type {unknown} */ value) => (ownNames.has(key) ? undefined : value))
}
