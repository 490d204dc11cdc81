/** The plan as a document to read, to print and to sign: landscape A4. */
import { formatDate } from '~/domain/calendar-date'
import { sourcesOf } from '~/domain/editions/edition'
import { isDraft } from '~/domain/finding'
import type { Plan } from '~/domain/plan'
import { changeLogs } from '~/domain/change-log'
import type { FontSet } from '../fonts/font-set'
import type { LaidOut } from '../layout/placed'
import { landscape, styles } from '../layout/style'
import { addChangeLog } from './change-log'
import type { Contents } from './contents'
import { DocumentBuilder, run } from './document-builder'
import { addFindings } from './findings-list'
import { addItemsTable } from './items-table'
import { addOpening } from './opening'
import { addSignOff, signOffRoom } from './sign-off'
import { planDates, planFacts, planFigures } from './summary'
import { addTimeline } from './timeline'
import { documentDate, isEmpty, organisationLine, planTitle, verdictLine } from './words'

export function layOutPlan(contents: Contents, fonts: FontSet): LaidOut {
  const { plan, edition, check } = contents
  const builder = new DocumentBuilder(landscape, fonts)
  const { flow, root } = builder
  const title = planTitle(plan, check)
  const draft = isDraft(check.verdict)

  addOpening(builder, { title, overline: 'Data Security and Protection Toolkit' }, contents)
  builder.grid(planFacts(plan), { columns: 4, after: 10 })
  builder.grid([...planFigures(contents), ...planDates(plan)], { columns: 4, tinted: true })
  if (plan.items.length > 0) {
    builder.heading('When the work will be done', { room: 90 })
    addTimeline(builder, plan, edition, Math.max(90, Math.min(flow.room, 250)))
  }
  if (draft) {
    builder.heading('What to fix before you submit this plan', { room: 70 })
    addFindings(builder, contents)
  }
  const [latest, ...earlier] = changeLogs(plan)
  if (latest !== undefined) addChangeLog(builder, latest)
  const table = builder.heading('Items and actions', { room: 110 })
  if (plan.items.length === 0) flow.paragraph(root.add('P'), [run('The plan has no items yet.', styles.body)])
  else addItemsTable(builder, contents, table)
  builder.heading('SIRO sign-off', { room: signOffRoom })
  addSignOff(builder, plan)
  addHistory(builder, plan)
  for (const log of earlier) addChangeLog(builder, log)
  addSource(builder, contents)

  const organisation = organisationLine(plan.organisation)
  builder.runningLines({
    left: [organisation, title].filter((part) => part !== '').join(' · '),
    draft: draft ? verdictLine(check) : null,
  })
  return builder.end({
    title: organisation === '' ? title : `${title}, ${organisation}`,
    subject: `Improvement plan for the Data Security and Protection Toolkit ${plan.edition}`,
    date: documentDate(plan),
  })
}

const eventNames: Record<Plan['history'][number]['event'], string> = {
  prepared: 'Prepared',
  'signed-off': 'Signed off',
  submitted: 'Submitted',
  published: 'Published',
  agreed: 'Agreed',
  updated: 'Update sent',
  'standards-met': 'Standards Met',
}

function addHistory(builder: DocumentBuilder, { history }: Plan): void {
  if (history.length === 0) return
  builder.heading('History of the plan', { room: 40 })
  const list = builder.root.add('L')
  for (const { on, revision, event, note } of history) {
    const words = `${formatDate(on)}: ${eventNames[event]}, revision ${revision}. `
    builder.flow.paragraph(
      list.add('LI').add('LBody'),
      [run(words, styles.bodyBold), ...(isEmpty(note) ? [] : [run(note, styles.body)])],
      { after: 4 },
    )
  }
}

/** Where the instructions are that the plan follows. */
function addSource({ flow, root }: DocumentBuilder, { edition }: Contents): void {
  const source = sourcesOf(edition).find(({ url }) => url !== undefined)
  if (source?.url === undefined) return
  flow.keep(36)
  flow.y += 8
  const node = root.add('P')
  flow.paragraph(node, [run(`This plan follows “${source.label}”: `, styles.label)])
  const line = flow.wrap([run(source.url, styles.link)])[0] ?? null
  if (line === null) return
  const description = `${source.label}, on the web`
  flow.place({
    kind: 'link',
    node: node.add('Link'),
    x: flow.left,
    top: flow.y,
    line,
    address: source.url,
    description,
  })
  flow.y += line.height
}
