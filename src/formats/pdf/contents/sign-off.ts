/** The SIRO's sign-off: what the plan records, and room to sign on paper. */
import type { Plan } from '~/domain/plan'
import { colours, styles } from '../layout/style'
import { run, type DocumentBuilder } from './document-builder'
import { signOffFacts } from './summary'
import { isEmpty } from './words'

/** Points that the whole block needs, apart from the statement. */
export const signOffRoom = 116

export function addSignOff(builder: DocumentBuilder, plan: Plan): void {
  const { flow, root } = builder
  if (!isEmpty(plan.signOff.statement)) {
    flow.paragraph(root.add('P'), [run(plan.signOff.statement, styles.body)], { after: 8 })
  }
  builder.grid(signOffFacts(plan), { columns: 3, after: 8 })
  addSignatureBoxes(builder)
}

/** Two boxes to write in, with their labels above. */
export function addSignatureBoxes(builder: DocumentBuilder): void {
  const { flow, root } = builder
  const height = 46
  flow.keep(height + 18)
  const gap = 16
  const dateWidth = 150
  const signatureWidth = Math.min(330, flow.width - dateWidth - gap)
  const boxes = [
    { label: 'SIRO’s signature', x: flow.left, width: signatureWidth },
    { label: 'Date signed', x: flow.left + signatureWidth + gap, width: dateWidth },
  ]
  for (const { label, x, width } of boxes) {
    const lines = flow.wrap([run(label, styles.label)], width)
    flow.place({ kind: 'text', node: root.add('P'), x, top: flow.y, lines })
    drawBox(builder, x, flow.y + 14, width, height)
  }
  flow.y += height + 20
}

function drawBox({ flow }: DocumentBuilder, x: number, top: number, width: number, height: number): void {
  const corners = [
    [x, top],
    [x + width, top],
    [x + width, top + height],
    [x, top + height],
  ] as const
  corners.forEach(([x1, y1], index) => {
    const [x2, y2] = corners[(index + 1) % 4] ?? [x1, y1]
    flow.shape({ shape: 'line', x1, y1, x2, y2, colour: colours.quiet, thickness: 0.8 })
  })
}
