/** The checker: plans go in, a verdict for each comes out. */
import { useEffect, useMemo, useState } from 'preact/hooks'
import { todayInUnitedKingdom } from '~/components/parts/clock'
import { fetchAhead } from '~/components/parts/fetch-ahead'
import { ChooseFiles, plansInputId } from './screens/ChooseFiles'
import { loadOpenResult } from './screens/LaterResult'
import { OptionsPanel } from './screens/OptionsPanel'
import { RunStatus } from './screens/RunStatus'
import { startHeading, startLead } from './screens/start-words'
import { Views } from './screens/Views'
import { createSession } from './session/session'
import { PageContext, usePage, useSession } from './session/use-session'

export function Checker({ base }: { base: string }) {
  const session = useMemo(() => createSession(todayInUnitedKingdom()), [])
  return (
    <PageContext.Provider value={{ session, base }}>
      <div class="checker tool app-container">
        <Screen />
      </div>
    </PageContext.Provider>
  )
}

function Screen() {
  const { session } = usePage()
  const { files } = useSession()
  useEffect(() => {
    // Fetched while files are being chosen, so that no result waits for it.
    void fetchAhead([{ load: loadOpenResult }])
  }, [])
  const [undoClear, setUndoClear] = useState<(() => void) | null>(null)
  // The button that was pressed goes; what comes next is to choose plans again.
  const goToFiles = () => document.getElementById(plansInputId)?.focus()
  const clear = () => {
    const undo = session.clear()
    setUndoClear(() => undo)
    goToFiles()
  }
  const bringBack = () => {
    undoClear?.()
    setUndoClear(null)
    goToFiles()
  }
  return (
    <>
      <div class="checker__head">
        <h1 class="screen-heading">{startHeading}</h1>
        {files.size > 0 && (
          <button type="button" class="link-button" onClick={clear}>
            Clear these results
          </button>
        )}
      </div>
      <p role="status" class="checker__cleared">
        {undoClear !== null && files.size === 0 && (
          <>
            Results cleared.{' '}
            <button type="button" class="link-button" onClick={bringBack}>
              Undo<span class="nhsuk-u-visually-hidden">: bring the results back</span>
            </button>
          </>
        )}
      </p>
      {files.size === 0 && <p class="screen-lead screen-lead--start">{startLead}</p>}
      <ChooseFiles />
      <OptionsPanel />
      <RunStatus />
      {files.size > 0 && <Views />}
    </>
  )
}
