/** Where the browser keeps nothing the old plan would be gone with the new one: it is offered as a file first. */
import { savePlanFile } from '../parts/save-plan-file'
import { useApp, useBuilderState, useOpenPlan } from '../state/context'

export function NotKept() {
  const { commands } = useApp()
  const saved = useBuilderState((state) => state.saved)
  const { plan, edition, check } = useOpenPlan()
  if (saved.kind !== 'failed') return null
  return (
    <div class="remark">
      <p>This browser is not saving your plans. Save this one as a file before the new one replaces it.</p>
      <button
        type="button"
        class="link-button"
        onClick={() => commands.say(`Saved as ${savePlanFile(plan, edition, check.verdict)}`)}
      >
        Save this plan as a file
      </button>
    </div>
  )
}
