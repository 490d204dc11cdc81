/** What the reviewer takes away: the register, and a reply to each organisation. */
import { SelectInput } from '~/components/form/SelectInput'
import { useEffect, useRef, useState } from 'preact/hooks'
import { makeRegister, type RegisterFileKind } from '../out/make-register'
import { replyTo, zipRepliesSteps } from '../out/replies'
import { inSlices } from '../run/in-slices'
import { organisationLabel, plansOf } from '../session/plans-in-round'
import { CopyText } from '~/components/parts/CopyText'
import { saveFile } from '~/components/parts/save-file'
import { useSession } from '../session/use-session'

const registerButtons: readonly { kind: RegisterFileKind; button: string }[] = [
  { kind: 'xlsx', button: 'Download register (.xlsx)' },
  { kind: 'ods', button: 'Download register (.ods)' },
  { kind: 'plans-csv', button: 'Download plans (.csv)' },
  { kind: 'findings-csv', button: 'Download findings (.csv)' },
]

export function OutView() {
  return (
    <div class="cards">
      <RegisterCard />
      <RepliesCard />
    </div>
  )
}

type FileState =
  | { kind: 'none' }
  | { kind: 'working' }
  | { kind: 'done'; name: string; sha256: string; words: string; notes: readonly string[] }
  | { kind: 'failed'; words: string }

function RegisterCard() {
  const { results, options } = useSession()
  const [state, setState] = useState<FileState>({ kind: 'none' })
  const work = useRef<AbortController | null>(null)
  useEffect(() => () => work.current?.abort(), [])
  const make = async (kind: RegisterFileKind) => {
    work.current?.abort()
    const controller = new AbortController()
    work.current = controller
    setState({ kind: 'working' })
    const made = await makeRegister([...results.values()], options, kind, controller.signal)
    if (controller.signal.aborted) return
    if (!made.ok) {
      setState({ kind: 'failed', words: `${made.problem} ${made.remedy}` })
      return
    }
    saveFile(new Uint8Array(made.bytes), made.mediaType, made.name)
    const { sha256, comparedValues, differences, notes } = made.receipt
    const words =
      differences.length === 0
        ? `Checked: all ${comparedValues} values are right.`
        : `Checked: ${differences.length} of ${comparedValues} values do not match.`
    setState({ kind: 'done', name: made.name, sha256, words, notes })
  }
  return (
    <div class="card">
      <h3>Register</h3>
      <p>
        A table of files, and a table of findings with the cell each one comes from. A .csv file can only have one
        table, so there are two.
      </p>
      <div class="button-row">
        {registerButtons.map(({ kind, button }, index) => (
          <button
            key={kind}
            type="button"
            class={`nhsuk-button nhsuk-button--small${index === 0 ? '' : ' nhsuk-button--secondary'}`}
            onClick={() => void make(kind)}
          >
            {button}
          </button>
        ))}
      </div>
      {/* Only the outcome is said aloud, not the digits of a fingerprint. */}
      <div class={state.kind === 'done' ? 'receipt' : undefined}>
        <div role="status">
          {state.kind === 'working' && <p>Writing the register…</p>}
          {state.kind === 'done' && (
            <p>
              <strong class="receipt__name">{state.name}</strong> {state.words}
            </p>
          )}
          {state.kind === 'failed' && <p>{state.words}</p>}
        </div>
        {state.kind === 'done' && (
          <>
            {state.notes.map((note) => (
              <p key={note}>{note}</p>
            ))}
            <p class="receipt__sum">SHA-256 {state.sha256}</p>
          </>
        )}
      </div>
    </div>
  )
}

function RepliesCard() {
  const { results, options } = useSession()
  const plans = plansOf(results)
  const [said, setSaid] = useState('')
  const [chosen, setChosen] = useState(plans[0]?.file.id ?? '')
  const plan = plans.find(({ file }) => file.id === chosen) ?? plans[0]
  if (plan === undefined) {
    return (
      <div class="card">
        <h3>Replies</h3>
        <p>We found no plans in these files, so there is nobody to reply to.</p>
      </div>
    )
  }
  return (
    <div class="card">
      <h3>Replies</h3>
      <p>
        A reply to each organisation, with the verdict, what to fix and what you may want to ask. You add your name.
      </p>
      <WithoutReply />
      <button
        type="button"
        class="nhsuk-button nhsuk-button--secondary card__button"
        onClick={() => {
          setSaid('Writing the replies…')
          void inSlices(zipRepliesSteps([...results.values()], options)).then((made) => {
            if (made === null) return
            saveFile(new Uint8Array(made.bytes), 'application/zip', made.name)
            setSaid(`${made.name} has ${made.count === 1 ? 'one reply' : `${made.count} replies`}.`)
          })
        }}
      >
        Download all replies (.zip)
      </button>
      <SelectInput
        id="reply-to"
        label="Reply to"
        selectClass="reply__select"
        value={plan.file.id}
        options={plans.map((each) => [each.file.id, organisationLabel(each)] as const)}
        onChange={(id) => {
          setChosen(id)
          setSaid('')
        }}
      />
      <CopyText
        key={plan.file.id}
        id="reply-text"
        label="Reply"
        hint="Add your name and your team at the end"
        letter={replyTo(plan, options)}
      />
      <p role="status">{said}</p>
    </div>
  )
}

/** As many names as stand in a few lines. */
const namedAtMost = 5

/** Whoever sends the replies would not see otherwise that somebody gets none. */
function WithoutReply() {
  const { results } = useSession()
  const unread = [...results.values()].filter(({ outcome }) => outcome === 'fault')
  if (unread.length === 0) return null
  const rest = unread.length - namedAtMost
  return (
    <p>
      {unread.length === 1
        ? 'One file could not be read, so it has no reply: '
        : `${unread.length} files could not be read, so they have no reply: `}
      {unread
        .slice(0, namedAtMost)
        .map(({ file }) => file.path)
        .join(', ')}
      {rest > 0 && ` and ${rest} more. “Plan by plan” shows them all, under “Could not be read”`}.
    </p>
  )
}
