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
      <summary>If your file does not download</summary>
      <p>
        The builder is inside another website’s page, which may stop it saving files or making spreadsheets. You can
        copy your plan as text below, then{' '}
        <a href={`${base}plan/${formatRoute({ screen: 'import' })}`}>paste it into the builder in its own tab</a>.
      </p>
      <CopyText
        id="plan-as-text"
        label="Your plan as text"
        hint="This is the whole plan, the same as in a plan file. You can also save it as a text file with a name ending in .json"
        letter={{ text: encodePlan(plan), gaps: [] }}
      />
    </details>
  )
}
