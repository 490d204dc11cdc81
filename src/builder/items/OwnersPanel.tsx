/** Everyone who owns an action, and one place to change a name wherever it stands. */
import { useState } from 'preact/hooks'
import type { Owner } from '~/domain/plan'
import { ownerKey, ownersOf, type OwnerCount } from '~/domain/progress'
import { useApp, useOpenPlan } from '../state/context'

export function OwnersPanel() {
  const { plan } = useOpenPlan()
  const [changing, setChanging] = useState<string | null>(null)
  const owners = ownersOf(plan)
  if (owners.length === 0) return null
  return (
    <details class="nhsuk-details panel">
      <summary class="nhsuk-details__summary">
        <span class="nhsuk-details__summary-text">Owners ({owners.length}): change a name everywhere</span>
      </summary>
      <ul class="owners nhsuk-details__text">
        {owners.map((count) => {
          const key = ownerKey(count.owner)
          return (
            <li key={key} class="owners__item">
              {changing === key ? (
                <OwnerForm count={count} onDone={() => setChanging(null)} />
              ) : (
                <>
                  <span>
                    <strong>{count.owner.name || count.owner.role}</strong>
                    {count.owner.name !== '' && count.owner.role !== '' && `, ${count.owner.role}`}
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
  const [name, setName] = useState(count.owner.name)
  const [role, setRole] = useState(count.owner.role)
  const save = () => {
    const from: Pick<Owner, 'name' | 'role'> = count.owner
    const to = { name: name.trim(), role: role.trim() }
    const words = `${from.name || from.role} changed to ${to.name || to.role} in ${count.actions} ${count.actions === 1 ? 'action' : 'actions'}`
    if (to.name !== from.name || to.role !== from.role) {
      commands.edit({ type: 'change-owner', from, to }, { label: words, notice: words })
    }
    onDone()
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
      <div class="nhsuk-form-group">
        <label class="nhsuk-label" for="owner-new-name">
          Name
        </label>
        <input
          class="nhsuk-input"
          id="owner-new-name"
          value={name}
          autocomplete="off"
          ref={(input) => {
            if (input !== null && document.activeElement === document.body) input.focus()
          }}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </div>
      <div class="nhsuk-form-group">
        <label class="nhsuk-label" for="owner-new-role">
          Job title
        </label>
        <input
          class="nhsuk-input"
          id="owner-new-role"
          value={role}
          autocomplete="off"
          onInput={(event) => setRole(event.currentTarget.value)}
        />
      </div>
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
