/** Update your plan: what has to be recorded first, the start of an update, its questions, and what comes after it. */
import { isUpdateUnderWay, lifeOf } from '~/domain/life'
import { Heading } from '../parts/Heading'
import { useApp, useOpenPlan } from '../state/context'
import { NotAgreedYet } from './NotAgreedYet'
import { StartUpdate } from './StartUpdate'
import { UpdateUnderWay } from './UpdateUnderWay'

export function UpdateScreen() {
  const { today } = useApp()
  const { plan, edition } = useOpenPlan()
  const life = lifeOf(plan, edition, today)
  return (
    <>
      <Heading>Update your plan</Heading>
      {life.agreed === null ? (
        <NotAgreedYet />
      ) : isUpdateUnderWay(plan) ? (
        <UpdateUnderWay />
      ) : (
        <StartUpdate life={life} />
      )}
    </>
  )
}
