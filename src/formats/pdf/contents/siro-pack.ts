/** One page for the SIRO: what is asked, the plan at a glance, the risks, the comment, and where to sign. Portrait A4. */
import { formatDate } from '~/domain/calendar-date'
import { siroCommentName } from '~/domain/editions/edition-words'
import { isDraft, type Finding } from '~/domain/finding'
import { describeFinding, placeOf } from '~/domain/messages'
import { shorten } from '~/domain/text'
import type { FontSet } from '../fonts/font-set'
import { heightOf } from '../layout/page-flow'
import type { LaidOut } from '../layout/placed'
import { colours, portrait, styles } from '../layout/style'
import { cleanText } from '../text/clean-text'
import type { Line } from '../text/wrap-text'
import type { Contents } from './contents'
import { DocumentBuilder, run } from './document-builder'
import { addOpening } from './opening'
import { addSignatureBoxes } from './sign-off'
import { planDates, planFigures, signOffFacts } from './summary'
import { addTimeline } from './timeline'
import { counted, documentDate, organisationLine, verdictLine } from './words'

/** Points kept at the foot of the page for the comment and the sign-off. */
const signOffHeight = 142
/** The longest texts that the page has room for, in characters. */
const longest = { name: 120, line: 90 } as const

/** Heights of the picture that are tried until all stands on one page; 0 leaves it out. */
const pictureHeights = [164, 130, 90, 0] as const
/** From so many findings on, they need the room more than the picture does. */
const manyFindings = 3

export function layOutSiroPack(given: Contents, fonts: FontSet): LaidOut {
  const contents = shortened(given)
  const [first, ...others] = risksOf(contents).length < manyFindings ? pictureHeights : ([0] as const)
  let laidOut = layOut(contents, fonts, first)
  for (const height of others) {
    if (laidOut.pages.length === 1) break
    laidOut = layOut(contents, fonts, height)
  }
  if (cutAnything(given, contents)) {
    laidOut.notes.push('We shortened long text to keep the SIRO pack to one page. The plan has it all.')
  }
  return laidOut
}

function layOut(contents: Contents, fonts: FontSet, pictureHeight: number): LaidOut {
  const { plan, edition, check, comment } = contents
  const builder = new DocumentBuilder(portrait, fonts)
  const { flow } = builder
  const title = `SIRO sign-off ${plan.edition}`
  const overline = 'DSP Toolkit improvement plan'
  addOpening(builder, { title, overline }, contents)

  builder.heading('What we need you to do', { before: 0 })
  addSteps(builder, contents)
  builder.heading('The plan at a glance', { before: 10 })
  builder.grid(planFigures(contents), { columns: 4, tinted: true })
  builder.grid(planDates(plan), { columns: 4, tinted: true, after: 6 })
  if (plan.items.length > 0 && pictureHeight > 0) addTimeline(builder, plan, edition, pictureHeight)

  const commentLines = cut(builder, comment, 5)
  const commentHeight = commentLines.length === 0 ? 0 : heightOf(commentLines) + 56
  builder.heading('Risks to ask about', { before: 8, room: 0 })
  addRisks(builder, contents, flow.bottom - signOffHeight - commentHeight)
  if (commentLines.length > 0) {
    builder.heading(siroCommentName(edition), { before: 8, room: 0 })
    const height = heightOf(commentLines) + 14
    flow.shape({ shape: 'fill', x: flow.left, top: flow.y, width: flow.width, height, colour: colours.tint })
    const node = builder.root.add('P')
    flow.place({ kind: 'text', node, x: flow.left + 10, top: flow.y + 7, lines: commentLines })
    flow.y += height
  }
  builder.heading('Where to sign', { before: 8, room: 0 })
  builder.grid(signOffFacts(plan), { columns: 3, after: 2 })
  addSignatureBoxes(builder)

  const organisation = organisationLine(plan.organisation)
  builder.runningLines({ left: organisation, draft: isDraft(check.verdict) ? verdictLine(check) : null })
  return builder.end({
    title: organisation === '' ? title : `${title}, ${organisation}`,
    subject: `Sign-off of the improvement plan for the Data Security and Protection Toolkit ${plan.edition}`,
    date: documentDate(plan),
  })
}

function addSteps(builder: DocumentBuilder, { edition, check }: Contents): void {
  const { flow, root } = builder
  const upload = edition.uploadItem === null ? '' : ` at evidence item ${edition.uploadItem}`
  const steps = [
    isDraft(check.verdict)
      ? 'Do not sign yet. The plan is a draft, and what is missing is listed below.'
      : 'Read the plan that comes with this page. Ask about anything below that is not clear.',
    'Check that each action is realistic, has the right owner and will be done by its due date.',
    `Sign below. Your name and the date will go in the comments${upload}, where the plan is uploaded before the assessment is published${edition.publishBy === null ? '' : `, by ${formatDate(edition.publishBy)}`}.`,
  ]
  const list = root.add('L')
  steps.forEach((step, index) => {
    const item = list.add('LI')
    const number = flow.wrap([run(`${index + 1}. `, styles.bodyBold)], 20)
    flow.place({ kind: 'text', node: item.add('Lbl'), x: flow.left, top: flow.y, lines: number })
    flow.paragraph(item.add('LBody'), [run(step, styles.body)], { x: flow.left + 18, width: flow.width - 18, after: 2 })
  })
}

function risksOf({ check }: Contents): Finding[] {
  return check.findings.filter(({ level }) => level !== 'advice')
}

/** As many findings as there is room for, down to `bottom` in points from the top of the page. */
function addRisks(builder: DocumentBuilder, contents: Contents, bottom: number): void {
  const { plan, edition } = contents
  const { flow, root } = builder
  const findings = risksOf(contents)
  if (findings.length === 0) {
    const none = 'We checked the plan and found nothing that would be refused or that a reviewer is likely to query.'
    flow.paragraph(root.add('P'), [run(none, styles.body)])
    return
  }
  const list = root.add('L')
  let shown = 0
  for (const finding of findings) {
    const place = run(`${placeOf(finding, plan)}. `, styles.cellBold)
    const lines = flow.wrap(
      [place, run(`${describeFinding(finding, plan, edition).problem}.`, styles.cell)],
      flow.width - 14,
    )
    const rest = findings.length - shown - 1
    const more = rest === 0 ? 0 : styles.body.leading + 2
    if (shown > 0 && flow.y + heightOf(lines) + 2 + more > bottom) break
    const item = list.add('LI')
    const bullet = flow.wrap([run('• ', styles.cellBold)], 14)
    flow.place({ kind: 'text', node: item.add('Lbl'), x: flow.left, top: flow.y, lines: bullet })
    flow.place({ kind: 'text', node: item.add('LBody'), x: flow.left + 14, top: flow.y, lines })
    flow.y += heightOf(lines) + 2
    shown += 1
  }
  const left = findings.length - shown
  if (left === 0) return
  const words = `And ${counted(left, 'more finding', 'more findings')}, listed in the plan.`
  flow.paragraph(root.add('P'), [run(words, styles.bodyBold)])
}

/** The lines of a text, cut to as many as there is room for. */
function cut(builder: DocumentBuilder, text: string, most: number): Line[] {
  const wrap = (words: string) => builder.flow.wrap([run(words, styles.cell)], builder.flow.width - 20)
  const lines = wrap(text)
  if (lines.length <= most) return lines
  for (let length = most * 130; length > 60; length -= 40) {
    const fewer = wrap(shorten(text, length))
    if (fewer.length <= most) return fewer
  }
  return lines.slice(0, most)
}

/** The contents with texts that fit the page: real ones do as they are. */
function shortened(contents: Contents): Contents {
  const { plan } = contents
  const { organisation, signOff } = plan
  return {
    ...contents,
    comment: shorten(contents.comment, 640),
    plan: {
      ...plan,
      organisation: {
        ...organisation,
        name: shorten(cleanText(organisation.name), longest.name),
        odsCode: shorten(cleanText(organisation.odsCode), 20),
      },
      signOff: {
        ...signOff,
        siroName: shorten(cleanText(signOff.siroName), longest.line),
        jobTitle: shorten(cleanText(signOff.jobTitle), longest.line),
      },
    },
  }
}

function cutAnything(given: Contents, made: Contents): boolean {
  const texts = ({ plan, comment }: Contents) => [
    comment,
    plan.organisation.name,
    plan.organisation.odsCode,
    plan.signOff.siroName,
    plan.signOff.jobTitle,
  ]
  const after = texts(made)
  return texts(given).some((text, index) => after[index]?.endsWith('…') === true && !text.trimEnd().endsWith('…'))
}
