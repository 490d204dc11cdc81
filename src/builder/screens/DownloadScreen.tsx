/** Download and submit: the files with their receipts, then what to do with them, in order, with the texts to copy. */
import { useEffect, useState } from 'preact/hooks'
import { isDraft } from '~/domain/finding'
import { FillTemplateCard } from '../fill/FillTemplateCard'
import { lazyScreen } from '../lazy-screen'
import { Heading } from '../parts/Heading'
import { LazyPart } from '../parts/LazyPart'
import { useApp, useOpenPlan } from '../state/context'
import { formatRoute } from '../state/route'
import { templateAddress } from './make-file'
import { OtherFormatsCard } from './OtherFormatsCard'
import { PdfCard } from './PdfCard'
import { SpreadsheetCard } from './SpreadsheetCard'
import { SubmitSteps } from './SubmitSteps'
import { UpdateSteps } from './UpdateSteps'

export function DownloadScreen() {
  const { base } = useApp()
  const { plan, edition, check } = useOpenPlan()
  const draft = isDraft(check.verdict)
  const isUpdate = plan.revision > 1
  const [isFilling, setFilling] = useState(false)
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
      <FillTemplateCard onConfirming={setFilling} />
      <div class="cards cards--files">
        <SpreadsheetCard primary={!draft && !isFilling} />
        <PdfCard />
        <OtherFormatsCard />
      </div>
      {isUpdate ? <UpdateSteps /> : <SubmitSteps />}
    </>
  )
}

/** For those who come to the builder in a frame of another site; nobody else waits for it. */
const filesInFrame = lazyScreen(async () => (await import('../framed/FilesInFrame')).FilesInFrame)
