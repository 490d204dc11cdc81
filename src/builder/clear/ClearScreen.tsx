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
      <Heading>Clear everything saved in this browser</Heading>
      <p class="screen-lead">Use this on a computer you share with other people. You cannot undo it.</p>
      {counts !== null && <WhatIsThere counts={counts} />}
      <p>
        Your downloaded files stay where they are. Plans open in other tabs will close. To carry on with a plan later,{' '}
        <a href={formatRoute({ screen: 'start' })}>open it</a> and save a plan file first.
      </p>
      <div role="alert">
        {cleared !== null && (
          <p class="nhsuk-error-message">
            We could not clear it. {problemWords(cleared.problem)} Clear this site’s data in your browser settings.
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
  if (!counts.ok) return <p>We cannot show what is saved, but you can still clear it.</p>
  const words = countWords(counts.value)
  return (
    <section class="panel" aria-labelledby="kept-heading">
      <h2 class="section-heading" id="kept-heading">
        What is saved now
      </h2>
      <ul class="nhsuk-list nhsuk-list--bullet">
        {words.length === 0 && <li>nothing of yours</li>}
        {words.map((each) => (
          <li key={each}>{each}</li>
        ))}
        <li>possibly a copy of this website that works offline and has nothing of yours in it</li>
      </ul>
    </section>
  )
}

function Done({ counts, copy }: Cleared) {
  const words = counts === null ? ['everything that was saved'] : countWords(counts)
  const all = copy ? [...words, 'the copy of this website'] : words
  return (
    <>
      <Heading>Everything is cleared</Heading>
      {all.length === 0 ? (
        <p>There was nothing saved in this browser.</p>
      ) : (
        <>
          <p>We deleted this from the browser:</p>
          <ul class="nhsuk-list nhsuk-list--bullet">
            {all.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </>
      )}
      <p>Files you downloaded are still on the computer, for example in Downloads. Delete them there.</p>
      <p>
        <a href={formatRoute({ screen: 'start' })}>Back to the start</a>
      </p>
    </>
  )
}

function countWords({ plans, states, lists, templates }: KeptCounts): string[] {
  return [
    counted(plans, 'plan', 'plans'),
    counted(states, 'earlier version of a plan', 'earlier versions of plans'),
    counted(lists, 'list of evidence items', 'lists of evidence items'),
    counted(templates, 'template with confirmed columns', 'templates with confirmed columns'),
  ].filter((words) => words !== '')
}

function counted(count: number, one: string, many: string): string {
  return count === 0 ? '' : count === 1 ? `1 ${one}` : `${count} ${many}`
}
