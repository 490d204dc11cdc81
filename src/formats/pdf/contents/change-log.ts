/** What an update changed: one row a change, from what to what and why. */
import type { ChangeLog } from '~/domain/change-log'
import { nameChangeLog } from '~/domain/describe-change'
import type { RecordedChange } from '~/domain/plan'
import { placeGroup } from '../layout/row-groups'
import { styles } from '../layout/style'
import type { Run } from '../text/text-style'
import { cellOf } from './cells'
import { run, type DocumentBuilder } from './document-builder'
import { addHead, cellPadding, columnPlaces, drawHead } from './table-columns'
import { isEmpty } from './words'

const columns = [
  { heading: 'Evidence item', share: 0.12 },
  { heading: 'Action', share: 0.25 },
  { heading: 'What changed', share: 0.15 },
  { heading: 'Before', share: 0.2 },
  { heading: 'Now', share: 0.28 },
] as const

export function addChangeLog(builder: DocumentBuilder, log: ChangeLog): void {
  const { flow, root } = builder
  builder.heading(nameChangeLog(log), { room: 90 })
  const places = columnPlaces(columns, flow.left, flow.width)
  const table = root.add('Table')
  addHead(builder, table, columns)
  const body = table.add('TBody')
  const rule = [flow.left, flow.left + flow.width] as const
  for (const change of log.changes) {
    const row = body.add('TR')
    const cells = cellTexts(change).map((paragraphs, index) => {
      const { x, width } = places[index] ?? { x: flow.left, width: flow.width }
      return cellOf(flow, index === 0 ? row.add('TH', { scope: 'Row' }) : row.add('TD'), paragraphs, x, width)
    })
    placeGroup(
      flow,
      { left: [], rows: [cells] },
      {
        padding: cellPadding,
        groupRule: rule,
        rowRule: rule,
        onNewPage: () => drawHead(builder, columns, null),
      },
    )
  }
}

/** The paragraphs of each cell of a row. */
function cellTexts({ reference, action, what, from, to, reason }: RecordedChange): Run[][][] {
  return [
    [[isEmpty(reference) ? run('The plan', styles.cellBold) : run(reference, styles.cellBold)]],
    [[orDash(action)]],
    [[orDash(what)]],
    [[orDash(from)]],
    [
      [orDash(to)],
      ...(isEmpty(reason) ? [] : [[run('Reason: ', styles.cellQuietBold), run(reason, styles.cellQuiet)]]),
    ],
  ]
}

function orDash(text: string): Run {
  return isEmpty(text) ? run('–', styles.cellQuiet) : run(text, styles.cell)
}
