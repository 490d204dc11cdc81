/** The table of items and actions: one row an action, with its item at the left of all of them. */
import { formatDate } from '~/domain/calendar-date'
import { concernsCovid } from '~/domain/covid'
import { nameItem } from '~/domain/messages'
import { actionStatusNames } from '~/domain/plan-values'
import type { Action, Item, Plan } from '~/domain/plan'
import { shorten } from '~/domain/text'
import type { Bookmark } from '../layout/placed'
import { placeGroup, type Cell, type RowGroup } from '../layout/row-groups'
import { styles } from '../layout/style'
import type { StructureNode } from '../tags/structure-node'
import type { Run } from '../text/text-style'
import { cellOf } from './cells'
import type { Contents } from './contents'
import { run, type DocumentBuilder } from './document-builder'
import { addHead, cellPadding, columnPlaces, drawHead, type ColumnPlace } from './table-columns'
import { dueWords, isEmpty, orNotGiven } from './words'

/** Shares of the width of the page. */
const columns = [
  { heading: 'Evidence item', share: 0.18 },
  { heading: 'Current position', share: 0.2 },
  { heading: 'Action required', share: 0.27 },
  { heading: 'Action owner', share: 0.135 },
  { heading: 'Due', share: 0.13 },
  { heading: 'Status', share: 0.085 },
] as const

export function addItemsTable(builder: DocumentBuilder, { plan, edition }: Contents, bookmark: Bookmark): void {
  const { flow, root } = builder
  const places = columnPlaces(columns, flow.left, flow.width)
  const table = root.add('Table')
  addHead(builder, table, columns)
  const body = table.add('TBody')
  const right = flow.left + flow.width
  for (const item of plan.items) {
    const group = groupOf(builder, item, { plan, edition }, body, places)
    const entry: Bookmark = { title: bookmarkTitle(item, plan), page: flow.pageNumber, top: flow.y, below: [] }
    const before = flow.pageNumber
    const started = flow.y
    placeGroup(flow, group, {
      padding: cellPadding,
      groupRule: [flow.left, right],
      rowRule: [places[2]?.x ?? flow.left, right],
      onNewPage: (continued) => {
        drawHead(builder, columns, null)
        if (continued) drawContinued(builder, nameItem(item, plan))
        else Object.assign(entry, { page: flow.pageNumber, top: flow.y })
      },
    })
    if (flow.pageNumber === before) entry.top = started
    bookmark.below.push(entry)
  }
}

function drawContinued(builder: DocumentBuilder, name: string): void {
  const { flow } = builder
  const line = builder.oneLine(`${name}, continued`, styles.cellQuietBold, flow.width / 2)
  if (line === null) return
  flow.place({ kind: 'text', node: 'pagination', x: flow.left + 4, top: flow.y + 3, lines: [line] })
  flow.y += line.height + 2
}

function groupOf(
  builder: DocumentBuilder,
  item: Item,
  { plan, edition }: Pick<Contents, 'plan' | 'edition'>,
  body: StructureNode,
  places: readonly ColumnPlace[],
): RowGroup {
  const rows = Math.max(1, item.actions.length)
  const cell = (node: StructureNode, column: number, paragraphs: readonly (readonly Run[])[]): Cell => {
    const { x, width } = places[column] ?? { x: builder.flow.left, width: builder.flow.width }
    return cellOf(builder.flow, node, paragraphs, x, width)
  }
  const first = body.add('TR')
  const left = [
    cell(first.add('TH', { scope: 'Row', rowSpan: rows }), 0, itemParagraphs(item, plan, concernsCovid(edition, item))),
    cell(first.add('TD', { rowSpan: rows }), 1, [[textOr(item.gap)]]),
  ]
  const actionCells = (row: StructureNode, paragraphs: readonly (readonly (readonly Run[])[])[]): Cell[] =>
    paragraphs.map((content, index) => cell(row.add('TD'), index + 2, content))
  if (item.actions.length === 0) {
    const none = [[run('No action', styles.cellQuiet)]]
    return { left, rows: [actionCells(first, [none, noValue, noValue, noValue])] }
  }
  return {
    left,
    rows: item.actions.map((action, index) =>
      actionCells(index === 0 ? first : body.add('TR'), [
        actionParagraphs(action, item),
        ownerParagraphs(action),
        dueParagraphs(action, plan),
        statusParagraphs(action),
      ]),
    ),
  }
}

const noValue: Run[][] = [[run('–', styles.cellQuiet)]]

function textOr(text: string): Run {
  return isEmpty(text) ? run(orNotGiven(text), styles.cellQuiet) : run(text, styles.cell)
}

function labelled(label: string, text: string): Run[][] {
  if (isEmpty(text)) return []
  return [[run(`${label}: `, styles.cellQuietBold), run(text, styles.cellQuiet)]]
}

function itemParagraphs(item: Item, plan: Plan, withCovid: boolean): Run[][] {
  const { impacted, explanation } = item.covid
  const covid = impacted === null ? 'not answered' : impacted ? 'yes' : 'no'
  return [
    [run(isEmpty(item.reference) ? nameItem(item, plan) : item.reference, styles.reference)],
    [run(item.title, styles.cellBold)],
    withCovid
      ? [
          run(`Covid impact: ${covid}. `, styles.cellQuietBold),
          ...(isEmpty(explanation) ? [] : [run(explanation, styles.cellQuiet)]),
        ]
      : [],
  ]
}

function actionParagraphs(action: Action, item: Item): Run[][] {
  const earlier = item.actions
    .filter(({ id }) => action.dependsOn.includes(id))
    .map(({ description }) => shorten(description))
  return [
    [textOr(action.description)],
    ...labelled('Evidence', action.evidence),
    ...labelled('Progress', action.progress),
    ...labelled('Why the date changed', action.changeReason),
    ...labelled('Starts after', earlier.join('; ')),
  ]
}

function ownerParagraphs({ owner }: Action): Run[][] {
  const { name, role, email } = owner
  if (isEmpty(name) && isEmpty(role) && isEmpty(email)) return [[textOr('')]]
  return [[run(name, styles.cellBold)], [run(role, styles.cell)], [run(email, styles.cellQuiet)]]
}

function dueParagraphs({ due, agreedDue }: Action, plan: Plan): Run[][] {
  const agreed = agreedDue === null ? '' : dueWords(agreedDue, plan).given
  if (due === null) return [[run('No date', styles.cellQuietBold)], ...labelled('Agreed', agreed)]
  const { given, resolved } = dueWords(due, plan)
  return [
    [run(given, due.kind === 'date' ? styles.cellBold : styles.cell)],
    ...(resolved === null ? [] : [[run(resolved, styles.cellBold)]]),
    ...labelled('Agreed', agreed),
  ]
}

function statusParagraphs({ status, completedOn }: Action): Run[][] {
  return [
    [run(actionStatusNames[status], styles.cell)],
    ...(completedOn === null ? [] : [[run(`on ${formatDate(completedOn)}`, styles.cellQuiet)]]),
  ]
}

function bookmarkTitle(item: Item, plan: Plan): string {
  return shorten(`${nameItem(item, plan)} ${item.title}`, 80)
}
