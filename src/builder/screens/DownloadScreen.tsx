/** Download and submit: the files with their receipts, then what to do with them, in order, with the texts to copy. */
import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { SpreadsheetKind } from '~/formats/spreadsheet/receipt'
import { CalendarButton } from '../calendar/CalendarButton'
import { FillTemplateCard } from '../fill/FillTemplateCard'
import { lazyScreen } from '../lazy-screen'
import { Heading } from '../parts/Heading'
import { LazyPart } from '../parts/LazyPart'
import { savePlanFile } from '../parts/save-plan-file'
import { useApp, useOpenPlan } from '../state/context'
import { formatRoute } from '../state/route'
import { FileButton } from './FileButton'
import { makeFile, templateAddress } from './make-file'
import { PdfCard } from './PdfCard'
import { SubmitSteps } from './SubmitSteps'
import { UpdateSteps } from './UpdateSteps'

export function DownloadScreen() {
  const { base } = useApp()
  const { plan, edition, check } = useOpenPlan()
  const draft = check.verdict === 'refused' || check.verdict === 'incomplete'
  const isUpdate = plan.revision > 1
  const words = isUpdate ? 'Your updated plan' : 'Your plan'
  useEffect(() => {
    // The blank spreadsheet is fetched while the person reads, so that the button answers at once.
    // Read to its end: what is still on its way when the page is left would be given up.
    fetch(templateAddress(base, edition))
      .then((response) => response.arrayBuffer())
      .catch(() => undefined)
  }, [base, edition])
  return (
    <>
      <Heading>Download and submit</Heading>
      <p class="screen-lead">
        {draft ? (
          <>
            {words} is not ready to {isUpdate ? 'send' : 'upload'} yet, so its files are marked Draft.{' '}
            <a href={formatRoute({ screen: 'check' })}>See what to fix</a>
          </>
        ) : (
          `${words} is ready to ${isUpdate ? `send. It is revision ${plan.revision}` : 'upload'}.`
        )}
      </p>
      {window.parent !== window && <LazyPart part={filesInFrame} given={{}} />}
      <FillTemplateCard />
      <div class="cards cards--files">
        <SpreadsheetCard
          kind="xlsx"
          primary={!draft}
          title="Or use our own spreadsheet"
          button="Download spreadsheet (.xlsx)"
        >
          One row for each action, with your organisation and the sign-off at the top. We check it before you get it.
          You can open it here again and lose nothing.
        </SpreadsheetCard>
        <PdfCard />
        <div class="card">
          <h2>Other formats</h2>
          <p>
            The same content as an open document, a plan file you can open here again, and the due dates for a calendar.{' '}
            <a href={formatRoute({ screen: 'dates' })}>Calendars for one owner</a>
          </p>
          <SpreadsheetButton kind="ods" button="Download open document (.ods)" />
          <PlanFileButton />
          <CalendarButton />
        </div>
      </div>
      {isUpdate ? <UpdateSteps /> : <SubmitSteps />}
    </>
  )
}

/** For those who come to the builder in a frame of another site; nobody else waits for it. */
const filesInFrame = lazyScreen(async () => (await import('../framed/FilesInFrame')).FilesInFrame)

interface SpreadsheetCardProps {
  kind: SpreadsheetKind
  title: string
  button: string
  primary: boolean
  children: ComponentChildren
}

function SpreadsheetCard({ kind, title, button, primary, children }: SpreadsheetCardProps) {
  return (
    <div class="card">
      <h2>{title}</h2>
      <p>{children}</p>
      <SpreadsheetButton kind={kind} button={button} primary={primary} />
    </div>
  )
}

function SpreadsheetButton({
  kind,
  button,
  primary = false,
}: {
  kind: SpreadsheetKind
  button: string
  primary?: boolean
}) {
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

function PlanFileButton() {
  const { plan, edition, check } = useOpenPlan()
  const [fileName, setFileName] = useState<string | null>(null)
  return (
    <>
      <button
        type="button"
        class="nhsuk-button nhsuk-button--secondary card__button"
        onClick={() => setFileName(savePlanFile(plan, edition, check.verdict))}
      >
        Save plan file (.json)
      </button>
      <div role="status">
        {fileName !== null && (
          <p class="receipt">
            <strong class="receipt__name">{fileName}</strong> has the whole plan. You can open it here on any computer.
          </p>
        )}
      </div>
    </>
  )
}
