/** Where your plan is: the stage it has reached, what comes next, and the record of what happened to it. */
import { useState } from 'preact/hooks'
import { lifeOf, type PlanLife } from '~/domain/life'
import { Heading } from '../parts/Heading'
import { savePlanFile } from '../parts/save-plan-file'
import { useApp, useOpenPlan } from '../state/context'
import { formatRoute } from '../state/route'
import { HistoryList } from './HistoryList'
import { standingOf, type NextStep } from './next-step'
import { StageList } from './StageList'
import type { StageEvent } from './stages'

/** One form is open at a time. */
type OpenForm = { kind: 'stage'; event: StageEvent } | { kind: 'correction'; index: number } | null

export function LifeScreen() {
  const { today } = useApp()
  const { plan, edition } = useOpenPlan()
  const [open, setOpen] = useState<OpenForm>(null)
  const life = lifeOf(plan, edition, today)
  return (
    <>
      <Heading>Where your plan is</Heading>
      <p class="screen-lead">
        This page cannot see the toolkit, so record what happens here. What you record stays in this browser and in your
        plan file.
      </p>
      <StandingPanel life={life} isQuiet={open !== null} onRecord={(event) => setOpen({ kind: 'stage', event })} />
      <h2 class="section-heading">The stages of a plan</h2>
      <StageList
        life={life}
        recording={open?.kind === 'stage' ? open.event : null}
        onRecord={(event) => setOpen(event === null ? null : { kind: 'stage', event })}
      />
      <HistoryList
        correcting={open?.kind === 'correction' ? open.index : null}
        onCorrect={(index) => setOpen(index === null ? null : { kind: 'correction', index })}
      />
      <p class="screen-foot">
        <a href={formatRoute({ screen: 'carry-over' })}>Carry the plan over to another toolkit year</a>
      </p>
    </>
  )
}

interface StandingPanelProps {
  life: PlanLife
  /** True while a form has the one primary button of the screen. */
  isQuiet: boolean
  onRecord(event: StageEvent): void
}

function StandingPanel({ life, isQuiet, onRecord }: StandingPanelProps) {
  const { plan, edition, check } = useOpenPlan()
  const { heading, texts, next } = standingOf({ plan, edition, check, life })
  return (
    <section class={`standing standing--${life.stage}`} aria-labelledby="standing-heading">
      <h2 class="standing__heading" id="standing-heading">
        {heading}
      </h2>
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <NextButton
        next={next}
        className={`nhsuk-button${isQuiet ? ' nhsuk-button--secondary' : ''}`}
        onRecord={onRecord}
      />
    </section>
  )
}

interface NextButtonProps {
  next: NextStep
  className: string
  onRecord(event: StageEvent): void
}

function NextButton({ next, className, onRecord }: NextButtonProps) {
  const { commands } = useApp()
  const { plan, edition, check } = useOpenPlan()
  switch (next.kind) {
    case 'go':
      return (
        <a class={className} href={formatRoute({ screen: next.screen })}>
          {next.label}
        </a>
      )
    case 'record':
      return (
        <button type="button" class={className} onClick={() => onRecord(next.event)}>
          {next.label}
        </button>
      )
    case 'keep':
      return (
        <button
          type="button"
          class={className}
          onClick={() => commands.say(`Saved as ${savePlanFile(plan, edition, check.verdict)}`)}
        >
          Save plan file (.json)
        </button>
      )
  }
}
