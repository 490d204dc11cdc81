/** The plan as a spreadsheet of our own, for whoever has no template to fill. */
import type { SpreadsheetKind } from '~/formats/spreadsheet/receipt'
import { useApp, useOpenPlan } from '../state/context'
import { FileButton } from './FileButton'
import { makeFile } from './make-file'

export function SpreadsheetCard({ primary }: { primary: boolean }) {
  return (
    <div class="card">
      <h2>Or use our own spreadsheet</h2>
      <p>
        One row for each action, with your organisation and the sign-off at the top. We check it before you get it. You
        can open it here again and lose nothing.
      </p>
      <SpreadsheetButton kind="xlsx" button="Download spreadsheet (.xlsx)" primary={primary} />
    </div>
  )
}

interface SpreadsheetButtonProps {
  kind: SpreadsheetKind
  button: string
  primary: boolean
}

export function SpreadsheetButton({ kind, button, primary }: SpreadsheetButtonProps) {
  const { base } = useApp()
  const { plan, edition, check } = useOpenPlan()
  return (
    <FileButton
      button={button}
      primary={primary}
      make={(onState, signal) => makeFile({ kind, plan, edition, verdict: check.verdict, base }, onState, signal)}
    />
  )
}
