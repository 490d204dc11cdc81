/** The checker: plans go in, a verdict for each comes out. */
import { useMemo } from 'preact/hooks'
import { ChooseFiles } from './screens/ChooseFiles'
import { OptionsPanel } from './screens/OptionsPanel'
import { RunStatus } from './screens/RunStatus'
import { Views } from './screens/Views'
import { createSession } from './session/session'
import { PageContext, usePage, useSession } from './session/use-session'
import { todayInUnitedKingdom } from '~/components/parts/clock'

export function Checker({ base }: { base: string }) {
  const session = useMemo(() => createSession(todayInUnitedKingdom()), [])
  return (
    <PageContext.Provider value={{ session, base }}>
      <div class="checker app-container">
        <Screen />
      </div>
    </PageContext.Provider>
  )
}

function Screen() {
  const { session } = usePage()
  const { files } = useSession()
  return (
    <>
      <div class="checker__head">
        <h1 class="screen-heading">Check plans</h1>
        {files.size > 0 && (
          <button type="button" class="link-button" onClick={() => session.clear()}>
            Clear everything
          </button>
        )}
      </div>
      <ChooseFiles />
      <OptionsPanel />
      {files.size > 0 && (
        <>
          <RunStatus />
          <Views />
        </>
      )}
    </>
  )
}
