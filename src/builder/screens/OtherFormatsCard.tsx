/** The same plan for other programs: an open document, a plan file, the due dates as a calendar. */
import { useState } from 'preact/hooks'
import { CalendarButton } from '../calendar/CalendarButton'
import { savePlanFile } from '../parts/save-plan-file'
import { useOpenPlan } from '../state/context'
import { formatRoute } from '../state/route'
import { SpreadsheetButton } from './SpreadsheetCard'

export function OtherFormatsCard() {
  return (
    <div class="card card--formats">
      <h2>Other formats</h2>
      <p>
        The same content as an open document, a plan file you can open here again, and the due dates for a calendar.{' '}
        <a href={formatRoute({ screen: 'dates' })}>Calendars for one owner</a>
      </p>
      <div class="formats">
        <div>
          <SpreadsheetButton kind="ods" button="Download open document (.ods)" primary={false} />
        </div>
        <div>
          <PlanFileButton />
        </div>
        <div>
          <CalendarButton />
        </div>
      </div>
    </div>
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
          <p class="receipt receipt--made">
            <strong class="receipt__name">{fileName}</strong> has the whole plan. You can open it here on any computer.
          </p>
        )}
      </div>
    </>
  )
}
