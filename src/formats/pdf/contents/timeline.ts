/** The picture of the due dates: one line an item, from its first to its last date, against the limit. */
import { dateParts, formatDate, type CalendarDate } from '~/domain/calendar-date'
import { shortMonth } from '~/domain/calendar-month'
import { formatTimeAfterBau, resolveDueDate } from '~/domain/due-date'
import type { Edition } from '~/domain/editions'
import { nameItem } from '~/domain/messages'
import { monthAxis, type MonthAxis } from '~/domain/month-axis'
import type { Item, Plan } from '~/domain/plan'
import { dueSpan } from '~/domain/progress'
import type { PageFlow } from '../layout/page-flow'
import type { Shape } from '../layout/placed'
import { colours, styles } from '../layout/style'
import type { TextStyle } from '../text/text-style'
import { run, type DocumentBuilder } from './document-builder'

/** Rows lower than this, in points, have no room for the item's name. */
const leastNamedRow = 6.2
/** Months that can be named below the picture. */
const mostTicks = 11
/** Items that the text alternative goes through one by one. */
const mostDescribed = 20

/** Adds the picture, at most `height` points high, or a sentence where no action has a date. */
export function addTimeline(builder: DocumentBuilder, plan: Plan, edition: Edition, height: number): void {
  const { flow, root } = builder
  const dated = plan.items.filter((item) => item.actions.some((action) => action.due !== null))
  if (dated.length === 0) {
    flow.paragraph(root.add('P'), [run('No actions have a date yet.', styles.body)])
    return
  }
  const relative = dated.some((item) => dueSpan(item, plan).unresolved !== null)
  const left = flow.left + 58
  const right = flow.left + flow.width - (relative ? 110 : 12)
  const axis = monthAxis(datesOf(dated, plan, edition), { from: left, to: right, mostTicks })
  const rowHeight = Math.min(15, (height - 34) / dated.length)
  const top = flow.y
  const rowsTop = top + 20
  const bottom = rowsTop + rowHeight * dated.length + 3

  const shapes: Shape[] = []
  const text = (words: string, x: number, y: number, style: TextStyle, from: 'left' | 'middle' | 'right' = 'left') => {
    const line = builder.oneLine(words, style, 400)
    if (line === null) return
    const shift = from === 'left' ? 0 : from === 'middle' ? line.width / 2 : line.width
    const x0 = Math.max(flow.left, Math.min(x - shift, flow.left + flow.width - line.width))
    shapes.push({ shape: 'text', x: x0, top: y, line })
  }
  dated.forEach((_, index) => drawStripe(shapes, flow, rowsTop + rowHeight * (index + 0.5), rowHeight))
  if (axis !== null) drawAxis(shapes, axis, rowsTop, bottom, text)
  if (relative) text('After return to BAU', right + 16, bottom + 1, styles.tick)
  dated.forEach((item, index) => {
    const y = rowsTop + rowHeight * (index + 0.5)
    drawItem(shapes, item, plan, axis, y, rowHeight)
    if (rowHeight < leastNamedRow) return
    const name = builder.oneLine(nameItem(item, plan), styles.tickBold, 52)
    if (name !== null) shapes.push({ shape: 'text', x: flow.left, top: y - styles.tickBold.leading / 2, line: name })
    const { unresolved } = dueSpan(item, plan)
    if (unresolved !== null) text(formatTimeAfterBau(unresolved), right + 16, y - 4.5, styles.tick)
  })
  if (axis !== null && edition.completeBy !== null) {
    const x = axis.positionOf(edition.completeBy)
    shapes.push({
      shape: 'line',
      x1: x,
      y1: top + 12,
      x2: x,
      y2: bottom,
      colour: colours.deepBlue,
      thickness: 1,
      dash: 3,
    })
    text(`Limit: ${formatDate(edition.completeBy)}`, x, top + 1, styles.tickBold, 'middle')
  }
  const foot = bottom + 12
  drawKey(shapes, flow.left, top, text)
  const pageHeight = flow.pages.at(-1)?.height ?? 0
  const node = root.add('Figure', {
    alt: describeTimeline(dated, plan, edition),
    box: [flow.left, pageHeight - foot, flow.left + flow.width, pageHeight - top],
  })
  flow.place({ kind: 'picture', node, shapes })
  flow.y = foot + 4
}

/** A quiet ground that leads the eye from an item's name to its dates. */
function drawStripe(shapes: Shape[], { left: x, width }: PageFlow, y: number, rowHeight: number): void {
  if (rowHeight < leastNamedRow) return
  const height = Math.min(11, rowHeight - 1.5)
  shapes.push({ shape: 'fill', x, top: y - height / 2, width, height, colour: colours.tint })
}

type WriteText = (words: string, x: number, y: number, style: TextStyle, from?: 'left' | 'middle' | 'right') => void

function drawAxis(shapes: Shape[], { ticks }: MonthAxis, top: number, bottom: number, text: WriteText): void {
  for (const { position, month } of ticks) {
    const ends = { x1: position, y1: top, x2: position, y2: bottom }
    shapes.push({ shape: 'line', ...ends, colour: colours.faintLine, thickness: 0.6 })
    text(`${shortMonth(month)} ${dateParts(month).year}`, position, bottom + 1, styles.tick)
  }
}

function drawKey(shapes: Shape[], x: number, top: number, text: WriteText): void {
  const y = top + 5.5
  shapes.push({ shape: 'dot', x: x + 3, y, radius: 2.4, colour: colours.blue, filled: true })
  text('due', x + 9, top + 1, styles.tick)
  shapes.push({ shape: 'dot', x: x + 34, y, radius: 2.2, colour: colours.blue, filled: false })
  text('complete', x + 40, top + 1, styles.tick)
}

function drawItem(shapes: Shape[], item: Item, plan: Plan, axis: MonthAxis | null, y: number, rowHeight: number): void {
  const { first, last } = dueSpan(item, plan)
  if (axis === null || first === null || last === null) return
  const [x1, x2] = [axis.positionOf(first), axis.positionOf(last)]
  const thickness = Math.min(3, rowHeight * 0.4)
  if (x2 > x1) shapes.push({ shape: 'line', x1, y1: y, x2, y2: y, colour: colours.blue, thickness: thickness * 0.6 })
  for (const { due, status } of item.actions) {
    const day = due === null ? null : resolveDueDate(due, plan.returnedToBauOn)
    if (day === null) continue
    const filled = status !== 'complete'
    const radius = Math.min(3.2, rowHeight * 0.4)
    shapes.push({ shape: 'dot', x: axis.positionOf(day), y, radius, colour: colours.blue, filled })
  }
}

/** Everything that must be seen: the dates, the day of the plan and the limit. */
function datesOf(items: readonly Item[], plan: Plan, edition: Edition): CalendarDate[] {
  const spans = items.map((item) => dueSpan(item, plan))
  return [plan.preparedOn, edition.completeBy, ...spans.flatMap(({ first, last }) => [first, last])].filter(
    (date) => date !== null,
  )
}

function describeTimeline(items: readonly Item[], plan: Plan, edition: Edition): string {
  const limit = edition.completeBy === null ? '' : ` The limit is ${formatDate(edition.completeBy)}.`
  const lines = items.slice(0, mostDescribed).map((item) => `${nameItem(item, plan)}: ${spanInWords(item, plan)}.`)
  const more = items.length - lines.length
  return [
    `Timeline of due dates, one line for each item.${limit}`,
    ...lines,
    ...(more === 0 ? [] : [`The table has the dates of ${more} more ${more === 1 ? 'item' : 'items'}.`]),
  ].join(' ')
}

function spanInWords(item: Item, plan: Plan): string {
  const { first, last, unresolved } = dueSpan(item, plan)
  const days =
    first === null || last === null
      ? ''
      : first === last
        ? formatDate(first)
        : `${formatDate(first)} to ${formatDate(last)}`
  const after = unresolved === null ? '' : `${formatTimeAfterBau(unresolved)} after return to business as usual`
  return [days, after].filter((part) => part !== '').join(', then ')
}
