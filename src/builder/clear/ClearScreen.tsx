/** “Clear everything”: for a computer that others use too. It says what is there, asks, and says what it did. */
import { useEffect, useState } from 'preact/hooks'
import { countKept, type KeptCounts } from '~/storage/clear'
import type { Stored } from '~/storage/database'
import { Heading, headingId } from '../parts/Heading'
import { problemWords } from '../parts/problem-words'
import { useApp } from '../state/context'
import { formatRoute } from '../state/route'
import { clearEverything, type Cleared } from './clear-everything'

export function ClearScreen() {
  const app = useApp()
  const [counts, setCounts] = useState<Stored<KeptCounts> | null>(null)
  const [isClearing, setClearing] = useState(false)
  const [cleared, setCleared] = useState<Stored<Cleared> | null>(null)
  useEffect(() => {
    void app.autosave.flush().then(countKept).then(setCounts)
  }, [])
  useEffect(() => {
    // The button that was pressed is gone.
    if (cleared !== null) document.getElementById(headingId)?.focus()
  }, [cleared])
  if (cleared?.ok) return <Done {...cleared.value} />
  return (
    <>
      <Heading>Clear everything that this browser keeps</Heading>
      <p class="screen-lead">For a computer that other people use too. It can’t be undone.</p>
      {counts !== null && <WhatIsThere counts={counts} />}
      <p>
        Files that you have saved stay where they are, and plans that are open in other tabs close. To go on with a plan
        later, <a href={formatRoute({ screen: 'start' })}>open it</a> and save a plan file first.
      </p>
      <div role="alert">
        {cleared !== null && (
          <p class="nhsuk-error-message">
            It could not be cleared. {problemWords(cleared.problem)} Clear the data of this site in your browser’s
            settings.
          </p>
        )}
      </div>
      <div class="button-row">
        <button
          type="button"
          class="nhsuk-button nhsuk-button--warning"
          aria-disabled={isClearing}
          onClick={() => {
            if (isClearing) return
            setClearing(true)
            void clearEverything(app).then((result) => {
              setClearing(false)
              setCleared(result)
            })
          }}
        >
          Clear everything
        </button>
        <a href={formatRoute({ screen: 'start' })}>Keep everything</a>
      </div>
    </>
  )
}

function WhatIsThere({ counts }: { counts: Stored<KeptCounts> }) {
  if (!counts.ok) return <p>This page can’t see what is kept. It can be cleared all the same.</p>
  const words = countWords(counts.value)
  return (
    <section class="panel" aria-labelledby="kept-heading">
      <h2 class="section-heading" id="kept-heading">
        What is here now
      </h2>
      <ul class="nhsuk-list nhsuk-list--bullet">
        {words.length === 0 && <li>nothing of yours</li>}
        {words.map((each) => (
          <li key={each}>{each}</li>
        ))}
        <li>perhaps a copy of this website, which works without the network and holds nothing of yours</li>
      </ul>
    </section>
  )
}

function Done({ counts, copy }: Cleared) {
  const words = counts === null ? ['all that was kept'] : countWords(counts)
  const all = copy ? [...words, 'the copy of this website'] : words
  return (
    <>
      <Heading>Everything is cleared</Heading>
      {all.length === 0 ? (
        <p>This browser kept nothing of this site.</p>
      ) : (
        <>
          <p>This was deleted from the browser:</p>
          <ul class="nhsuk-list nhsuk-list--bullet">
            {all.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </>
      )}
      <p>Files that were saved are still where they were saved, such as in Downloads. Delete them there.</p>
      <p>
        <a href={formatRoute({ screen: 'start' })}>Back to the start</a>
      </p>
    </>
  )
}

function countWords({ plans, states, lists, templates }: KeptCounts): string[] {
  return [
    counted(plans, 'plan', 'plans'),
    counted(states, 'earlier state of a plan', 'earlier states of plans'),
    counted(lists, 'list of evidence items', 'lists of evidence items'),
    counted(templates, 'template of which the columns are known', 'templates of which the columns are known'),
  ].filter((words) => words !== '')
}

function counted(count: number, one: string, many: string): string {
  return count === 0 ? '' : count === 1 ? `1 ${one}` : `${count} ${many}`
}
