/** Returned slips: opened, several at once, and listed with what each would change. */
import { useState } from 'preact/hooks'
import { mergeSlip } from '~/domain/merge-slip'
import { FileInput, spreadsheetFiles } from '~/components/parts/FileInput'
import { newId } from '~/components/parts/clock'
import { useApp, useBuilderState, useOpenPlan } from '../state/context'
import { formatRoute } from '../state/route'
import type { ReturnedSlip } from '../state/store'
import { slipName, summaryOf } from './merge-words'

export function ReturnedSlips() {
  const { store } = useApp()
  const { plan, edition } = useOpenPlan()
  const returned = useBuilderState((state) => state.returned)
  const [said, setSaid] = useState('')
  const own = returned.filter(({ planId }) => planId === plan.id)
  const open = async (file: File, signal: AbortSignal): Promise<string | null> => {
    const { openFile } = await import('../screens/open-file')
    const opened = await openFile(file, edition, signal)
    if (signal.aborted) return null
    switch (opened.kind) {
      case 'failed':
        return `“${file.name}”: ${opened.problem} ${opened.remedy}`
      case 'sheets':
        return `“${file.name}” is not a slip. To see its rows, import it as a spreadsheet under Evidence items.`
      case 'plan': {
        const entry = { key: newId(), name: file.name, slip: opened.plan, notes: opened.notes, planId: plan.id }
        store.set({ returned: [...store.get().returned, entry] })
        setSaid(`“${file.name}” opened: ${summaryOf(mergeSlip(plan, opened.plan)).toLowerCase()}`)
        return null
      }
    }
  }
  return (
    <section aria-labelledby="slips-back">
      <h2 class="section-heading" id="slips-back">
        Returned slips
      </h2>
      <div class="card">
        <FileInput
          id="open-slips"
          label="Open returned slips"
          hint="One or more files: .xlsx, .json or .ods. You’ll see what changed before anything is merged"
          accept={`.json,${spreadsheetFiles}`}
          multiple
          onFile={open}
        />
        <p class="nhsuk-u-visually-hidden" role="status">
          {said}
        </p>
        {own.length > 0 && (
          <ul class="returned" role="list">
            {own.map((entry) => (
              <Returned key={entry.key} entry={entry} />
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}

function Returned({ entry }: { entry: ReturnedSlip }) {
  const { store } = useApp()
  const { plan } = useOpenPlan()
  const { key, name, slip } = entry
  const forOwner = <span class="nhsuk-u-visually-hidden">: {name}</span>
  const remove = () => {
    store.set({ returned: store.get().returned.filter((other) => other.key !== key) })
    document.getElementById('open-slips')?.focus()
  }
  return (
    <li class="returned__slip">
      <p class="returned__what">
        <strong>{slipName(slip) === 'an owner' ? name : slipName(slip)}</strong>
        <span class="slip__detail">{name}</span>
      </p>
      <p class="returned__sum">{summaryOf(mergeSlip(plan, slip))}</p>
      <p class="returned__links">
        <a href={formatRoute({ screen: 'slips', itemId: key })}>Review and merge{forOwner}</a>
        <button type="button" class="link-button" onClick={remove}>
          Remove from the list{forOwner}
        </button>
      </p>
    </li>
  )
}
