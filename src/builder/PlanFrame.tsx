/** What stands around the screens of an open plan: its bar, and its steps at the side. */
import type { ComponentChildren } from 'preact'
import { FollowScreen } from './keeping/FollowScreen'
import { StatusBar } from './parts/StatusBar'
import { TaskList } from './parts/TaskList'
import { useBuilderState, useOpenPlan } from './state/context'
import type { ScreenName } from './state/route'
import { isFollowing } from './state/store'

interface PlanFrameProps {
  screen: ScreenName
  children: ComponentChildren
}

export function PlanFrame({ screen, children }: PlanFrameProps) {
  const follows = useBuilderState(isFollowing)
  const { plan } = useOpenPlan()
  return (
    <>
      <StatusBar />
      {follows ? (
        <div class="builder tool app-container">
          <FollowScreen />
        </div>
      ) : (
        <div class="builder builder--open tool app-container">
          <TaskList />
          {/* A key makes each step start afresh: its error summary does not follow to the next plan. */}
          <div class="builder__screen" key={`${plan.id} ${screen}`}>
            {children}
          </div>
        </div>
      )}
    </>
  )
}
