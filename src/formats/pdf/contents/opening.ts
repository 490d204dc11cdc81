/** The top of a document: what it is, whose it is, and how it stands. */
import { isDraft } from '~/domain/finding'
import { summariseVerdict } from '~/domain/messages'
import { heightOf } from '../layout/page-flow'
import { colours, styles } from '../layout/style'
import type { Contents } from './contents'
import { run, type DocumentBuilder } from './document-builder'
import { organisationLine, verdictLine } from './words'

export interface OpeningWords {
  title: string
  overline: string
}

export function addOpening(builder: DocumentBuilder, { title, overline }: OpeningWords, contents: Contents): void {
  const { flow, root } = builder
  const { plan, check, edition } = contents
  const draft = isDraft(check.verdict)
  const panelWidth = Math.min(270, flow.width * 0.38)
  const textWidth = flow.width - panelWidth - 28
  const top = flow.y

  const heading = root.add('H1')
  // The heading comes first in the reading order, and below the line that says where it belongs on the page.
  const overlineLines = flow.wrap([run(overline, styles.overline)], textWidth)
  const titleLines = flow.wrap([run(title, styles.title)], textWidth)
  const titleTop = top + heightOf(overlineLines) + 2
  flow.place({ kind: 'text', node: heading, x: flow.left, top: titleTop, lines: titleLines })
  flow.place({ kind: 'text', node: root.add('P'), x: flow.left, top, lines: overlineLines })
  let bottom = titleTop + heightOf(titleLines) + 2
  const name = flow.wrap([run(organisationLine(plan.organisation), styles.organisation)], textWidth)
  if (name.length > 0) {
    flow.place({ kind: 'text', node: root.add('P'), x: flow.left, top: bottom, lines: name })
    bottom += heightOf(name)
  }

  const x = flow.left + flow.width - panelWidth
  const verdict = flow.wrap(
    [run(verdictLine(check), draft ? styles.draft : { ...styles.draft, colour: colours.deepBlue })],
    panelWidth - 28,
  )
  const meaning = flow.wrap([run(summariseVerdict(check, plan, edition), styles.cell)], panelWidth - 28)
  const height = heightOf(verdict) + heightOf(meaning) + 18
  const edge = draft ? colours.draft : colours.deepBlue
  flow.shape({ shape: 'fill', x, top, width: panelWidth, height, colour: colours.tint })
  flow.shape({ shape: 'fill', x, top, width: 4, height, colour: edge })
  flow.place({ kind: 'text', node: root.add('P'), x: x + 16, top: top + 8, lines: verdict })
  const meaningTop = top + 10 + heightOf(verdict)
  flow.place({ kind: 'text', node: root.add('P'), x: x + 16, top: meaningTop, lines: meaning })
  flow.y = Math.max(bottom, top + height) + 14
}
