/** The register of a run: a row for each file and a row for each finding. */
import { verdictNames, type Finding } from '~/domain/finding'
import { describeFinding, levelNames, placeOf } from '~/domain/messages'
import { organisationTypeNames } from '~/domain/organisation-types'
import type { Register, RegisterColumn, RegisterRow, RegisterSheet } from '~/formats/spreadsheet/register/register'
import { editionFor } from '../received/judge'
import { cellOf, describeDoubt, describeReceivedProblem } from '../received/messages'
import type { CheckOptions, Received, ReceivedPlan } from '../received/received'

const plansSheetName = 'Plans'
const findingsSheetName = 'Findings'

/** Files in the order in which they are given, findings in the order of the files, the worst of each first. */
export function registerOf(received: readonly Received[], options: CheckOptions): Register {
  return {
    title: `DSP Toolkit: improvement plans received, as at ${options.today}`,
    sheets: [plansSheet(received), findingsSheet(received, options)],
  }
}

function plansSheet(received: readonly Received[]): RegisterSheet {
  return { name: plansSheetName, columns: planColumns, rows: received.map(planRow) }
}

function findingsSheet(received: readonly Received[], options: CheckOptions): RegisterSheet {
  return {
    name: findingsSheetName,
    columns: findingColumns,
    rows: received.flatMap((each) =>
      each.outcome === 'plan' ? each.judgement.findings.map((finding) => findingRow(each, finding, options)) : [],
    ),
  }
}

function text(heading: string, width: number): RegisterColumn {
  return { heading, width, kind: 'text' }
}

function number(heading: string): RegisterColumn {
  return { heading, width: 13, kind: 'number' }
}

function date(heading: string): RegisterColumn {
  return { heading, width: 19, kind: 'date' }
}

const planColumns: readonly RegisterColumn[] = [
  text('Organisation', 34),
  text('ODS code', 10),
  text('File', 36),
  text('Type of organisation', 22),
  text('Verdict', 23),
  number('Items'),
  number('Outstanding'),
  number('Actions'),
  number('Would be refused'),
  number('Asked for'),
  number('May be queried'),
  date('First due date'),
  date('Last due date'),
  text('SIRO', 22),
  date('Signed off on'),
  date('Plan prepared on'),
  text('Toolkit year', 12),
  text('Remarks', 60),
]

function planRow(received: Received): RegisterRow {
  const { path } = received.file
  if (received.outcome === 'fault') {
    const { problem, remedy } = describeReceivedProblem(received.problem)
    const row = planColumns.map((): string | null => null)
    return row.with(2, path).with(4, 'No plan was read').with(-1, `${problem} ${remedy}`)
  }
  const { plan, judgement } = received
  const { organisation, signOff } = plan
  const { counts } = judgement
  return [
    organisation.name,
    organisation.odsCode,
    path,
    organisation.type === null ? null : organisationTypeNames[organisation.type],
    verdictNames[judgement.verdict],
    judgement.items,
    judgement.outstanding,
    judgement.actions,
    counts.refused,
    counts.required,
    counts.queried,
    judgement.firstDue,
    judgement.lastDue,
    signOff.siroName,
    signOff.signedOn,
    plan.preparedOn,
    judgement.edition,
    remarksOf(received).join(' '),
  ]
}

/** What makes a row less sure than it looks. */
function remarksOf({ layout, judgement, remarks }: ReceivedPlan): string[] {
  const { length } = remarks.questions
  return [
    ...(layout?.doubts.map(describeDoubt) ?? []),
    ...(judgement.editionAssumed
      ? [`The file does not give a toolkit year, so we used the rules for ${judgement.edition}.`]
      : []),
    ...(length === 0
      ? []
      : [length === 1 ? 'There is a question about this file.' : `There are ${length} questions about this file.`]),
  ]
}

const findingColumns: readonly RegisterColumn[] = [
  text('Organisation', 34),
  text('ODS code', 10),
  text('Level', 24),
  text('Finding', 20),
  text('Where', 20),
  text('Sheet', 18),
  text('Cell', 8),
  text('What is wrong', 56),
  text('What to do', 56),
  text('File', 36),
]

function findingRow(received: ReceivedPlan, finding: Finding, options: CheckOptions): RegisterRow {
  const { plan, file } = received
  const { tag, problem, remedy } = describeFinding(finding, plan, editionFor(received, options).edition)
  const place = cellOf(received, finding.path)
  return [
    plan.organisation.name,
    plan.organisation.odsCode,
    levelNames[finding.level],
    tag,
    placeOf(finding, plan),
    place?.sheet ?? null,
    place?.cell ?? null,
    problem,
    remedy,
    file.path,
  ]
}
