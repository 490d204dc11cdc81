/** Reads what stands around the table: the organisation, its code and kind, the SIRO and the dates. */
import type { DateAsWritten } from '~/domain/as-written'
import type { CalendarDate } from '~/domain/calendar-date'
import type { OrganisationType } from '~/domain/organisation-types'
import { cellName, type CellPosition } from '../cells/reference'
import type { LabelField, LayoutMapping } from '../layout'
import { dateLike, daysOfMonth, possibleDays, readDateText, type DateOrder } from './date-text'
import { cellsAround } from './find-labels'
import { cellAt, textAt, type Grid } from './grid'
import { partOf } from './label-parts'
import { meaningOfLabel, splitLabel } from './label-words'
import { ownerFrom } from './owner-names'
import { namesOrganisation, statedType, typeFromName } from './organisation-words'
import type { PlanReading, Unplaced } from './reading'
import { inFile } from './in-file'

export type Labels = Pick<PlanReading, 'organisation' | 'signOff' | 'preparedOn' | 'returnedToBauOn'>

export function readLabels(grid: Grid, mapping: LayoutMapping, order: DateOrder | null): Labels {
  const text = (field: LabelField) => labelText(grid, mapping, field)
  const date = (field: LabelField) => labelDate(grid, mapping, field, order)
  const siro = splitDate(text('siroName'), order)
  const person = ownerFrom(siro.text === '' ? [] : [siro.text])
  const name = splitCode(text('organisationName') || organisationFrom(grid, mapping))
  const signedOn = date('signedOn') ?? siro.date
  const stated = statedType(text('organisationType')) ?? typeInTexts(grid, mapping)
  return {
    organisation: {
      name: name.text,
      odsCode: text('odsCode') || name.code || codeFrom(grid, mapping),
      type: stated ?? typeFromName(name.text),
      typeFromName: stated === null,
    },
    signOff: {
      siroName: person.name,
      jobTitle: text('siroJobTitle') || person.role,
      signedOn,
      signedOnAsWritten: signedOn === null ? dateAsWritten(grid, mapping, order) : null,
    },
    preparedOn: date('preparedOn'),
    returnedToBauOn: date('returnedToBauOn'),
  }
}

function labelText(grid: Grid, mapping: LayoutMapping, field: LabelField): string {
  const label = mapping.labels[field]
  if (label === undefined) return ''
  const whole = textAt(grid, label.position).trim()
  return label.inLabel ? (partOf(whole, field)?.value ?? '') : whole
}

function labelDate(
  grid: Grid,
  mapping: LayoutMapping,
  field: LabelField,
  order: DateOrder | null,
): CalendarDate | null {
  const label = mapping.labels[field]
  const value = label === undefined ? undefined : cellAt(grid, label.position)?.value
  if (value?.kind === 'date') return value.shown === undefined ? value.date : null
  const read = readDateText(labelText(grid, mapping, field), order)
  return read.kind === 'due' && read.due.kind === 'date' ? read.due.date : null
}

/** What a cell for a date says where no single day can be read from it; null for an empty one. */
function dateAsWritten(grid: Grid, mapping: LayoutMapping, order: DateOrder | null): DateAsWritten | null {
  const label = mapping.labels.signedOn
  const value = label === undefined ? undefined : cellAt(grid, label.position)?.value
  const text = value?.kind === 'date' ? (value.shown ?? '') : labelText(grid, mapping, 'signedOn')
  if (text === '') return null
  if (value?.kind === 'date') return { text, readings: value.date === null ? [] : daysOfMonth(value.date) }
  return { text, readings: possibleDays(readDateText(text, order)) }
}

/** What stands where a day is expected and is none, or may be two. */
export function datesNotUnderstood(grid: Grid, mapping: LayoutMapping, order: DateOrder | null): Unplaced[] {
  return (['signedOn', 'preparedOn', 'returnedToBauOn'] as const).flatMap((field) => {
    const label = mapping.labels[field]
    if (label === undefined || labelDate(grid, mapping, field, order) !== null) return []
    const value = cellAt(grid, label.position)?.value
    const text =
      value?.kind === 'date' ? (value.shown ?? labelText(grid, mapping, field)) : labelText(grid, mapping, field)
    return text === '' ? [] : [{ cell: cellName(inFile(grid, label.position)), text, why: 'not-understood' }]
  })
}

/** Characters. No name with a day or a code is longer, and the patterns below take the square of a length. */
const longestLine = 500

const dateAtEnd =
  /^(.*?)[\s,;(–—-]*(?:\b(?:agreed|signed|approved|dated?|on|by)\b[\s:]*)*(\d{1,2}(?:st|nd|rd|th)?[\s./-](?:\d{1,2}|[A-Za-z]{3,9})[\s./-]\d{2,4})\)?$/i

/** "Mr Gordon Ashdown - agreed 21 June 2021" holds a name and a day. */
function splitDate(text: string, order: DateOrder | null): { text: string; date: CalendarDate | null } {
  const match = text.length > longestLine ? null : dateAtEnd.exec(text)
  if (match === null) return { text, date: null }
  const read = readDateText(match[2] ?? '', order)
  const date = read.kind === 'due' && read.due.kind === 'date' ? read.due.date : null
  return date === null ? { text, date } : { text: (match[1] ?? '').trim(), date }
}

const codeInBrackets = /\s*[([](?:(?:ods|org(?:anisation)?)(?: code)?[:\s]*)?([A-Z0-9]{3,6})[)\]]\s*$/i

function splitCode(text: string): { text: string; code: string } {
  const match = text.length > longestLine ? null : codeInBrackets.exec(text)
  const code = match?.[1] ?? ''
  return match !== null && /\d/.test(code)
    ? { text: text.slice(0, match.index), code: code.toUpperCase() }
    : { text, code: '' }
}

/** A title or a closing line often names the organisation without a label. */
function organisationFrom(grid: Grid, mapping: LayoutMapping): string {
  for (const { text } of aroundTable(grid, mapping)) {
    if (text.length > 160 || meaningOfLabel(splitLabel(text)?.label ?? text) !== null) continue
    for (const piece of text.split(/\s[–—|-]\s|\n|:\s/)) {
      const name = piece
        .replace(/^(completed|prepared|submitted|plan|improvement plan) (for|by|of)\s+(the\s+)?/i, '')
        .trim()
      const looksLikeName = /^\p{Lu}/u.test(name) && name.split(' ').length <= 12 && !/[.?!]$/.test(name)
      if (
        looksLikeName &&
        namesOrganisation(name) &&
        !/\b(plan|template|toolkit|standard|tracker|guidance|rows?)\b/i.test(name)
      )
        return name
    }
  }
  return ''
}

function codeFrom(grid: Grid, mapping: LayoutMapping): string {
  for (const { text } of aroundTable(grid, mapping)) {
    const match =
      /\b(?:ods|organisation)(?: code)?[:\s]+([A-Z0-9]{3,6})\b/.exec(text) ??
      /\bODS(?: code)?[:\s]+([A-Z0-9]{3,6})\b/i.exec(text)
    if (match?.[1] !== undefined && /\d/.test(match[1])) return match[1]
    const inBrackets = text.length < 120 ? splitCode(text).code : ''
    if (inBrackets !== '') return inBrackets
  }
  return ''
}

function aroundTable(grid: Grid, mapping: LayoutMapping): { position: CellPosition; text: string }[] {
  const first = mapping.headerRows?.first ?? mapping.firstRow
  return [...cellsAround(grid, { firstRow: first, lastRow: mapping.lastRow })].filter(({ text }) => !dateLike(text))
}

function typeInTexts(grid: Grid, mapping: LayoutMapping): OrganisationType | null {
  const found = aroundTable(grid, mapping).some(({ text }) => /\barm['’]?s[ -]length body\b/i.test(text))
  return found ? 'arms-length-body' : null
}
