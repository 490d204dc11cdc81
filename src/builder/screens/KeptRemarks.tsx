/** What the start screen has to say of what the browser keeps: plans that can't be read, and why nothing is kept. */
import { saveFile } from '~/components/parts/save-file'
import { decodePlan } from '~/formats/plan-file/decode'
import type { StorageProblem } from '~/storage/database'
import { problemWords } from '../parts/problem-words'

export interface KeptRemarksProps {
  /** What lies in the place of a plan and can't be read, as it lies there. */
  records: readonly unknown[]
  /** Null where the browser keeps plans. */
  problem: StorageProblem | null
}

export function KeptRemarks({ records, problem }: KeptRemarksProps) {
  return (
    <>
      {problem !== null && (
        <p class="panel">
          <strong>
            {problem.kind === 'newer'
              ? 'Your plans are safe, but not shown.'
              : 'This browser is not saving your plans.'}
          </strong>{' '}
          {problemWords(problem)} You can still work here, but save a plan file before you leave.
        </p>
      )}
      {records.length > 0 && (
        <section class="panel" aria-labelledby="unreadable-heading">
          <h2 class="section-heading" id="unreadable-heading">
            {records.length === 1 ? 'A plan we cannot read' : `${records.length} plans we cannot read`}
          </h2>
          <p>Nothing was deleted. You can save what is left as a file, to open or to send to someone who can help.</p>
          <ul class="drafts" role="list">
            {records.map((record, index) => (
              <li key={index} class="draft">
                <div>
                  <h3 class="draft__name">{nameOf(record)}</h3>
                  <p class="draft__detail">{whyOf(record)}</p>
                </div>
                <button
                  type="button"
                  class="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
                  onClick={() => saveFile(contentOf(record), 'application/json', `kept-plan-${index + 1}.json`)}
                >
                  Save it as a file<span class="nhsuk-u-visually-hidden">: {nameOf(record)}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** The plan file where there is one: a newer version of the site may be able to open it. */
function contentOf(record: unknown): string {
  return textOf(record) ?? JSON.stringify(record, null, 2)
}

function textOf(record: unknown): string | null {
  const text = fieldOf(record, 'text')
  return typeof text === 'string' ? text : null
}

function nameOf(record: unknown): string {
  const name = fieldOf(fieldOf(record, 'label'), 'organisation')
  return typeof name === 'string' && name !== '' ? name : 'Plan with no name'
}

function whyOf(record: unknown): string {
  const decoded = decodePlan(textOf(record) ?? '')
  return !decoded.ok && decoded.problem.kind === 'newer-version'
    ? 'It was saved by a newer version of this page. Load the page again to get that version.'
    : 'Part of it is missing or damaged, or this version of the page does not recognise it.'
}

function fieldOf(record: unknown, name: string): unknown {
  return typeof record === 'object' && record !== null ? Reflect.get(record, name) : undefined
}
