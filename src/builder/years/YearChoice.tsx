/** Which toolkit year: one that the tool knows, or another one that the user describes. */
import { useEffect, useState } from 'preact/hooks'
import { editions, findEdition } from '~/domain/editions'
import { lazyScreen, useScreen } from '../lazy-screen'
import { focusField } from '../parts/ErrorSummary'
import { useApp } from '../state/context'
import { yearEntryOf, type YearEntry, type YearProblems } from '../state/year-entry'
import type { AnotherYearProps } from './AnotherYear'
import { yearSummary } from './year-summary'

interface YearChoiceProps {
  /** Of the list of years; the fields of another year have ids that begin with it. */
  id: string
  label: string
  entry: YearEntry
  problems: YearProblems
  /** The year that the open plan has, which is no choice; null where there is none. */
  current?: string | null
  onChange(entry: YearEntry): void
}

/** Few choose it, and its fields would keep everybody waiting. What reads them comes along, for the button that asks it. */
const anotherYear = lazyScreen(async () => {
  const [{ AnotherYear }] = await Promise.all([import('./AnotherYear'), import('../state/read-year-entry')])
  return AnotherYear
})

export function YearChoice({ id, label, entry, problems, current = null, onChange }: YearChoiceProps) {
  const { base, today } = useApp()
  const edition = entry.known === null ? null : findEdition(entry.known)
  return (
    <>
      <div class="nhsuk-form-group year-choice">
        <label class="nhsuk-label" for={id}>
          {label}
        </label>
        <select
          class="nhsuk-select"
          id={id}
          value={entry.known ?? ''}
          aria-describedby={edition === null ? undefined : `${id}-about`}
          // The fields stand at once when they are asked for, and the next Tab finds them.
          onFocus={() => void anotherYear.load().catch(() => undefined)}
          onChange={({ currentTarget: { value } }) => onChange({ ...entry, known: value === '' ? null : value })}
        >
          {editions
            .filter((known) => known.id !== current)
            .map((known) => (
              <option key={known.id} value={known.id}>
                {known.id}
              </option>
            ))}
          <option value="">Another year</option>
        </select>
        {edition !== null && (
          <p class="year-choice__about" id={`${id}-about`}>
            {yearSummary(edition, today)} <a href={`${base}editions/${edition.id}/`}>What we know about {edition.id}</a>
          </p>
        )}
      </div>
      {entry.known === null && <AnotherYearLater id={id} entry={entry} problems={problems} onChange={onChange} />}
    </>
  )
}

function AnotherYearLater(props: AnotherYearProps) {
  const loaded = useScreen(anotherYear)
  const isReady = loaded.kind === 'ready'
  const [isLate] = useState(!isReady)
  // The button may have asked before the fields were there to take the focus.
  useEffect(() => {
    if (isLate && isReady) focusYearProblem(props.id, props.problems)
  }, [isReady])
  switch (loaded.kind) {
    case 'ready':
      return <loaded.component {...props} />
    case 'loading':
      return <p class="nhsuk-hint">Opening…</p>
    case 'failed':
      return <p role="alert">The fields did not load. Check your connection, then choose the year again.</p>
  }
}

/** Puts the focus on the first field that has to be put right. */
export function focusYearProblem(id: string, problems: YearProblems): void {
  const [first] = problems.keys()
  if (first !== undefined) focusField(`${id}-${first}`)
}

/** The year to offer first when a plan goes on from this one: the next that is known, or one to describe. */
export function nextYearEntry(edition: string): YearEntry {
  const place = editions.findIndex(({ id }) => id === edition)
  return yearEntryOf(place === -1 ? null : (editions[place + 1]?.id ?? null))
}
