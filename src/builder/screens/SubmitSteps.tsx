/** What to do with the files of a plan that is sent for the first time, in order, with the texts to copy. */
import { formatDate } from '~/domain/calendar-date'
import { requestForReview } from '~/formats/letters/request-for-review'
import { siroComment } from '~/formats/letters/siro-comment'
import { CopyText } from '../parts/CopyText'
import { useApp, useOpenPlan } from '../state/context'
import { formatRoute } from '../state/route'

export function SubmitSteps() {
  const { base } = useApp()
  const { plan, edition } = useOpenPlan()
  return (
    <>
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
          Publish your assessment as <strong>{edition.statusBefore}</strong>
          {edition.publishBy !== null && `, by ${formatDate(edition.publishBy)}`}.
        </li>
        <li>
          Send the request for review. <a href={`${base}guidance/publish-and-ask-for-review/`}>Where to send it</a>
        </li>
        <li>
          Record the days, to see what comes next. <a href={formatRoute({ screen: 'life' })}>Where your plan is</a>
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
