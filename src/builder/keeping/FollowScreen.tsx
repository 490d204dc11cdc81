/** A plan that another tab edits, as that tab saves it: to read, and to take over. */
import { useEffect, useState } from 'preact/hooks'
import { Facts, factsOf } from '../parts/PlanFacts'
import { Heading, headingId } from '../parts/Heading'
import { PlanItems } from '../parts/PlanItems'
import { useApp, useBuilderState, useOpenPlan } from '../state/context'
import { formatRoute } from '../state/route'

export function FollowScreen() {
  const { keeping, commands, store } = useApp()
  const editing = useBuilderState((state) => state.editing)
  const { plan, edition } = useOpenPlan()
  const [isAsking, setAsking] = useState(false)
  const [problem, setProblem] = useState('')
  useEffect(() => {
    document.title = 'Open in another tab – Improvement plans'
    // The field that had the focus is gone.
    document.getElementById(headingId)?.focus({ preventScroll: true })
    window.scrollTo({ top: 0 })
  }, [])
  const takeOver = async () => {
    setAsking(true)
    setProblem('')
    const kept = await keeping()
    if ((await kept?.takeOver()) === false) {
      setAsking(false)
      setProblem('The other tab could not save its changes. Save a plan file in that tab first.')
      return
    }
    store.set({ visit: store.get().visit + 1 })
    commands.say('You can now edit the plan here. The other tab will follow your changes.')
  }
  return (
    <>
      <Heading>
        {editing === 'left' ? 'This plan was open in another tab' : 'This plan is being edited in another tab'}
      </Heading>
      <p class="screen-lead" role="status">
        {editing === 'left'
          ? 'That tab is closed. You can carry on here.'
          : 'You can see the plan here as it is saved. Only one tab can change it at a time.'}
      </p>
      <div role="alert">{problem !== '' && <p class="nhsuk-error-message">{problem}</p>}</div>
      <div class="button-row">
        <button
          type="button"
          class="nhsuk-button"
          aria-disabled={isAsking}
          onClick={() => !isAsking && void takeOver()}
        >
          {editing === 'left' ? 'Edit here' : 'Edit here instead'}
        </button>
        <a href={formatRoute({ screen: 'start' })}>Open another plan</a>
      </div>
      <div class="panel">
        <Facts facts={factsOf(plan, edition)} />
      </div>
      <h2 class="section-heading">Items and actions</h2>
      <PlanItems plan={plan} edition={edition} />
    </>
  )
}
