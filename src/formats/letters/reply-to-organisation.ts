/** A reviewer's reply to an organisation: what was found in its plan, in words, and what to do next. */
import { formatDate, type CalendarDate } from '~/domain/calendar-date'
import type { PlanCheck } from '~/domain/check-plan'
import type { Edition } from '~/domain/editions'
import type { Finding, Level, Verdict } from '~/domain/finding'
import { describeFinding, placeOf, summariseVerdict, type FindingMessage } from '~/domain/messages'
import type { Plan } from '~/domain/plan'
import { countsByLevel, findingsByLevel } from '~/domain/progress'
import { countInWords } from '~/domain/text'
import { Gaps, type Letter } from './gaps'
import { itemsInWords } from './siro-comment'

export interface ReplyRequest {
  plan: Plan
  edition: Edition
  check: PlanCheck
  /** The day as at which the plan was checked. */
  today: CalendarDate
  /** Where the plan came from, so that the organisation knows which version is meant: the name of its file. */
  fileName: string
  /** The cell that a finding is about, "F12"; null where there is none. */
  cellOf(finding: Finding): string | null
}

/**
 * The whole message with its recipient and subject lines. The reviewer's name, the decision and the day for an answer are
 * gaps: the tool finds faults, and people decide.
 */
export function replyToOrganisation(request: ReplyRequest): Letter {
  const { plan, edition, check, today, fileName } = request
  const gaps = new Gaps()
  const { organisation } = plan
  const recipient = gaps.fill(organisation.contact.email || organisation.contact.name, 'the organisation’s contact')
  const name = gaps.fill(organisation.name, 'the organisation’s name')
  const odsCode = gaps.fill(organisation.odsCode, 'the ODS code')
  const dated = plan.preparedOn === null ? '' : `, dated ${formatDate(plan.preparedOn)}`
  const lines = [
    `To: ${recipient}`,
    `Subject: DSP Toolkit ${edition.id}: your improvement plan, ${name} (${odsCode})`,
    '',
    'Hello,',
    '',
    `Thank you for the improvement plan from ${name} (${odsCode})${dated}, which you sent as “${fileName}”. It covers ${itemsInWords(plan, edition)}. We checked it as at ${formatDate(today)}.`,
    '',
    verdictInWords(check, plan, edition),
    ...groupLines(request),
    '',
    'What to do next',
    '',
    nextSteps(check.verdict, edition, gaps),
    '',
    'If we have misread anything, please tell us and we will look again.',
    '',
    'Kind regards,',
    gaps.fill(null, 'your name and team'),
  ]
  return { text: lines.join('\n'), gaps: gaps.found }
}

function verdictInWords(check: PlanCheck, plan: Plan, edition: Edition): string {
  const { queried } = countsByLevel(check.findings)
  switch (check.verdict) {
    case 'refused':
      return `The plan cannot be agreed as it is. ${summariseVerdict(check, plan, edition)}`
    case 'incomplete':
      return `The plan is not complete yet. ${summariseVerdict(check, plan, edition)}`
    case 'queried':
      return `The plan has everything the instructions ask for. We have ${countInWords(queried, 'question', 'questions')} about it.`
    case 'complete':
      return 'The plan has everything the instructions ask for, and we have no questions about it.'
  }
}

/** Good practice is offered only where nothing else is asked: it would bury what matters. */
const groupHeadings: Record<Level, string> = {
  refused: 'What needs to be fixed before the plan can be agreed',
  required: 'What the instructions ask for',
  queried: 'What we would like to ask about',
  advice: 'What would make the plan easier to follow',
}

function groupLines(request: ReplyRequest): string[] {
  const groups = findingsByLevel(request.check.findings)
  const levels: Level[] = request.check.verdict === 'complete' ? ['advice'] : ['refused', 'required', 'queried']
  let number = 0
  return levels.flatMap((level) => {
    if (groups[level].length === 0) return []
    const points = pointsOf(groups[level], request).flatMap((point) => pointLines(point, ++number))
    return ['', groupHeadings[level], '', ...points]
  })
}

/** What is put right in the same way is one point. */
interface Point {
  message: FindingMessage
  problems: string[]
}

function pointsOf(findings: readonly Finding[], request: ReplyRequest): Point[] {
  const points = new Map<string, Point>()
  for (const finding of findings) {
    const message = describeFinding(finding, request.plan, request.edition)
    const key = `${finding.code} ${message.remedy}`
    const point = points.get(key) ?? { message, problems: [] }
    points.set(key, point)
    point.problems.push(`${message.problem}${placeInWords(finding, request)}`)
  }
  return [...points.values()]
}

/** An action is named by its words; where it stands helps to find it. */
function placeInWords(finding: Finding, { plan, cellOf }: ReplyRequest): string {
  // One that counts several actions is about none of them.
  if (Number(finding.values['count'] ?? 1) > 1) return ''
  const cell = cellOf(finding)
  const places = [
    ...(finding.path.part === 'action' ? [placeOf(finding, plan)] : []),
    ...(cell === null ? [] : [`cell ${cell}`]),
  ]
  return places.length === 0 ? '' : ` (${places.join(', ')})`
}

function pointLines({ message, problems }: Point, number: number): string[] {
  const start = `${number}. `
  const indent = ' '.repeat(start.length)
  const [only, ...others] = problems
  if (others.length === 0) return [`${start}${only ?? ''}.`, `${indent}${message.remedy}`]
  return [
    `${start}${message.tag}`,
    ...problems.map((problem) => `${indent}- ${problem}.`),
    `${indent}${message.remedy}`,
  ]
}

function nextSteps(verdict: Verdict, { uploadItem }: Edition, gaps: Gaps): string {
  const place = uploadItem === null ? 'Upload the new plan' : `Upload the new plan at evidence item ${uploadItem}`
  const by = () => gaps.fill(null, 'the date you need an answer by')
  switch (verdict) {
    case 'refused':
    case 'incomplete':
      return `Please change the plan and ask your SIRO to sign off the new version. ${place} and send it to us by ${by()}.`
    case 'queried':
      return `Please reply to us by ${by()}. If it is better to change the plan, change it, ask your SIRO to sign it off again and upload it in place of this one.`
    case 'complete':
      return `You do not need to do anything for now. ${gaps.fill(null, 'whether the plan is agreed')}`
  }
}
