/**
 * Reads a list of organisations: their ODS codes and names. It may be one of the downloads of the Organisation Data Service,
 * which have no headings and 27 columns (code first, name second), or any table with a column for each, in any order.
 */
import type { ExpectedOrganisation } from '~/domain/across/expected-organisations'
import { codeKey } from '~/domain/across/plan-in-round'
import { comparable, isBlank, oneLine } from '~/domain/text'
import { valueText, type Grid } from '../read/grid'

export interface OrganisationList {
  organisations: ExpectedOrganisation[]
  /** Sentences: rows that were passed over, and entries that stood twice. */
  notes: string[]
}

/** As written or typed: letters and digits, at least one of them a digit or all of them capitals. */
const codeForm = /^(?=.*\d|[A-Z]+$)[A-Z0-9]{3,10}$/i
const codeHeading = /^(?:ods|organisation|org|trust|ccg|provider|practice)? ?(?:ods )?(?:code|id)$|^ods$/
const nameHeading = /^(?:organisation|org|trust|ccg|provider|practice|ods)? ?name$|^(?:organisation|trust|provider)$/
/** Headings are looked for in the first rows; a title or two may stand above them. */
const headingRows = 10

/** Null where no sheet has a column of codes with names beside it. */
export function readOrganisations(grids: readonly Grid[]): OrganisationList | null {
  for (const grid of grids) {
    const rows = Array.from(grid.rows, ([row, cells]): Row => ({
      row,
      texts: new Map(Array.from(cells, ([column, { value }]) => [column, oneLine(valueText(value))])),
    }))
    const columns = columnsByHeading(rows) ?? columnsByContent(rows)
    if (columns !== null) return readRows(rows, columns)
  }
  return null
}

interface Row {
  row: number
  texts: ReadonlyMap<number, string>
}

interface Columns {
  code: number
  name: number
  /** The row of the headings; 0 where there are none. */
  headings: number
}

function columnsByHeading(rows: readonly Row[]): Columns | null {
  for (const { row, texts } of rows.slice(0, headingRows)) {
    const find = (heading: RegExp) => Array.from(texts).find(([, text]) => heading.test(comparable(text)))?.[0]
    const code = find(codeHeading)
    const name = find(nameHeading)
    if (code !== undefined && name !== undefined && code !== name) return { code, name, headings: row }
  }
  return null
}

/** Without headings: the first column of codes, and the first column of words after it, or else before it. */
function columnsByContent(rows: readonly Row[]): Columns | null {
  const used = new Set(rows.flatMap(({ texts }) => [...texts.keys()]))
  const inOrder = Array.from(used).sort((a, b) => a - b)
  const most = (column: number, is: (text: string) => boolean) => {
    const texts = rows.flatMap(({ texts: row }) => row.get(column) ?? [])
    return texts.length >= rows.length / 2 && texts.filter(is).length > texts.length * 0.8
  }
  const code = inOrder.find((column) => most(column, (text) => codeForm.test(text)))
  if (code === undefined) return null
  const isName = (column: number) => most(column, (text) => /\p{L}{3}/u.test(text) && !codeForm.test(text))
  const name = inOrder.find((column) => column > code && isName(column)) ?? inOrder.find(isName)
  return name === undefined ? null : { code, name, headings: 0 }
}

function readRows(rows: readonly Row[], { code, name, headings }: Columns): OrganisationList {
  const found = new Map<string, ExpectedOrganisation>()
  let passedOver = 0
  let twice = 0
  for (const { row, texts } of rows) {
    if (row <= headings) continue
    const odsCode = (texts.get(code) ?? '').toUpperCase()
    const entry = { odsCode, name: texts.get(name) ?? '' }
    if (!codeForm.test(odsCode) || isBlank(entry.name)) passedOver += 1
    else if (found.has(codeKey(odsCode))) twice += 1
    else found.set(codeKey(odsCode), entry)
  }
  return { organisations: [...found.values()], notes: notesFor(passedOver, twice) }
}

function notesFor(passedOver: number, twice: number): string[] {
  const rows = (count: number) => (count === 1 ? '1 row' : `${count.toLocaleString('en-GB')} rows`)
  return [
    ...(passedOver === 0
      ? []
      : [`${rows(passedOver)} without an ODS code and a name ${passedOver === 1 ? 'was' : 'were'} left out.`]),
    ...(twice === 0
      ? []
      : [`${rows(twice)} with a code already in the list ${twice === 1 ? 'was' : 'were'} left out.`]),
  ]
}
