/** A step that is a form: its fields, an error summary when something is missing, and the way to the next step. */
import type { ComponentChildren } from 'preact'
import { mustBeFixed } from '~/domain/finding'
import { describeFinding } from '~/domain/messages'
import { stepOf, type Step } from '~/domain/progress'
import { unkeptEntries, withUnkept } from '../items/unkept-entries'
import { ErrorSummary, useFailedAttempts, type SummaryError } from '../parts/ErrorSummary'
import { Heading } from '../parts/Heading'
import { useApp, useBuilderState, useOpenPlan } from '../state/context'
import { fieldId, formatRoute, stepNames } from '../state/route'

interface StepFormProps {
  step: 'organisation' | 'sign-off'
  next: Step
  lead: ComponentChildren
  children: ComponentChildren
}

export function StepForm({ step, next, lead, children }: StepFormProps) {
  const { commands, goTo } = useApp()
  const { plan, edition, check } = useOpenPlan()
  const entries = useBuilderState((state) => state.entries)
  const findings = check.findings.filter((finding) => stepOf(finding.path) === step)
  const errors: SummaryError[] = withUnkept(
    unkeptEntries(entries, plan).filter(({ route }) => route.screen === step),
    findings
      .filter(mustBeFixed)
      .map((finding) => ({ id: fieldId(finding.path), text: describeFinding(finding, plan, edition).problem })),
  )
  const [attempt, fail] = useFailedAttempts(errors)
  const goOn = () => {
    commands.visitFields([...findings.map(({ path }) => fieldId(path)), ...errors.map(({ id }) => id)])
    if (errors.length === 0) goTo({ screen: next })
    else fail()
  }
  return (
    <form
      class="step-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        goOn()
      }}
    >
      {attempt > 0 && (
        <ErrorSummary errors={errors} attempt={attempt}>
          <p>
            You can come back to this later: <a href={formatRoute({ screen: next })}>go to {stepNames[next]}</a>
          </p>
        </ErrorSummary>
      )}
      <Heading>{stepNames[step]}</Heading>
      <p class="screen-lead">{lead}</p>
      {children}
      <button type="submit" class="nhsuk-button">
        Continue to {stepNames[next]}
      </button>
    </form>
  )
}
