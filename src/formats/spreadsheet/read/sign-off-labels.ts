/** Which of the labels around a table say who signed for the SIRO and when: by their words, or by what they stand beside. */
import type { CellPosition } from '../cells/reference'
import type { LabelField, MappedLabel } from '../layout'
import { cellAt, textAt, type Grid } from './grid'
import { looksLikePerson } from './person-names'
import { meaningOfLabel, type LabelMeaning } from './label-words'

export interface FoundLabel {
  meaning: LabelMeaning | 'anotherSigner'
  position: CellPosition
  /** Where its value stands or belongs; null where it has no place for one. */
  value: MappedLabel | null
  /** What stands there. */
  text: string
  isDate: boolean
}

type SignOffField = Extract<LabelField, 'siroName' | 'siroJobTitle' | 'signedOn'>

/** A sign-off has a name, a job title, a signature and a date: no label of it stands farther below than this. */
const rowsOfSignOff = 5

export function findSignOff(grid: Grid, labels: readonly FoundLabel[]): Partial<Record<SignOffField, MappedLabel>> {
  const row = rowOfApprovals(grid, labels)
  if (row !== null) return row
  const ofSiro = labels.filter(
    (label) => label.meaning !== 'anotherSigner' && (!isBare(label) || isOfSiro(grid, labels, label)),
  )
  const meaning = (...meanings: readonly FoundLabel['meaning'][]) =>
    ofSiro.filter((label) => meanings.includes(label.meaning) && label.value !== null)
  const signOffs = meaning('signedBy', 'signOff').filter((label) => !isHeading(labels, label))
  const name = chooseName(
    meaning('siroName').filter((label) => !isHeading(labels, label)),
    {
      bare: meaning('bareName'),
      signOffs: signOffs.filter((label) => !label.isDate && !showsDates(grid, label)),
      signatures: meaning('signature').filter(({ text, isDate }) => text !== '' && !isDate),
    },
  )
  const dates = [...meaning('signedOn', 'bareDate'), ...signOffs.filter(({ isDate }) => isDate)]
  // An empty "SIRO sign-off" waits for a date only where the name has another cell.
  const waiting = signOffs.filter((label) => label.meaning === 'signOff' && label.text === '' && label !== name)
  const date = first(ranked(dates, ['signedOn', 'bareDate', 'signOff', 'signedBy'])) ?? waiting[0]
  const jobTitle = first(ranked(meaning('siroJobTitle', 'bareJobTitle'), ['siroJobTitle', 'bareJobTitle']))
  return {
    ...(name?.value == null ? {} : { siroName: name.value }),
    ...(jobTitle?.value == null ? {} : { siroJobTitle: jobTitle.value }),
    ...(date?.value == null ? {} : { signedOn: date.value }),
  }
}

const headingsOfApprovals = [
  ['siroName', 'bareName'],
  ['siroJobTitle', 'bareJobTitle'],
  ['signedOn', 'bareDate'],
] as const

/** The SIRO's row of a table of approvals: "SIRO" on the left, below the headings "Name", "Job title" and "Date". */
function rowOfApprovals(grid: Grid, labels: readonly FoundLabel[]): Partial<Record<SignOffField, MappedLabel>> | null {
  for (const { meaning, position } of labels) {
    if (meaning !== 'siroName') continue
    for (let row = position.row - 1; row >= Math.max(1, position.row - rowsOfSignOff); row--) {
      const columns = new Map(
        Array.from(grid.rows.get(row) ?? [])
          .filter(([column]) => column > position.column)
          .map(([column]) => [meaningOfLabel(textAt(grid, { column, row })), column]),
      )
      if (!columns.has('bareName') || columns.size < 2) continue
      const found = headingsOfApprovals.flatMap(([field, heading]) => {
        const column = columns.get(heading)
        return column === undefined
          ? []
          : [[field, { position: { column, row: position.row }, inLabel: false }] as const]
      })
      if (found.length > 1) return Object.fromEntries(found)
    }
  }
  return null
}

function chooseName(
  named: readonly FoundLabel[],
  others: { bare: readonly FoundLabel[]; signOffs: readonly FoundLabel[]; signatures: readonly FoundLabel[] },
): FoundLabel | undefined {
  const sure = [...named, ...others.bare]
  // "Yes", "TBC" or a link may stand beside "Signed" too.
  const signed = [...others.signOffs, ...others.signatures].filter(
    ({ text }) => looksLikePerson(text) || (text === '' && sure.length === 0),
  )
  return first([...sure, ...signed])
}

/** The first label that has a value, or else the first. */
function first(labels: readonly FoundLabel[]): FoundLabel | undefined {
  return labels.find(({ text }) => text !== '') ?? labels[0]
}

function ranked(labels: readonly FoundLabel[], order: readonly FoundLabel['meaning'][]): FoundLabel[] {
  return order.flatMap((meaning) => labels.filter((label) => label.meaning === meaning))
}

const bareMeanings: ReadonlySet<FoundLabel['meaning']> = new Set(['bareName', 'bareJobTitle', 'bareDate', 'signature'])

function isBare({ meaning }: FoundLabel): boolean {
  return bareMeanings.has(meaning)
}

const signers: ReadonlySet<FoundLabel['meaning']> = new Set(['anotherSigner', 'siroName', 'signedBy', 'signOff'])

function isSigner({ meaning }: FoundLabel): boolean {
  return signers.has(meaning)
}

/** Whether a bare "Name" or "Date" belongs to the SIRO: the signer on its left, above it, or read last before it, is. */
function isOfSiro(grid: Grid, labels: readonly FoundLabel[], label: FoundLabel): boolean {
  const { column, row } = label.position
  const before = labels.slice(0, labels.indexOf(label)).filter(isSigner)
  const near = before.filter(({ position }) => position.row === row || isNear(grid, position.row, row))
  const signer =
    near.findLast(({ position }) => position.row === row) ??
    near.findLast(({ position }) => position.column === column) ??
    near.at(-1) ??
    labels.find((other) => isSigner(other) && other.position.row === row)
  return signer !== undefined && signer.meaning !== 'anotherSigner'
}

/** Two rows apart, or as far as a sign-off goes where no row between is empty. */
function isNear(grid: Grid, from: number, to: number): boolean {
  if (to - from <= 2) return true
  if (to - from > rowsOfSignOff) return false
  for (let row = from + 1; row < to; row++) {
    const cells = Array.from(grid.rows.get(row)?.values() ?? [])
    if (!cells.some(({ value }) => value !== null)) return false
  }
  return true
}

/** "SIRO sign-off" with "Name" beneath it: what it would hold stands in the cells of the labels that follow. */
function isHeading(labels: readonly FoundLabel[], label: FoundLabel): boolean {
  if (label.text !== '') return false
  const beneath = labels.find(
    ({ position }) => position.column === label.position.column && position.row === label.position.row + 1,
  )?.meaning
  if (label.meaning === 'siroName') return beneath === 'bareName'
  return beneath !== undefined && ['bareName', 'bareJobTitle', 'siroName', 'signature'].includes(beneath)
}

function showsDates(grid: Grid, { value, text }: FoundLabel): boolean {
  return text === '' && value !== null && cellAt(grid, value.position)?.style?.date === true
}
