/** What filling a template did, and what of the plan it found no place for. */
import type { LabelField, MappedField } from '../layout'
import { describeAnotherYear, type AnotherYear } from './another-year'
import type { ExpectedCell } from '../second-opinion/expected-cells'

export type FillNote =
  /** The template has no column for something that the plan says. */
  | { kind: 'no-column'; field: MappedField; values: number }
  | { kind: 'no-label'; field: LabelField }
  /** Items that the template lists as unmet and the plan does not have. */
  | { kind: 'listed-without-plan'; references: string[] }
  /** Items that the template lists on more rows than the plan fills. */
  | { kind: 'listed-rows-left'; references: string[] }
  /** Items that somebody has filled in before; `twice` are those that the plan has too. */
  | { kind: 'already-filled'; references: string[]; twice: string[] }
  /** Items whose title in the template was kept, where the plan has another. */
  | { kind: 'titles-kept'; items: number }
  /** A drop-down does not allow the value, so that the cells were left empty. */
  | { kind: 'not-in-list'; cells: string[]; value: string; list: string[] }
  /** A drop-down has another word for the value. */
  | { kind: 'matched-in-list'; value: string; written: string; cells: number }
  /** The cell holds a formula, which was kept. */
  | { kind: 'formula-kept'; cell: string; value: string }
  | { kind: 'locked-cells'; cells: number }
  | { kind: 'rows-added'; rows: number }
  /** Rows that the template hid and that have items now. */
  | { kind: 'rows-shown'; rows: number[] }
  /** The cell is merged with others, which have the value of another row. */
  | { kind: 'covered'; cell: string; value: string }
  /** A time after the return to business as usual stands in the column of dates or of comments. */
  | { kind: 'relative-date-as-text'; cells: string[] }
  /** Texts longer than their cells, which the template does not wrap. */
  | { kind: 'not-wrapped'; cells: string[] }
  | { kind: 'characters-left-out'; count: number }
  /** New dates that stand in the comments, since the column of dates is for those that were agreed. */
  | { kind: 'new-date-in-comments'; cells: string[] }
  /** The template is of another toolkit year than the plan. */
  | ({ kind: 'another-year' } & AnotherYear)
  | { kind: 'draft-not-marked' }
  | { kind: 'macros-kept' }

export interface FillReport {
  sheet: string
  items: number
  actions: number
  notes: FillNote[]
  /** What every cell that was written must hold, for reading back. */
  expected: ExpectedCell[]
}

const fieldNames: Record<MappedField, string> = {
  reference: 'evidence item reference',
  title: 'evidence item',
  gap: 'current position',
  action: 'action required',
  owner: 'action owner',
  due: 'due date',
  afterBau: 'time after return to business as usual',
  covid: 'Covid response impacted',
  status: 'status',
  completedOn: 'date completed',
  progress: 'progress and comments',
  evidence: 'evidence of completion',
  agreedDue: 'agreed date',
  changeReason: 'reason for a new date',
  revisedDue: 'new date',
  dateValid: 'answer whether the date is still valid',
  laterProgress: 'comments on this update',
  percent: 'per cent complete',
  ownerRole: 'owner’s job title',
  ownerEmail: 'owner’s email',
}

const labelNames: Record<LabelField, string> = {
  organisationName: 'organisation’s name',
  odsCode: 'ODS code',
  organisationType: 'type of organisation',
  siroName: 'SIRO’s name',
  siroJobTitle: 'SIRO’s job title',
  signedOn: 'date of the SIRO’s sign-off',
  preparedOn: 'date of the plan',
  returnedToBauOn: 'date of the return to business as usual',
}

/** Kinds of notes about what is not in the file, and about what it has that the plan has not. */
const warnings: ReadonlySet<FillNote['kind']> = new Set([
  'no-column',
  'no-label',
  'listed-without-plan',
  'listed-rows-left',
  'already-filled',
  'not-in-list',
  'formula-kept',
  'covered',
  'another-year',
])

/** Whether a note is to be looked at before the file is sent. */
export function isWarning({ kind }: FillNote): boolean {
  return warnings.has(kind)
}

/** A note as a sentence. */
export function describeFillNote(note: FillNote): string {
  switch (note.kind) {
    case 'no-column':
      return `The template has no column for the ${fieldNames[note.field]}: ${plural(note.values, 'value is', 'values are')} not in the file.`
    case 'listed-without-plan': {
      const shown = note.references.slice(0, 8).join(', ')
      const more = note.references.length > 8 ? ` and ${note.references.length - 8} more` : ''
      return `The template lists ${plural(note.references.length, 'item', 'items')} that your plan does not have: ${shown}${more}. A reviewer will see them without an action. Add them to the plan, or remove their rows.`
    }
    case 'listed-rows-left':
      return `The template has more rows than your plan needs for ${note.references.join(', ')}. Some of them are still empty: remove them.`
    case 'already-filled': {
      const left = `Someone has already filled in ${note.references.join(', ')} in the template. We did not change what they wrote.`
      return note.twice.length === 0
        ? left
        : `${left} Your plan has ${note.twice.join(', ')} too, so the file has ${note.twice.length === 1 ? 'it' : 'them'} twice: compare the rows and remove those that you do not need.`
    }
    case 'titles-kept':
      return `${plural(note.items, 'item keeps', 'items keep')} the template’s title in the file, not the plan’s.`
    case 'no-label':
      return `The plan’s sheet has no cell for the ${labelNames[note.field]}. If another sheet asks for it, add it there.`
    case 'not-in-list':
      return `The template’s list (${note.list.slice(0, 8).join(', ')}) does not have “${note.value}”: ${plural(note.cells.length, 'cell was', 'cells were')} left empty (${firstCells(note.cells)}).`
    case 'matched-in-list':
      return `We wrote “${note.value}” as “${note.written}”, the template’s own word, in ${plural(note.cells, 'cell', 'cells')}.`
    case 'formula-kept':
      return `Cell ${note.cell} has a formula, which we kept, so “${note.value}” is not in the file.`
    case 'locked-cells':
      return `The sheet is protected. We filled in ${plural(note.cells, 'cell', 'cells')} that Excel would not let you change. The protection is still there.`
    case 'rows-added':
      return `We added ${plural(note.rows, 'row', 'rows')} to the template, in the same style as its own.`
    case 'rows-shown':
      return `We filled in ${plural(note.rows.length, 'row that was hidden and is', 'rows that were hidden and are')} shown now (${note.rows.join(', ')}).`
    case 'covered':
      return `Cell ${note.cell} is merged with others, so “${note.value}” is not in the file.`
    case 'relative-date-as-text':
      return `Times after the return to business as usual are written as text in ${note.cells.join(', ')}.`
    case 'not-wrapped':
      return `The template does not wrap the text of ${plural(note.cells.length, 'cell', 'cells')} (${firstCells(note.cells)}). All the text is in the file, but what does not fit will not print. To show it, select the cells and choose Wrap Text in Excel.`
    case 'characters-left-out':
      return `We left out ${plural(note.count, 'character', 'characters')}, because a spreadsheet cannot hold control characters or broken symbols.`
    case 'new-date-in-comments':
      return `The template has no column for a new date, so ${plural(note.cells.length, 'new date is', 'new dates are')} in the comments (${firstCells(note.cells)}).`
    case 'another-year':
      return describeAnotherYear(note)
    case 'draft-not-marked':
      return 'The template has no title, so the file does not say that the plan is a draft. The file name does.'
    case 'macros-kept':
      return 'The template’s macros are still in the file. We did not run them.'
  }
}

function firstCells(cells: readonly string[]): string {
  return `${cells.slice(0, 4).join(', ')}${cells.length > 4 ? ' and more' : ''}`
}

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
