/** The findings that are still open, by level: what is wrong, where, and what to do. */
import type { Finding } from '~/domain/finding'
import { describeFinding, levelNames, placeOf } from '~/domain/messages'
import { findingsByLevel } from '~/domain/progress'
import { placeGroup } from '../layout/row-groups'
import { heightOf } from '../layout/page-flow'
import { styles } from '../layout/style'
import type { Contents } from './contents'
import { cellOf } from './cells'
import { run, type DocumentBuilder } from './document-builder'

/** Advice leaves a plan complete, so it is not listed. */
const openLevels = ['refused', 'required', 'queried'] as const

export function addFindings(builder: DocumentBuilder, contents: Contents): void {
  const groups = findingsByLevel(contents.check.findings)
  for (const level of openLevels) {
    if (groups[level].length === 0) continue
    const { flow, root } = builder
    const lines = flow.wrap([run(levelNames[level], styles.subheading)])
    flow.keep(heightOf(lines) + 40)
    flow.place({ kind: 'text', node: root.add('H3'), x: flow.left, top: flow.y, lines })
    flow.y += heightOf(lines) + 2
    addFindingList(builder, groups[level], contents)
    flow.y += 8
  }
}

/** A list with the place of each finding at the left. */
function addFindingList(builder: DocumentBuilder, findings: readonly Finding[], contents: Contents): void {
  const { flow, root } = builder
  const { plan, edition } = contents
  const list = root.add('L')
  const placeWidth = Math.min(130, flow.width * 0.24)
  const right = flow.left + flow.width
  for (const finding of findings) {
    const { problem, remedy } = describeFinding(finding, plan, edition)
    const item = list.add('LI')
    const place = [run(placeOf(finding, plan), styles.cellBold)]
    const text = [run(`${problem}. `, styles.cell), run(remedy, styles.cellQuiet)]
    placeGroup(
      flow,
      {
        left: [],
        rows: [
          [
            cellOf(flow, item.add('Lbl'), [place], flow.left, placeWidth - 10),
            cellOf(flow, item.add('LBody'), [text], flow.left + placeWidth, flow.width - placeWidth),
          ],
        ],
      },
      { padding: 3, groupRule: [flow.left, right], rowRule: [flow.left, right], onNewPage: () => undefined },
    )
  }
}
