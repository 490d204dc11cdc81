/** The button that makes a calendar of everybody's actions, and below it what became of the file. */
import { useState } from 'preact/hooks'
import type { Owner } from '~/domain/plan'
import { useOpenPlan } from '../state/context'
import { makeCalendarFile, type CalendarState } from './calendar-file'
import { CalendarReceipt } from './CalendarReceipt'

export function CalendarButton() {
  const { state, download } = useCalendarFile()
  return (
    <>
      <DownloadCalendar onClick={() => download(null)} />
      <CalendarReceipt state={state} />
    </>
  )
}

export function DownloadCalendar({ onClick }: { onClick(): void }) {
  return (
    <button type="button" class="nhsuk-button nhsuk-button--secondary card__button" onClick={onClick}>
      Download calendar (.ics)
    </button>
  )
}

/** The last calendar that was asked for, and the way to ask for one. */
export function useCalendarFile() {
  const open = useOpenPlan()
  const [state, setState] = useState<CalendarState>({ kind: 'none' })
  const download = (owner: Owner | null) => {
    setState({ kind: 'working' })
    void makeCalendarFile(open, owner).then(setState)
  }
  return { state, download }
}
