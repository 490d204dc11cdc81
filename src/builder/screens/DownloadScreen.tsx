/** Download and submit: the files with their receipts, then what to do with them, in order, with the texts to copy. */
import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { formatDate } from '~/domain/calendar-date'
import { requestForReview } from '~/formats/letters/request-for-review'
import { siroComment } from '~/formats/letters/siro-comment'
import type { SpreadsheetKind } from '~/formats/spreadsheet/receipt'
import { FillTemplateCard } from '../fill/FillTemplateCard'
import { CopyText } from '../parts/CopyText'
import { Heading } from '../parts/Heading'
import { savePlanFile } from '../parts/save-plan-file'
import { useApp, useOpenPlan } from '../state/context'
import { formatRoute } from '../state/route'
import { FileButton } from './FileButton'
import { makeFile, templateAddress } from './make-file'
import { PdfCard } from './PdfCard'

export function DownloadScreen() {
  const { base } = useApp()
  const { plan, edition, check } = useOpenPlan()
  const draft = check.verdict === 'refused' || check.verdict === 'incomplete'
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
            Your plan is not ready to upload yet, so its files are marked Draft.{' '}
            <a href={formatRoute({ screen: 'check' })}>See what to mend</a>
          </>
        ) : (
          'Your plan is ready to upload.'
        )}
      </p>
      <FillTemplateCard />
      <div class="cards cards--files">
        <SpreadsheetCard
          kind="xlsx"
          primary={!draft}
          title="Or use the tool’s own spreadsheet"
          button="Download spreadsheet (.xlsx)"
        >
          One row for each action, with your organisation and the sign-off above. It is read back before you get it.
        </SpreadsheetCard>
        <PdfCard />
        <div class="card">
          <h2>Other ways to keep it</h2>
          <p>The same content as an open document, and the plan file that this page opens again.</p>
          <SpreadsheetButton kind="ods" button="Download open document (.ods)" />
          <PlanFileButton />
        </div>
      </div>
      <h2 class="section-heading">Then, in this order</h2>
      <ol class="submit-steps">
        <li>
          Upload the spreadsheet at evidence item <strong>{edition.uploadItem ?? 'for improvement plans'}</strong>.{' '}
          <a href={`${base}guidance/upload-at-9-4-6/`}>How to upload it</a>
        </li>
        <li>
          Paste the comment below beside it: it records the sign-off by your SIRO.{' '}
          <a href={`${base}guidance/siro-sign-off/`}>What the sign-off needs</a>
        </li>
        <li>
          Publish your assessment as <strong>{edition.statusBefore}</strong>, by {formatDate(edition.publishBy)}.
        </li>
        <li>
          Send the request for review. <a href={`${base}guidance/publish-and-ask-for-review/`}>Where to send it</a>
        </li>
      </ol>
      <div class="letters">
        <CopyText
          id="siro-comment"
          label="Comment for evidence item 9.4.6"
          hint="For the comments box beside the upload"
          letter={siroComment(plan, edition)}
        />
        <CopyText
          id="request-for-review"
          label="Request for review"
          hint="Send it when the plan is uploaded and the assessment published. You fill in the address"
          letter={requestForReview(plan, edition)}
        />
      </div>
    </>
  )
}

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
            <strong class="receipt__name">{fileName}</strong> holds the whole plan. Open it here on any computer.
          </p>
        )}
      </div>
    </>
  )
}
