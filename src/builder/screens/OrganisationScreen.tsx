/** About your organisation: who the plan is from, and on which day it was prepared. */
import type { Organisation } from '~/domain/plan'
import { organisationTypeNames, organisationTypes } from '~/domain/organisation-types'
import { defaultEdition } from '~/domain/editions'
import { Select } from '../fields/Choice'
import { DateField } from '../fields/DateField'
import { TextField } from '../fields/TextField'
import { YearLink } from '../parts/YearLink'
import { useApp, useOpenPlan } from '../state/context'
import { fieldId } from '../state/route'
import { YearPanel } from '../years/YearPanel'
import { StepForm } from './StepForm'
import type { OrganisationChange } from '~/domain/edit-plan'

export function OrganisationScreen() {
  const { commands, base, today } = useApp()
  const { plan, edition } = useOpenPlan()
  const { organisation } = plan
  const change = (field: keyof Organisation | 'contact-name' | 'contact-email', changes: OrganisationChange) =>
    commands.edit(
      { type: 'change-organisation', change: changes },
      { label: 'changed your organisation', mergeKey: `organisation ${field}` },
    )
  return (
    <StepForm
      step="organisation"
      next="items"
      lead={`Say who the plan is from. It goes to ${edition.reviewer} for the ${edition.id} toolkit.`}
    >
      <div class="panel">
        <TextField
          id={fieldId({ part: 'organisation', field: 'name' })}
          label="Name of your organisation"
          autocomplete="organization"
          value={organisation.name}
          onChange={(name) => change('name', { name })}
        />
        <TextField
          id={fieldId({ part: 'organisation', field: 'odsCode' })}
          label="ODS code"
          hint="The code you use to sign in to the toolkit, such as RJ1 or G7H8J"
          width={10}
          spellcheck={false}
          value={organisation.odsCode}
          onChange={(odsCode) => change('odsCode', { odsCode: odsCode.toUpperCase() })}
        />
        <Select
          id={fieldId({ part: 'organisation', field: 'type' })}
          label="Type of organisation"
          hint={
            <>
              Plans are only for some types.{' '}
              {edition.id === defaultEdition.id ? (
                <a href={`${base}guidance/who-it-is-for/`}>Is this for me?</a>
              ) : (
                <YearLink>Who can send a plan in {edition.id}</YearLink>
              )}
            </>
          }
          unchosen="Choose one"
          options={organisationTypes.map((value) => ({ value, label: organisationTypeNames[value] }))}
          value={organisation.type}
          onChange={(type) => change('type', { type })}
        />
      </div>
      <div class="panel">
        <TextField
          id={fieldId({ part: 'organisation', field: 'contact' })}
          label="Who a reviewer can ask about the plan (optional)"
          value={organisation.contact.name}
          autocomplete="name"
          onChange={(name) => change('contact-name', { contact: { name } })}
        />
        <TextField
          id="f-organisation-contact-email"
          label="Their email address (optional)"
          type="email"
          value={organisation.contact.email}
          autocomplete="email"
          spellcheck={false}
          remark={looksLikeEmail(organisation.contact.email) ? null : notAnEmail}
          onChange={(email) => change('contact-email', { contact: { email } })}
        />
        <DateField
          id={fieldId({ part: 'plan', field: 'preparedOn' })}
          legend="Plan prepared on"
          hint={`For example, ${exampleDay(edition.publishBy ?? today)}. It goes in the plan and in its file names`}
          value={plan.preparedOn}
          onChange={(preparedOn) =>
            commands.edit(
              { type: 'change-plan', change: { preparedOn } },
              { label: 'changed when the plan was prepared', mergeKey: 'preparedOn' },
            )
          }
        />
      </div>
      <YearPanel />
    </StepForm>
  )
}

/** A day of the edition's own year, written as people type it: "14 6 2021". */
function exampleDay(publishBy: string): string {
  return `14 6 ${publishBy.slice(0, 4)}`
}

const notAnEmail = 'This does not look like an email address. Your request for review will have it as it is here.'

/** True where nothing is given, too. */
function looksLikeEmail(text: string): boolean {
  return text.trim() === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim())
}
