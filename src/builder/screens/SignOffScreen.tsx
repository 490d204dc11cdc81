/** SIRO sign-off: who signed the plan off, and when. It is recorded in the comments of the upload item too. */
import { formatDate } from '~/domain/calendar-date'
import type { SignOff } from '~/domain/plan'
import { DateField } from '../fields/DateField'
import { TextField } from '../fields/TextField'
import { useApp, useOpenPlan } from '../state/context'
import { fieldId } from '../state/route'
import { StepForm } from './StepForm'

export function SignOffScreen() {
  const { commands, today } = useApp()
  const { plan, edition } = useOpenPlan()
  const { signOff } = plan
  const change = (field: keyof SignOff, changes: Partial<SignOff>) =>
    commands.edit(
      { type: 'change-sign-off', change: changes },
      { label: 'changed the sign-off', mergeKey: `sign-off ${field}` },
    )
  return (
    <StepForm
      step="sign-off"
      next="check"
      lead={
        <>
          Your senior information risk owner (SIRO) signs off the plan before you publish
          {edition.uploadItem !== null && `, and you record it in the comments at evidence item ${edition.uploadItem}`}.
          Fill this in once they have signed. Until then you can download a draft for them to read.
        </>
      }
    >
      <div class="panel">
        <TextField
          id={fieldId({ part: 'sign-off', field: 'siroName' })}
          label="Name of your SIRO"
          value={signOff.siroName}
          onChange={(siroName) => change('siroName', { siroName })}
        />
        <TextField
          id="f-sign-off-jobTitle"
          label="Job title (optional)"
          hint="For example, Director of Finance"
          value={signOff.jobTitle}
          onChange={(jobTitle) => change('jobTitle', { jobTitle })}
        />
        <DateField
          id={fieldId({ part: 'sign-off', field: 'signedOn' })}
          legend="Signed off on"
          hint={
            edition.publishBy === null
              ? 'Before you publish'
              : `Before you publish, by ${formatDate(edition.publishBy)}`
          }
          value={signOff.signedOn}
          remark={
            signOff.signedOn !== null && signOff.signedOn > today
              ? 'This date is in the future. Enter the date when your SIRO has signed off the plan.'
              : null
          }
          onChange={(signedOn) => change('signedOn', { signedOn })}
        />
        <TextField
          id="f-sign-off-statement"
          label="What the SIRO said (optional)"
          hint="Anything to record with the sign-off"
          rows={3}
          value={signOff.statement}
          onChange={(statement) => change('statement', { statement })}
        />
      </div>
    </StepForm>
  )
}
