/** Everyone who owns an action, and one place to change a name, job title or email wherever it stands. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { textLimits } from '~/domain/plan-values'
import { ownerKey, ownersOf, type OwnerCount } from '~/domain/progress'
import { TextInput } from '~/components/form/TextInput'
import { focusField } from '../parts/ErrorSummary'
import { changeOwnerEverywhere } from './change-owner'
import { useApp, useOpenPlan } from '../state/context'

export function OwnersPanel() {
  const { plan } = useOpenPlan()
  const [changing, setChanging] = useState<string | null>(null)
  const summary = useRef<HTMLElement>(null)
  const owners = ownersOf(plan)
  const done = () => {
    // The form goes, and with a new name so does the button that opened it.
    summary.current?.focus()
    setChanging(null)
  }
  if (owners.length === 0) return null
  return (
    <details class="nhsuk-details panel">
      <summary class="nhsuk-details__summary" ref={summary}>
        <span class="nhsuk-details__summary-text">Owners ({owners.length}): change a name or an email everywhere</span>
      </summary>
      <ul class="owners nhsuk-details__text" role="list">
        {owners.map((count) => {
          const key = ownerKey(count.owner)
          return (
            <li key={key} class="owners__item">
              {changing === key ? (
                <OwnerForm count={count} onDone={done} />
              ) : (
                <>
                  <span>
                    <strong>{count.owner.name || count.owner.role}</strong>
                    {count.owner.name !== '' && count.owner.role !== '' && `, ${count.owner.role}`}
                    {count.owner.email !== '' && `, ${count.owner.email}`}
                    <span class="items__detail">{count.actions === 1 ? '1 action' : `${count.actions} actions`}</span>
                  </span>
                  <button type="button" class="link-button" id={`change-${key}`} onClick={() => setChanging(key)}>
                    Change
                    <span class="nhsuk-u-visually-hidden"> {count.owner.name || count.owner.role} everywhere</span>
                  </button>
                </>
              )}
            </li>
          )
        })}
      </ul>
    </details>
  )
}

function OwnerForm({ count, onDone }: { count: OwnerCount; onDone(): void }) {
  const { commands } = useApp()
  const { plan } = useOpenPlan()
  useEffect(() => document.getElementById(nameId)?.focus(), [])
  const [name, setName] = useState(count.owner.name)
  const [role, setRole] = useState(count.owner.role)
  const [email, setEmail] = useState(count.owner.email)
  const save = () => {
    const { owner: from, actions } = count
    const hasNewEmail = email.trim() !== from.email
    const to = { name: name.trim(), role: role.trim(), ...(hasNewEmail && { email: email.trim() }) }
    const tooLong = Object.entries({ [nameId]: name, [roleId]: role, [emailId]: email }).find(([, text]) =>
      isTooLong(text),
    )
    if (tooLong !== undefined) {
      focusField(tooLong[0])
      return
    }
    const isRenamed = to.name !== from.name || to.role !== from.role
    const what = isRenamed ? `changed to ${to.name || to.role || 'nobody'}` : 'given another email address'
    const words = `${from.name || from.role} ${what} in ${actions} ${actions === 1 ? 'action' : 'actions'}`
    onDone()
    if (isRenamed || hasNewEmail) {
      const changed = changeOwnerEverywhere(plan, from, to)
      commands.edit({ type: 'replace-plan', plan: changed }, { label: words, notice: words })
    }
  }
  return (
    <form
      class="owners__form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <TextInput id={nameId} label="Name" value={name} error={lengthError(name)} onChange={setName} />
      <TextInput id={roleId} label="Job title (optional)" value={role} error={lengthError(role)} onChange={setRole} />
      <TextInput
        id={emailId}
        label="Email (optional)"
        hint="For the message with their owner slip"
        value={email}
        error={lengthError(email)}
        onChange={setEmail}
      />
      <div class="owners__buttons">
        <button type="submit" class="nhsuk-button nhsuk-button--small">
          Change everywhere
        </button>
        <button type="button" class="link-button" onClick={onDone}>
          Cancel
        </button>
      </div>
    </form>
  )
}

const nameId = 'owner-new-name'
const roleId = 'owner-new-role'
const emailId = 'owner-new-email'

function isTooLong(text: string): boolean {
  return text.trim().length > textLimits.line
}

function lengthError(text: string): string | null {
  return isTooLong(text) ? `Shorten this to ${textLimits.line} characters` : null
}
