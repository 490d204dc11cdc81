/** SIRO sign-off: who signed the plan off, and when. It is recorded in the comments of the upload item too. */
import { formatDate } from '~/domain/calendar-date'
import type { SignOff } from '~/domain/plan'
import { DateField } from '../fields/DateField'
import { TextField } from '../fields/TextField'
import { useApp, useOpenPlan } from '../state/context'
import { fieldId } from '../state/route'
import { StepForm } from './StepForm'

export function SignOffScreen() {
  const { commands } = useApp()
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
          Your senior information risk owner (SIRO) signs the plan off before you publish
          {edition.uploadItem !== null && `; the comments at evidence item ${edition.uploadItem} say so`}. You can fill
          this in when it has happened, and download a draft for your SIRO to read meanwhile.
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
          legend="Signed on"
          hint={
            edition.publishBy === null
              ? 'Before you publish'
              : `Before you publish, by ${formatDate(edition.publishBy)}`
          }
          value={signOff.signedOn}
          onChange={(signedOn) => change('signedOn', { signedOn })}
        />
        <TextField
          id="f-sign-off-statement"
          label="What the SIRO said (optional)"
          hint="Any words to record with the sign-off"
          rows={3}
          value={signOff.statement}
          onChange={(statement) => change('statement', { statement })}
        />
      </div>
    </StepForm>
  )
}
