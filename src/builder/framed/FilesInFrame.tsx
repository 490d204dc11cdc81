/** Where the builder stands in a frame: what to do when no file arrives. The browser tells the page nothing of it. */
import { CopyText } from '~/components/parts/CopyText'
import { encodePlan } from '~/formats/plan-file/encode'
import { useApp, useOpenPlan } from '../state/context'
import { formatRoute } from '../state/route'

export function FilesInFrame() {
  const { base } = useApp()
  const { plan } = useOpenPlan()
  return (
    <details class="panel">
      <summary>Does no file arrive?</summary>
      <p>
        The builder stands in a frame of another page, which may not let it save files or make spreadsheets. Take your
        plan along as text: copy it below, then{' '}
        <a href={`${base}plan/${formatRoute({ screen: 'import' })}`}>paste it into the builder in its own tab</a>.
      </p>
      <CopyText
        id="plan-as-text"
        label="Your plan as text"
        hint="The whole plan, as a plan file holds it. It can also be saved in a text file whose name ends in .json"
        letter={{ text: encodePlan(plan), gaps: [] }}
      />
    </details>
  )
}
