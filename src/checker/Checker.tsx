/** The checker: plans go in, a verdict for each comes out. */
import { useMemo } from 'preact/hooks'
import { ChooseFiles } from './screens/ChooseFiles'
import { Results } from './screens/Results'
import { RunStatus } from './screens/RunStatus'
import { createSession } from './session/session'
import { PageContext, useSession } from './session/use-session'
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
  const { files } = useSession()
  return (
    <>
      <h1 class="screen-heading">Check plans</h1>
      <ChooseFiles />
      {files.size > 0 && (
        <>
          <RunStatus />
          <Results />
        </>
      )}
    </>
  )
}
