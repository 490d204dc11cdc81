/**
 * Reads and checks one file that was received, whatever it is. Runs in the checker's worker. Never throws: what cannot be
 * read is a row of the results too, with its reason.
 */
import type { AsWritten } from '~/domain/as-written'
import { defaultEdition } from '~/domain/editions'
import { detectFile } from '~/formats/detect-file'
import { decodePlan } from '~/formats/plan-file/decode'
import { describePlanFileNote } from '~/formats/plan-file/messages'
import { sha256Hex } from '~/formats/sha-256'
import { proposeCatalogue } from '~/formats/spreadsheet/catalogue/propose-catalogue'
import { describeSpreadsheetProblem } from '~/formats/spreadsheet/messages'
import { spreadsheetProblem } from '~/formats/spreadsheet/problem'
import { describeSets } from '~/formats/spreadsheet/read/describe-reading'
import { cellsIn, groupNotTaken } from '~/formats/spreadsheet/read/not-taken'
import { placesIn } from '~/formats/spreadsheet/read/plan-places'
import { readWorkbook, type ReadFile } from '~/formats/spreadsheet/read/read-any'
import { readPlan } from '~/formats/spreadsheet/read/read-plan'
import { stackSets } from '~/formats/spreadsheet/read/stack-sets'
import { toPlan } from '~/formats/spreadsheet/read/to-plan'
import { chooseLayout, doubtsOfReading, type ChosenLayout } from './choose-layout'
import { contentHash } from './content-hash'
import { judge } from './judge'
import { readOwnSpreadsheet } from './own-spreadsheet'
import type {
  CheckOptions,
  ConfirmedMapping,
  FileAnswers,
  ReadingRemarks,
  Received,
  ReceivedFile,
  ReceivedPlan,
  ReceivedProblem,
} from './received'

export interface ReceiveContext {
  options: CheckOptions
  /** What the reviewer confirmed so far. */
  mappings: readonly ConfirmedMapping[]
  answers?: FileAnswers
}

type Understood = Omit<ReceivedPlan, 'outcome' | 'file' | 'contentHash' | 'judgement' | 'editionStated'>

/** More would only be scrolled past, and a file made to cause harm could fill the memory with them. */
const mostNotTaken = 60

/** Stands for the toolkit year while a file is read, so that one which names none can be told from the rest. */
const notStated = 'not-stated'

export async function receiveFile(
  bytes: Uint8Array,
  given: Omit<ReceivedFile, 'sha256'>,
  context: ReceiveContext,
): Promise<Received> {
  const file: ReceivedFile = { ...given, sha256: null }
  try {
    const sha256 = sha256Hex(bytes)
    file.sha256 = sha256
    const understood = await understand(bytes, file.name, sha256, context)
    if (!('plan' in understood)) return { outcome: 'fault', file, ...understood }
    if (understood.plan.slip !== null) {
      return { outcome: 'fault', file, problem: { from: 'run', code: 'slip' }, shape: null }
    }
    const editionStated = understood.plan.edition !== notStated
    const plan = editionStated ? understood.plan : { ...understood.plan, edition: defaultEdition.id }
    const judged = { ...understood, plan, editionStated }
    return {
      outcome: 'plan',
      file,
      ...judged,
      contentHash: contentHash(plan),
      judgement: judge(judged, context.options),
    }
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    return { outcome: 'fault', file, problem: { from: 'run', code: 'fault', detail }, shape: null }
  }
}

interface NotUnderstood {
  problem: ReceivedProblem
  shape: string | null
}

async function understand(
  bytes: Uint8Array,
  name: string,
  sha256: string,
  { mappings, answers }: ReceiveContext,
): Promise<Understood | NotUnderstood> {
  const detected = detectFile(bytes, name)
  if (detected.ok && (detected.kind === 'json' || (detected.kind === 'csv' && /\.json$/i.test(name)))) {
    return understandPlanFile(bytes)
  }
  const read = await readWorkbook(bytes, name)
  if (!read.ok) return { problem: { from: 'spreadsheet', problem: read.problem }, shape: null }
  // Ids of the file's own: the same file gives the same ids, and no two files share any.
  let next = 0
  const newId = () => `${sha256.slice(0, 12)}-${++next}`
  const own = readOwnSpreadsheet(read, { edition: notStated, newId })
  if (own !== null) {
    const remarks: ReadingRemarks = { ...noRemarks, notes: [...notesOf(read), ...own.notes] }
    return {
      kind: read.kind,
      source: 'own',
      plan: own.plan,
      places: own.places,
      asWritten: own.asWritten,
      layout: null,
      remarks,
    }
  }
  const grids = read.grids.map(stackSets)
  const layout = chooseLayout(grids, mappings)
  if (layout?.mapping == null) return { problem: noPlanIn(read), shape: layout?.shape ?? null }
  return understandSheet({ ...read, grids }, { ...layout, mapping: layout.mapping }, newId, answers ?? {})
}

function understandPlanFile(bytes: Uint8Array): Understood | NotUnderstood {
  const decoded = decodePlan(new TextDecoder().decode(bytes))
  if (!decoded.ok) return { problem: { from: 'plan-file', problem: decoded.problem }, shape: null }
  const remarks: ReadingRemarks = { ...noRemarks, notes: decoded.notes.map(describePlanFileNote) }
  const asWritten: AsWritten = { dues: new Map(), covid: new Map(), signedOn: null }
  return { kind: 'json', source: 'plan-file', plan: decoded.plan, places: null, asWritten, layout: null, remarks }
}

function understandSheet(
  read: ReadFile,
  layout: ChosenLayout & { mapping: NonNullable<ChosenLayout['mapping']> },
  newId: () => string,
  { dates, ...answers }: FileAnswers,
): Understood | NotUnderstood {
  const { mapping, shape, confirmed } = layout
  const grid = read.grids.find(({ name }) => name === mapping.sheet)
  const reading = readPlan(read.grids, mapping, answers)
  if (grid === undefined || reading === null) return { problem: noPlanIn(read), shape }
  const taken = toPlan(reading, { edition: notStated, newId, ...(dates === undefined ? {} : { dates }) })
  const { questions, unplaced, rowProblems } = reading
  const notTaken = groupNotTaken(unplaced)
  return {
    kind: read.kind,
    source: 'other',
    plan: taken.plan,
    places: placesIn(grid, mapping, taken),
    asWritten: taken.asWritten,
    layout: {
      ...{ mapping, shape, confirmed },
      doubts: confirmed ? [] : [...layout.doubts, ...doubtsOfReading(mapping, reading)],
    },
    remarks: {
      questions,
      notTaken: notTaken.slice(0, mostNotTaken),
      moreNotTaken: cellsIn(notTaken.slice(mostNotTaken)),
      rowProblems,
      notes: [...notesOf(read), ...[describeSets(grid)].filter((note) => note !== null), ...taken.notes],
    },
  }
}

const noRemarks: ReadingRemarks = { questions: [], notTaken: [], moreNotTaken: 0, rowProblems: [], notes: [] }

function notesOf({ notes, skipped }: ReadFile): string[] {
  return [
    ...notes,
    ...skipped.map(
      ({ sheet, problem }) => `The sheet “${sheet}” was left out. ${describeSpreadsheetProblem(problem).problem}`,
    ),
  ]
}

/** The list of evidence items is easily sent in place of the plan: it is said by its name. */
function noPlanIn({ grids, skipped }: ReadFile): ReceivedProblem {
  const uses = proposeCatalogue(grids)?.columns.values() ?? []
  if (Array.from(uses).some(({ use }) => use === 'mandatory')) return { from: 'run', code: 'catalogue' }
  const [first] = skipped
  return { from: 'spreadsheet', problem: first?.problem ?? spreadsheetProblem('layout.not-found') }
}
