/**
 * What the columns of a table without headings may be, from what stands in them. Only where a column of references shows that
 * it is a plan; it is a guess, and whoever uses it has to say so.
 */
import type { LayoutMapping, MappedColumn, MappedField } from '../layout'
import { readStatus, readYesNo } from './answer-words'
import { dateLike } from './date-text'
import { findLabels } from './find-labels'
import { cellAt, valueText, type CellValue, type Grid } from './grid'
import { findRegion } from './plan-region'
import { readReference } from './reference-text'
import { startingMapping } from './starting-mapping'

/** Fewer rows could be anything. */
const fewestRows = 2

/** Null where there is no column of references, none of actions, or none of dates. */
export function guessColumns(grid: Grid): LayoutMapping | null {
  const starting = startingMapping(grid)
  const rows = referenceRows(grid, starting.columns)
  const [firstRow] = rows
  if (firstRow === undefined || rows.length < fewestRows) return null
  const fields = fieldsOf(starting.columns.map(({ column }) => contentOf(grid, column, rows)))
  // A list of evidence items has references and sentences too, but no days.
  if (!(['reference', 'action', 'due'] as const).every((field) => fields.includes(field))) return null
  const columns = starting.columns.map(({ column }, index): MappedColumn => ({
    ...{ column, heading: '', field: fields[index] ?? null },
  }))
  const region = findRegion(grid, columns, firstRow - 1)
  return {
    ...starting,
    columns,
    labels: findLabels(grid, { firstRow, lastRow: region.lastRow }),
    ...{ firstRow, lastRow: region.lastRow },
  }
}

/** The rows with a reference in the column that has most of them. */
function referenceRows(grid: Grid, columns: readonly MappedColumn[]): number[] {
  const found = columns.map(({ column }) =>
    Array.from(grid.rows.keys()).filter((row) => readReference(valueAt(grid, column, row)).found),
  )
  return found.toSorted((a, b) => b.length - a.length)[0] ?? []
}

interface Content {
  /** Shares of the cells that are filled, from 0 to 1. */
  references: number
  dates: number
  yesOrNo: number
  statuses: number
  names: number
  /** Characters of a filled cell, on the average. */
  length: number
  isEmpty: boolean
}

function contentOf(grid: Grid, column: number, rows: readonly number[]): Content {
  const values = rows.map((row) => valueAt(grid, column, row)).filter((value) => value !== null)
  const texts = values.map((value) => valueText(value).trim())
  const share = (count: number) => (values.length === 0 ? 0 : count / values.length)
  return {
    references: share(values.filter((value) => readReference(value).found).length),
    dates: share(values.filter((value) => value.kind === 'date' || dateLike(valueText(value))).length),
    yesOrNo: share(texts.filter((text) => readYesNo(text, false).answer !== null).length),
    statuses: share(texts.filter((text) => readStatus(text) !== null).length),
    names: share(texts.filter(looksLikeName).length),
    length: share(texts.reduce((sum, text) => sum + text.length, 0)),
    isEmpty: values.length === 0,
  }
}

/** A person or a post, job title left aside: every word of it has a capital. */
function looksLikeName(text: string): boolean {
  const name = text.replace(/[(,<].*$/s, '').trim()
  return name.length <= 40 && /^\p{Lu}\S*(?:\s+(?:\p{Lu}\S*|and|of|for|the|de|van|&))*$/u.test(name)
}

/** Most cells of a column have to say so. */
const most = 0.6
/** An action or a gap is a sentence. */
const sentence = 20

function fieldsOf(contents: readonly Content[]): (MappedField | null)[] {
  const fields = contents.map((): MappedField | null => null)
  const take = (field: MappedField, is: (content: Content) => boolean) => {
    const index = contents.findIndex((content, place) => fields[place] === null && !content.isEmpty && is(content))
    if (index !== -1) fields[index] = field
  }
  take('reference', ({ references }) => references > most)
  take('due', ({ dates }) => dates > most)
  take('covid', ({ yesOrNo }) => yesOrNo > most)
  take('status', ({ statuses }) => statuses > most)
  // What is missing is said before what will be done, and both before who does it.
  const sentences = contents.flatMap(({ length }, index) =>
    length >= sentence && fields[index] === null ? [index] : [],
  )
  const owner = contents.findIndex(
    ({ names }, index) => fields[index] === null && names > most && index > (sentences[0] ?? index),
  )
  if (owner !== -1) fields[owner] = 'owner'
  const before = sentences.filter((index) => fields[index] === null && (owner === -1 || index < owner))
  const order: MappedField[] = before.length > 2 ? ['title', 'gap', 'action'] : ['gap', 'action']
  before.slice(-order.length).forEach((index, place, list) => {
    fields[index] = order[order.length - list.length + place] ?? null
  })
  return fields
}

function valueAt(grid: Grid, column: number, row: number): CellValue | null {
  return cellAt(grid, { column, row })?.value ?? null
}
