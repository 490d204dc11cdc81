/** The five steps and how each stands, and what comes after them. At the side on a wide screen; folded away on a phone. */
import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { stepStates, steps, type Step, type StepState } from '~/domain/progress'
import { unkeptEntries } from '../items/unkept-entries'
import { useApp, useBuilderState, useOpenPlan } from '../state/context'
import { afterScreens, formatRoute, screenNames, type ScreenName } from '../state/route'
import { savePlanFile } from './save-plan-file'
import { SteadyButton } from './SteadyButton'

export function TaskList() {
  const { plan, check } = useOpenPlan()
  const here = useBuilderState((state) => state.route.screen)
  const visit = useBuilderState((state) => state.visit)
  const entries = useBuilderState((state) => state.entries)
  const [unfolded, setUnfolded] = useState(false)
  useEffect(() => setUnfolded(false), [visit])
  if (plan.slip !== null) {
    return (
      <div class="steps" role="group" aria-label="This slip">
        <PlanTools />
      </div>
    )
  }
  const states = stepStates(check, plan)
  const unkept = unkeptEntries(entries, plan)
  /** A step that no rule finds fault with may still hold what the plan could not take. */
  const stateOf = (step: Step): StepState => {
    const toMend = unkept.filter((entry) => entry.route.screen === step).length
    return states[step] === 'complete' && toMend > 0 ? { toMend } : states[step]
  }
  const place = steps.findIndex((step) => step === here)
  return (
    <nav class={unfolded ? 'steps steps--unfolded' : 'steps'} aria-label="Steps of the plan">
      <button
        type="button"
        class="steps__fold"
        aria-expanded={unfolded}
        aria-controls="steps-list"
        onClick={() => setUnfolded(!unfolded)}
      >
        {place === -1 ? screenNames[here] : `Step ${place + 1} of ${steps.length}`}
        <span class="steps__fold-hint">{unfolded ? 'Hide the steps' : 'Show all steps'}</span>
      </button>
      <div class="steps__body" id="steps-list">
        <ol class="steps__list">
          {steps.map((step) => (
            <ScreenLink key={step} screen={step} current="step">
              {step !== 'download' && <StepTag state={stateOf(step)} />}
            </ScreenLink>
          ))}
        </ol>
        <h2 class="steps__after" id="steps-after">
          After you send it
        </h2>
        <ul class="steps__list" aria-labelledby="steps-after">
          {afterScreens.map((screen) => (
            <ScreenLink key={screen} screen={screen} current="page" />
          ))}
        </ul>
        <PlanTools />
      </div>
    </nav>
  )
}

interface ScreenLinkProps {
  screen: ScreenName
  /** How the link to the screen that one is at is announced. */
  current: 'step' | 'page'
  children?: ComponentChildren
}

function ScreenLink({ screen, current, children }: ScreenLinkProps) {
  const { goTo } = useApp()
  const isHere = useBuilderState((state) => state.route.screen === screen)
  return (
    <li class={isHere ? 'steps__item steps__item--current' : 'steps__item'}>
      <a
        class="steps__link"
        href={formatRoute({ screen })}
        aria-current={isHere ? current : undefined}
        aria-describedby={children ? `step-${screen}` : undefined}
        onClick={() => {
          // The browser does nothing about the address that one is at; the list should still fold away.
          if (location.hash === formatRoute({ screen })) goTo({ screen })
        }}
      >
        {screenNames[screen]}
      </a>
      {children && <span id={`step-${screen}`}>{children}</span>}
    </li>
  )
}

function StepTag({ state }: { state: StepState }) {
  if (state === 'complete') return <span class="level-tag level-tag--complete">Complete</span>
  if (state === 'to-do') return <span class="level-tag level-tag--neutral">To do</span>
  return <span class="level-tag level-tag--refused">{state.toMend} to fix</span>
}

function PlanTools() {
  const { commands } = useApp()
  const { plan, edition, check } = useOpenPlan()
  const undoLabel = useBuilderState(({ history }) => history?.past.at(-1)?.label)
  const redoLabel = useBuilderState(({ history }) => history?.future[0]?.label)
  return (
    <div class="plan-tools">
      <StepButton name="Undo" label={undoLabel} onClick={commands.undo} />
      <StepButton name="Redo" label={redoLabel} onClick={commands.redo} />
      <button type="button" onClick={() => commands.say(`Saved as ${savePlanFile(plan, edition, check.verdict)}`)}>
        Save plan file
      </button>
      {plan.slip === null && <a href={formatRoute({ screen: 'versions' })}>Earlier versions</a>}
      <a href={formatRoute({ screen: 'start' })}>Open another plan</a>
    </div>
  )
}

interface StepButtonProps {
  name: string
  /** What it takes back or does again; undefined where there is nothing. */
  label: string | undefined
  onClick(): void
}

/** Its tip stands on the words within: on the button itself it would be read out after the name, which says the same. */
function StepButton({ name, label, onClick }: StepButtonProps) {
  return (
    <SteadyButton idle={label === undefined} onClick={onClick}>
      <span title={label}>{name}</span>
      <span class="nhsuk-u-visually-hidden">{label === undefined ? '' : `: ${label}`}</span>
    </SteadyButton>
  )
}
