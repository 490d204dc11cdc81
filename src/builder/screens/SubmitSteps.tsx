/** What to do with the files of a plan that is sent for the first time, in order, with the texts to copy. */
import { formatDate } from '~/domain/calendar-date'
import { defaultEdition, isKnown } from '~/domain/editions'
import { siroCommentName } from '~/domain/editions/edition-words'
import { isDraft } from '~/domain/finding'
import { markAsDraft, type Letter } from '~/formats/letters/gaps'
import { requestForReview } from '~/formats/letters/request-for-review'
import { siroComment } from '~/formats/letters/siro-comment'
import { CopyText } from '~/components/parts/CopyText'
import { YearLink } from '../parts/YearLink'
import { useApp, useOpenPlan } from '../state/context'
import { formatRoute } from '../state/route'

export function SubmitSteps() {
  const { base } = useApp()
  const { plan, edition, check } = useOpenPlan()
  const draft = isDraft(check.verdict)
  const letter = (written: Letter) => (draft ? markAsDraft(written) : written)
  return (
    <>
      <h2 class="section-heading">{draft ? 'What to do when the plan is complete' : 'What to do next'}</h2>
      <ol class="submit-steps">
        <li>
          <UploadStep />
        </li>
        <li>
          Paste the comment below into the comments there. It records your SIRO’s sign-off.{' '}
          <a href={`${base}guidance/siro-sign-off/`}>What the sign-off needs</a>
        </li>
        <li>
          Publish your assessment
          {isKnown(edition, 'statusBefore') && (
            <>
              {' '}
              as <strong>{edition.statusBefore}</strong>
            </>
          )}
          {edition.publishBy !== null && `, by ${formatDate(edition.publishBy)}`}.
        </li>
        <li>
          Send the request for review. <a href={`${base}guidance/publish-and-ask-for-review/`}>Where to send it</a>
        </li>
        <li>
          Record the dates to see what comes next. <a href={formatRoute({ screen: 'life' })}>Where your plan is</a>
        </li>
      </ol>
      <div class="letters">
        <CopyText
          id="siro-comment"
          label={siroCommentName(edition)}
          hint="For the comments box at the upload"
          letter={letter(siroComment(plan, edition))}
        />
        <CopyText
          id="request-for-review"
          label="Request for review"
          hint="Send this after you upload the plan and publish your assessment. You need to add the address"
          letter={letter(requestForReview(plan, edition))}
        />
      </div>
    </>
  )
}

/** Where the plan goes: the item that the year has, the one that the user entered, or the admission that we do not know it. */
function UploadStep() {
  const { base } = useApp()
  const { edition } = useOpenPlan()
  if (edition.uploadItem === null) {
    return (
      <>
        Upload the spreadsheet where the {edition.id} toolkit asks for it. We do not know where that is.{' '}
        <YearLink>What we know about {edition.id}</YearLink>
      </>
    )
  }
  return (
    <>
      Upload the spreadsheet at evidence item <strong>{edition.uploadItem}</strong>.
      {edition.id === defaultEdition.id && (
        <>
          {' '}
          <a href={`${base}guidance/upload-at-9-4-6/`}>How to upload it</a>
        </>
      )}
    </>
  )
}
