/** What the SIRO and the board read: the plan as a PDF, one page to sign, and the same on the web and on paper. */
import { useEffect } from 'preact/hooks'
import { useApp, useOpenPlan } from '../state/context'
import { formatRoute } from '../state/route'
import { FileButton } from './FileButton'
import { makePdfFile, preparePdf } from './make-pdf-file'

export function PdfCard() {
  const { base } = useApp()
  const open = useOpenPlan()
  // The fonts and the code are fetched while the person reads, so that the buttons answer at once.
  useEffect(() => preparePdf(base), [base])
  return (
    <div class="card">
      <h2>For your SIRO and board</h2>
      <p>
        The plan to read and sign, and a one-page summary of what your SIRO needs to do. Both are tagged for screen
        readers.
      </p>
      <FileButton
        button="Download PDF"
        make={(onState, signal) => makePdfFile({ document: 'plan', open, base }, onState, signal)}
      />
      <FileButton
        button="Download SIRO pack (PDF)"
        make={(onState, signal) => makePdfFile({ document: 'siro-pack', open, base }, onState, signal)}
      />
      <p>
        <a href={formatRoute({ screen: 'print' })}>Print view of the plan</a>
      </p>
    </div>
  )
}
