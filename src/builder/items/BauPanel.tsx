/** The day of the return to business as usual, given once; every relative date then shows what it comes to. */
import { mayBeRelative } from '~/domain/covid'
import { useApp, useBuilderState, useOpenPlan } from '../state/context'
import { DateField } from '../fields/DateField'
import { fieldId } from '../state/route'

export function BauPanel() {
  const { commands } = useApp()
  const { plan, edition } = useOpenPlan()
  const id = fieldId({ part: 'plan', field: 'returnedToBauOn' })
  const isAskedFor = useBuilderState((state) => state.route.focus === id)
  if (!mayBeRelative(edition, plan) && plan.returnedToBauOn === null && !isAskedFor) return null
  return (
    <section class="panel panel--bau">
      <DateField
        id={id}
        legend="When did you return to business as usual?"
        hint="Leave this empty if you have not returned yet. There is no published date: it is for your organisation to say"
        value={plan.returnedToBauOn}
        onChange={(returnedToBauOn) =>
          commands.edit(
            { type: 'change-plan', change: { returnedToBauOn } },
            { label: 'changed the return to business as usual', mergeKey: 'returnedToBauOn' },
          )
        }
      />
    </section>
  )
}
