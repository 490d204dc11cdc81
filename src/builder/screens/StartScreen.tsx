/** Where one comes in: go on with a plan that this browser keeps, start one, open one, or look at an example. */
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { formatDate, parseIsoDate } from '~/domain/calendar-date'
import { examplePlans } from '~/content/examples'
import { verdictNames, verdicts } from '~/domain/finding'
import type { Draft } from '~/storage/drafts'
import { Heading, headingId } from '../parts/Heading'
import { LazyPart } from '../parts/LazyPart'
import { timeOf, todayInUnitedKingdom } from '~/components/parts/clock'
import { lazyScreen } from '../lazy-screen'
import { useApp, useBuilderState } from '../state/context'
import { formatRoute } from '../state/route'
import { draftLife } from './draft-life'
import { NewPlan } from './NewPlan'
import { useOpening } from './opening'
import { startHeading, startLead } from './start-words'

/** Seldom needed, so fetched when it is. */
const keptRemarks = lazyScreen(async () => (await import('./KeptRemarks')).KeptRemarks)

export function StartScreen() {
  const { today } = useApp()
  const drafts = useBuilderState((state) => state.drafts)
  const unreadable = useBuilderState((state) => state.unreadable)
  const cannotKeep = useBuilderState((state) => state.cannotKeep)
  const lives = useMemo(() => new Map(drafts.map((draft) => [draft, draftLife(draft, today)])), [drafts, today])
  const readable = drafts.filter((draft) => lives.get(draft) !== null)
  const records = [...drafts.filter((draft) => lives.get(draft) === null), ...unreadable]
  return (
    <div class="start">
      <Heading>{startHeading}</Heading>
      <p class="screen-lead screen-lead--start">{startLead}</p>
      {readable.length > 0 && <Drafts drafts={readable} lives={lives} />}
      {(records.length > 0 || cannotKeep !== null) && (
        <LazyPart part={keptRemarks} given={{ records, problem: cannotKeep }} />
      )}
      <NewPlan primary={readable.length === 0} />
      <Examples />
      <p>
        On a shared computer: <a href={formatRoute({ screen: 'clear' })}>clear everything saved in this browser</a>.
      </p>
    </div>
  )
}

interface DraftsProps {
  drafts: readonly Draft[]
  /** How far each has come, in words. */
  lives: ReadonlyMap<Draft, string | null>
}

function Drafts({ drafts, lives }: DraftsProps) {
  const { openDraft } = useOpening()
  const { removeDraft } = useApp()
  const [asking, setAsking] = useState<string | null>(null)
  const deleteButtons = useRef(new Map<string, HTMLButtonElement>())
  const keep = useRef<string | null>(null)
  useLayoutEffect(() => {
    // The question is gone with its buttons: back to the button that asked it.
    if (asking === null && keep.current !== null) deleteButtons.current.get(keep.current)?.focus()
    keep.current = asking
  }, [asking])
  const remove = (id: string) => {
    keep.current = null
    void removeDraft(id).then(() => document.getElementById(headingId)?.focus({ preventScroll: true }))
  }
  return (
    <section aria-labelledby="drafts-heading">
      <h2 class="section-heading" id="drafts-heading">
        {drafts.length === 1 ? 'Your plan in progress' : 'Your plans in progress'}
      </h2>
      <ul class="drafts" role="list">
        {drafts.map((draft, index) => (
          <li class="card draft" key={draft.id}>
            <div>
              <h3 class="draft__name">{nameOf(draft)}</h3>
              <p class="draft__detail">
                Toolkit {draft.label.edition} · {draft.label.items === 1 ? '1 item' : `${draft.label.items} items`}
                {verdictWords(draft)} · saved {savedWords(draft)}
              </p>
              {lives.get(draft) !== '' && <p class="draft__detail">{lives.get(draft)}</p>}
            </div>
            {asking === draft.id ? (
              <div class="draft__ask" role="group" aria-label={`Delete ${nameOf(draft)}`}>
                <p>Delete this plan from the browser? You cannot undo this. Files you have saved are not affected.</p>
                <button
                  type="button"
                  class="nhsuk-button nhsuk-button--warning nhsuk-button--small"
                  ref={(button) => button?.focus()}
                  onClick={() => remove(draft.id)}
                >
                  Delete the plan
                </button>
                <button type="button" class="link-button" onClick={() => setAsking(null)}>
                  Keep it
                </button>
              </div>
            ) : (
              <div class="draft__buttons">
                <button
                  type="button"
                  class={`nhsuk-button nhsuk-button--small${index === 0 ? '' : ' nhsuk-button--secondary'}`}
                  onClick={() => openDraft(draft)}
                >
                  Continue<span class="nhsuk-u-visually-hidden"> {nameOf(draft)}</span>
                </button>
                {draft.label.items > 0 && (
                  <button type="button" class="link-button" onClick={() => openDraft(draft, 'carry-over')}>
                    Carry over<span class="nhsuk-u-visually-hidden"> {nameOf(draft)} to another year</span>
                  </button>
                )}
                <button
                  type="button"
                  class="link-button"
                  ref={(button) => {
                    if (button === null) deleteButtons.current.delete(draft.id)
                    else deleteButtons.current.set(draft.id, button)
                  }}
                  onClick={() => setAsking(draft.id)}
                >
                  Delete<span class="nhsuk-u-visually-hidden"> {nameOf(draft)}</span>
                </button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Examples() {
  const { openExample } = useOpening()
  const [problem, setProblem] = useState<string | null>(null)
  return (
    <section aria-labelledby="examples-heading">
      <h2 class="section-heading" id="examples-heading">
        Look at an example
      </h2>
      <p>The organisations and people are invented. Opening one does not change your plans.</p>
      <div role="alert">{problem !== null && <p class="nhsuk-error-message">{problem}</p>}</div>
      <ul class="examples">
        {examplePlans.map((example) => (
          <li key={example.id}>
            <button
              type="button"
              class="link-button"
              onClick={() => {
                setProblem(null)
                void openExample(example).then(setProblem)
              }}
            >
              {example.name}
            </button>
            <span class="items__detail">{example.description}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function nameOf(draft: Draft): string {
  return draft.label.organisation || 'Plan with no name'
}

function verdictWords(draft: Draft): string {
  const verdict = verdicts.find((known) => known === draft.label.verdict)
  return verdict === undefined ? '' : ` · ${verdictNames[verdict].toLowerCase()}`
}

function savedWords({ savedAt }: Draft): string {
  const day = parseIsoDate(todayInUnitedKingdom(new Date(savedAt)))
  const today = todayInUnitedKingdom()
  return day === today || day === null ? `today at ${timeOf(savedAt)}` : `on ${formatDate(day)}`
}
